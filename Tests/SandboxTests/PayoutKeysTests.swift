import HTTPMessage
import Kira
import Testing

@testable import Sandbox

struct PayoutKeysTests {
  private func payer(_ keys: PayoutKeys, lag: Int64 = 0) throws -> Payer {
    try Payer {
      $0.payoutKeys = keys
      $0.listLag = lag
    }
  }

  /// How many payouts there really are now.
  private func count(_ payer: Payer) -> Int { payer.visitor.sandbox.tenant.ledger.payouts.count }

  @Test(arguments: [0, 300] as [Int64])
  func `a key that is honoured gets its first answer again, and others a conflict`(
    lag: Int64
  ) throws {
    var payer = try payer(.honoured, lag: lag)

    let first = payer.pay(key: Payer.key(1))
    let again = payer.pay(key: Payer.key(1))
    let other = payer.pay(#""amount":"51.00""#, key: Payer.key(1))

    #expect(first.status == 201)
    #expect(again.status == 201)
    #expect(again.body == first.body)
    #expect(other.status == 409)
    #expect(other["error.code"] == "IDEMPOTENCY_CONFLICT")
    #expect(count(payer) == 1)
  }

  @Test(arguments: [0, 300] as [Int64])
  func `a key can be a conflict even with the same bytes`(lag: Int64) throws {
    var payer = try payer(.conflict, lag: lag)

    let first = payer.pay(key: Payer.key(1))
    let again = payer.pay(key: Payer.key(1))

    #expect(first.status == 201)
    #expect(again.status == 409)
    #expect(count(payer) == 1)
  }

  @Test(arguments: [0, 300] as [Int64])
  func `a key can mean nothing, so that every request pays`(lag: Int64) throws {
    var payer = try payer(.ignored, lag: lag)

    let first = payer.pay(key: Payer.key(1))
    let again = payer.pay(key: Payer.key(1))

    #expect(first["id"] != again["id"])
    #expect(count(payer) == 2)
  }

  @Test(arguments: [0, 300] as [Int64])
  func `a second use can get the answer of an older payout`(lag: Int64) throws {
    var payer = try payer(.older, lag: lag)

    let first = payer.pay(key: Payer.key(1))
    let second = payer.pay(#""amount":"60.00""#, key: Payer.key(2))
    let again = payer.pay(#""amount":"60.00""#, key: Payer.key(2))

    #expect(again["id"] == first["id"])
    #expect(again["id"] != second["id"])
    #expect(again["amount"] == "50.00")
    #expect(count(payer) == 2)
  }

  @Test func `the first payout of all is confused with one that nobody made`() throws {
    var payer = try payer(.older)

    let first = payer.pay(key: Payer.key(1))
    let again = payer.pay(key: Payer.key(1))
    let id = try #require(again["id"])

    #expect(again.status == 201)
    #expect(id != first["id"])
    #expect(payer.visitor.get("/v1/payouts/\(id)").status == 200)
    #expect(count(payer) == 1)
  }

  @Test func `a busy key has to wait, and then gets its answer`() throws {
    var payer = try payer(.busy)

    let first = payer.pay(key: Payer.key(1))
    let soon = payer.pay(key: Payer.key(1))
    payer.visitor.wait(seconds: 10)
    let later = payer.pay(key: Payer.key(1))

    #expect(soon.status == 409)
    #expect(soon["error.code"] == "IDEMPOTENCY_IN_PROGRESS")
    #expect(later.body == first.body)
    #expect(count(payer) == 1)
  }

  @Test func `a key lives for a day`() throws {
    var payer = try payer(.honoured)

    _ = payer.pay(key: Payer.key(1))
    payer.visitor.wait(seconds: 24 * 3_600 - 1)
    let late = payer.pay(key: Payer.key(1))
    payer.visitor.wait(seconds: 1)
    let tooLate = payer.pay(key: Payer.key(1))

    #expect(count(payer) == 2)
    #expect(late["id"] != tooLate["id"])
  }

  @Test func `a refusal does not use a key up`() throws {
    var payer = try payer(.honoured)

    let refused = payer.pay(#""amount":"9000000.00""#, key: Payer.key(1))
    let answer = payer.pay(key: Payer.key(1))

    #expect(refused.status == 400)
    #expect(answer.status == 201)
  }

  @Test func `the journal tells a replay from a payout`() throws {
    var payer = try payer(.honoured)

    _ = payer.pay(key: Payer.key(1))
    _ = payer.pay(key: Payer.key(1))

    #expect(payer.visitor.sandbox.journal.entries.map(\.isReplay) == [false, true])
    #expect(payer.visitor.sandbox.journal.entries.map(\.committed.count) == [1, 0])
  }
}

struct OneTimeCodeTests {
  @Test func `a payout in dollars can want a code, and goes through with the same key`() throws {
    var payer = try Payer { $0.asksForCode = true }
    let code = payer.visitor.tenant.standingCode

    let asked = payer.pay(key: Payer.key(1))
    let answer = payer.pay(key: Payer.key(1), code: code)

    #expect(asked.status == 400)
    #expect(asked["error.code"] == "VALIDATION_REQUIRED")
    #expect(answer.status == 201)
  }

  @Test func `a wrong code is counted, and the third closes the door even to the right one`() throws
  {
    var payer = try Payer { $0.asksForCode = true }
    let code = payer.visitor.tenant.standingCode
    let wrong = code == "000000" ? "000001" : "000000"

    let answers = (1...3).map { _ in payer.pay(code: wrong) }
    let right = payer.pay(code: code)

    #expect(answers.map(\.status) == [403, 403, 403])
    #expect(answers.map { $0["error.details.attemptsRemaining"] } == ["2", "1", "0"])
    #expect(right["error.details.isBlocked"] == "1" || right["error.details.isBlocked"] == "true")
  }

  @Test func `a code that was sent replaces the standing one, for five minutes`() throws {
    var payer = try Payer { $0.asksForCode = true }
    let standing = payer.visitor.tenant.standingCode
    let sent = standing == "123456" ? "123457" : "123456"
    payer.visitor.sandbox.tenant.ledger.oneTimeCode = OneTimeCode(
      number: 1,
      digits: sent,
      expires: payer.visitor.now.advanced(bySeconds: 300)
    )

    #expect(payer.pay(code: standing).status == 403)
    #expect(payer.pay(code: sent).status == 201)
    payer.visitor.wait(seconds: 300)
    #expect(payer.pay(code: sent).status == 403)
  }
}
