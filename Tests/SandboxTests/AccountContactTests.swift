import HTTPMessage
import Testing

@testable import Sandbox

struct AccountContactTests {
  private static func crypto(_ user: String) -> String {
    #"{"user_id":"\#(user)","type":"US_BANK","bank":"slovak_savings_bank","mode":"crypto","#
      + #""destination":{"currency":"USDC","network":"solana","address":"9xQe"}}"#
  }

  private static func open(_ visitor: inout Visitor) -> String {
    let body = crypto(visitor.role("verified_user"))
    return visitor.post("/v1/virtual-accounts", body).value("id") ?? ""
  }

  @Test func `a new account is announced, and announced again when it can be used`() {
    var visitor = Visitor()

    let id = Self.open(&visitor)

    #expect(
      visitor.letters == [
        #"{"event":"virtual_account.created","data":{"virtual_account_id":"\#(id)","#
          + #""status":"activating"}}"#,
        #"{"event":"virtual_account.activated","data":{"virtual_account_id":"\#(id)","#
          + #""status":"active"}}"#,
      ]
    )
    #expect(visitor.letterDelays[0] == 35)
    #expect((155...335).contains(visitor.letterDelays[1]))
  }

  @Test func `a stuck account gets its number when the contact is asked`() {
    var visitor = Visitor()
    let account = visitor.role("stuck_account")
    let path = "/v1/virtual-accounts/\(account)"

    let answer = visitor.askContact("virtual-accounts/\(account)/activate")

    #expect(answer.status == 200)
    #expect(visitor.get(path).value("account_number")?.hasDigits(12) == true)
    #expect(visitor.get(path + "/balance").status == 200)
    #expect(visitor.letters.count == 1)
  }

  @Test func `what was foreseen of an account does not happen once it is frozen`() {
    var visitor = Visitor()
    let id = Self.open(&visitor)
    visitor.wait(seconds: 60)

    _ = visitor.askContact("virtual-accounts/\(id)/freeze")
    visitor.wait(seconds: 600)

    #expect(visitor.get("/v1/virtual-accounts/\(id)").value("account_number") == "null")
    #expect(!visitor.letters.contains { $0.contains("activated") })
  }

  @Test(arguments: [
    (Dialect.Name.documented, "rfi", "deactivated"), (.recorded, "rfi", "deactivated"),
    (.newer, "frozen", "deactivated"),
  ])
  func `a frozen or closed account has no balance and the dialect's word for it`(
    dialect: Dialect.Name,
    frozen: String,
    closed: String
  ) {
    var visitor = Visitor.speaking(dialect)
    let account = visitor.role("fiat_account")
    let path = "/v1/virtual-accounts/\(account)"

    _ = visitor.askContact("virtual-accounts/\(account)/freeze")
    #expect(visitor.get(path).value("status") == frozen)
    #expect(visitor.get(path + "/balance").status == 400)

    visitor.wait(seconds: 1)
    _ = visitor.askContact("virtual-accounts/\(account)/deactivate")
    #expect(visitor.get(path).value("status") == closed)
    #expect(visitor.letters.isEmpty)
  }

  @Test func `a held deposit holds up its account until it is released`() {
    var visitor = Visitor()
    let account = Tenant.mainAccount
    let path = "/v1/virtual-accounts/\(visitor.role("fiat_account"))/deposits"
    let deposit = visitor.get(path).value("0.id") ?? ""
    let before = visitor.sandbox.tenant.isHeld(account, at: visitor.now)

    _ = visitor.askContact("deposits/\(deposit)/hold")
    let held = visitor.sandbox.tenant.isHeld(account, at: visitor.now)
    visitor.wait(seconds: 20 * 86_400)
    let stillHeld = visitor.sandbox.tenant.isHeld(account, at: visitor.now)
    _ = visitor.askContact("deposits/\(deposit)/release")

    #expect([before, held, stillHeld] == [false, true, true])
    #expect(!visitor.sandbox.tenant.isHeld(account, at: visitor.now))
  }

  @Test func `the account with the held deposit is held from the start`() throws {
    let visitor = Visitor()

    let key = try #require(visitor.sandbox.tenant.identities.key(of: visitor.role("held_account")))

    #expect(visitor.sandbox.tenant.isHeld(key, at: visitor.now))
  }

  @Test func `by the documents a simulated deposit is told of only when somebody is asked`() {
    var visitor = Visitor()
    let account = visitor.role("fiat_account")
    let answer = visitor.ask(
      "POST",
      "/v1/virtual-accounts/\(account)/simulate-deposit",
      body: #"{"amount":"100.00"}"#
    )
    let id = answer.value("deposit_id") ?? ""
    let before = visitor.letters

    let delivered = visitor.askContact("deposits/\(id)/deliver")

    #expect(before.isEmpty)
    #expect(delivered.status == 200)
    #expect(
      visitor.letters == [
        #"{"event":"virtual_account.deposit_funds_received","data":{"status":"completed","#
          + #""virtual_account_id":"\#(account)","deposit_id":"\#(id)","amount":"100.00","#
          + #""currency":"USD","created_at":"2026-05-20T14:02:00.000Z"}}"#
      ]
    )
    #expect(visitor.askContact("deposits/\(account)/deliver").status == 404)
  }

  @Test func `the newest dialect tells of it by itself, and of its going back`() {
    var visitor = Visitor.speaking(.newer)
    let account = visitor.role("fiat_account")

    _ = visitor.ask(
      "POST",
      "/v1/virtual-accounts/\(account)/simulate-deposit",
      body: #"{"amount":"11.00"}"#
    )

    #expect(visitor.letters.count == 2)
    #expect(visitor.letters[0].contains(#""source":{"payment_rail":"wire""#))
    #expect(!visitor.letters[0].contains(#""status""#))
    #expect(visitor.letters[1].contains(#""event":"virtual_account.deposit_funds_refunded""#))
    #expect(visitor.letters[1].contains(#""return_details":{"code":"R01""#))
    #expect(visitor.letterDelays == [35, 55])
  }
}
