import HTTPMessage
import Kira
import Testing

@testable import Sandbox

struct PayoutLifeTests {
  /// Every status a payout goes through within two days and a bit, in order.
  private func statuses(_ payer: inout Payer, _ id: String) -> [String] {
    payer.visitor.wait(seconds: 3 * 86_400)
    let detail = payer.visitor.get("/v1/payouts/\(id)")
    return (0..<9).compactMap { detail["events.\($0).status"] }
  }

  @Test(arguments: [
    ("50.02", ["CREATED", "IN_REVIEW", "PROCESSING", "COMPLETED"]),
    ("50.03", ["CREATED", "IN_REVIEW", "FAILED"]), ("50.04", ["CREATED", "PROCESSING", "FAILED"]),
  ])
  func `the newest dialect lets cents ask for an outcome`(
    amount: String,
    expected: [String]
  ) throws {
    var payer = try Payer(.newer)
    let id = try #require(payer.pay(#""amount":"\#(amount)""#)["id"])

    #expect(statuses(&payer, id) == expected)
  }

  @Test(arguments: [Dialect.Name.documented, .recorded])
  func `in the others cents are cents`(dialect: Dialect.Name) throws {
    var plain = try Payer(dialect)
    var magic = try Payer(dialect)
    let first = try #require(plain.pay(#""amount":"50.00""#)["id"])
    let second = try #require(magic.pay(#""amount":"50.04""#)["id"])

    #expect(first == second)
    #expect(statuses(&plain, first) == statuses(&magic, second))
  }

  @Test func `the same payout has the same life every time`() throws {
    var first = try Payer()
    var second = try Payer()
    let ids = (0..<20).compactMap { _ in first.pay()["id"] }
    for _ in 0..<20 { _ = second.pay() }

    for id in ids { #expect(statuses(&first, id) == statuses(&second, id)) }
  }

  @Test func `every way a payout can go is gone by some`() throws {
    var payer = try Payer()
    let ids = (0..<400).compactMap { _ in payer.pay()["id"] }
    payer.visitor.wait(seconds: 3 * 86_400)

    let payouts = ids.map { payer.visitor.get("/v1/payouts/\($0)") }
    let lives = payouts.map { detail in
      (1..<6).compactMap { detail["events.\($0).status"] }
    }

    #expect(
      Set(lives) == [
        ["PROCESSING", "COMPLETED"], ["IN_REVIEW", "PROCESSING", "COMPLETED"],
        ["PROCESSING", "FAILED"], ["PENDING", "PROCESSING", "COMPLETED"],
        ["PROCESSING", "COMPLETED", "FAILED"],
      ]
    )
  }

  @Test(arguments: [(Dialect.Name.documented, "CANCELLED"), (.newer, "EXPIRED")])
  func `crypto that never comes ends a payout after a day`(
    dialect: Dialect.Name,
    end: String
  ) throws {
    var payer = try Payer(dialect, account: 3)
    let ids = (0..<40).compactMap { _ in payer.payWithCrypto()["id"] }
    payer.visitor.wait(seconds: 86_400)

    let seen = ids.map { id in payer.visitor.get("/v1/payouts/\(id)")["status"] }

    #expect(Set(seen) == ["COMPLETED", end])
  }

  @Test func `crypto is screened in the newest dialect alone`() throws {
    for (dialect, isScreened) in [(Dialect.Name.documented, false), (.newer, true)] {
      var payer = try Payer(dialect, account: 3)
      let ids = (0..<20).compactMap { _ in payer.payWithCrypto()["id"] }
      payer.visitor.wait(seconds: 86_400)
      let lives = ids.map { payer.visitor.get("/v1/payouts/\($0)").text }
      #expect(lives.contains { $0.contains("KYT_PENDING") } == isScreened)
    }
  }

  @Test(arguments: [(Dialect.Name.documented, 400), (.newer, 200)])
  func `a list can be asked for what its dialect knows`(
    dialect: Dialect.Name,
    status: Int
  ) throws {
    var payer = try Payer(dialect)

    #expect(payer.visitor.get("/v1/payouts?status=KYT_PENDING").status == status)
    #expect(payer.visitor.get("/v1/payouts?status=EXPIRED").status == status)
    #expect(payer.visitor.get("/v1/payouts?colour=red").status == (status == 200 ? 400 : 200))
  }
}

struct PayoutActionsTests {
  private typealias Action = (inout Tenant, RecordKey, Moment) -> Bool

  @Test func `what a person does to a payout is what becomes of it`() throws {
    var payer = try Payer()
    let id = try #require(payer.pay()["id"])
    let key = try #require(payer.visitor.tenant.identities.key(of: id))

    func status() -> String? { payer.visitor.get("/v1/payouts/\(id)")["status"] }
    func act(_ action: Action) -> Bool {
      action(&payer.visitor.sandbox.tenant, key, payer.visitor.now)
    }
    #expect(act { $0.review(payout: $1, at: $2) })
    payer.visitor.wait(seconds: 3 * 86_400)
    #expect(status() == "IN_REVIEW")
    #expect(act { $0.complete(payout: $1, at: $2) })
    #expect(status() == "COMPLETED")
    #expect(!act { $0.cancel(payout: $1, at: $2) })
    #expect(act { $0.giveBack(payout: $1, at: $2) })
    #expect(status() == "FAILED")
    #expect(!act { $0.cancel(payout: $1, at: $2) })
  }

  @Test func `a payout is cancelled only before it is sent`() throws {
    var payer = try Payer()
    let id = try #require(payer.pay()["id"])
    let key = try #require(payer.visitor.tenant.identities.key(of: id))

    let isCancelled = payer.visitor.sandbox.tenant.cancel(payout: key, at: payer.visitor.now)

    #expect(isCancelled)
    #expect(payer.visitor.get("/v1/payouts/\(id)")["status"] == "CANCELLED")
    #expect(payer.visitor.text("/v1/payouts?status=CANCELLED&limit=1").contains(id))
  }
}
