import HTTPMessage
import Testing

@testable import Sandbox

struct AccountCreationTests {
  private static let path = "/v1/virtual-accounts"

  private static func act(_ user: String) -> String {
    #"{"user_id":"\#(user)","type":"US_BANK","provider":"act","mode":"fiat"}"#
  }

  private static func crypto(_ user: String, _ currency: String, _ network: String) -> String {
    #"{"user_id":"\#(user)","type":"US_BANK","bank":"slovak_savings_bank","mode":"crypto","#
      + #""destination":{"currency":"\#(currency)","network":"\#(network)","address":"9xQe"}}"#
  }

  /// A verified user who has no account at Austin Capital Trust yet.
  private static func newcomer(_ visitor: Visitor) -> String {
    Tenant(seed: 7, options: TenantOptions(), start: Visitor.start).id(RecordKey(.user, .staged, 6))
  }

  private static let schema = [
    ("{}", ["user_id is Required", "type is Required"]),
    (
      #"{"user_id":"USER","type":"US_BANK"}"#,
      ["bank is bank is required for US_BANK virtual accounts"]
    ),
    (
      #"{"user_id":"USER","type":"US_BANK","provider":"portage"}"#,
      ["provider is Invalid enum value. Expected 'act' | 'zenus', received 'portage'"]
    ),
    (
      #"{"user_id":"USER","type":"US_BANK","provider":"act","mode":"FIAT"}"#,
      ["mode is Invalid enum value. Expected 'fiat' | 'crypto', received 'FIAT'"]
    ),
    (
      #"{"user_id":"USER","type":"US_BANK","bank":"x"}"#,
      [
        "bank is Invalid enum value. Expected 'portage' | 'slovak_savings_bank' | "
          + "'austin_capital_trust', received 'x'"
      ]
    ),
    (
      #"{"user_id":"USER","type":"EU_SEPA","bank":"portage"}"#,
      ["type is Invalid enum value. Expected 'US_BANK' | 'MX_SPEI', received 'EU_SEPA'"]
    ),
    (
      #"{"user_id":"USER","type":"US_BANK","bank":"slovak_savings_bank","mode":"crypto"}"#,
      ["destination is Required"]
    ),
    (
      #"{"user_id":"USER","type":"US_BANK","bank":"slovak_savings_bank","mode":"crypto","#
        + #""destination":{"currency":"USDC","network":"solana"}}"#,
      ["destination.address is Required"]
    ),
    (
      #"{"user_id":"USER","type":"US_BANK","bank":"slovak_savings_bank","mode":"crypto","#
        + #""destination":{"currency":"USDC","network":"tron","address":"T"}}"#,
      ["destination is USDC on tron is not a supported destination"]
    ),
  ]

  @Test(arguments: schema)
  func `what is wrong with the body is said in the words of accounts`(
    body: String,
    messages: [String]
  ) {
    var visitor = Visitor()
    let sent = body.replacing("USER", with: visitor.role("verified_user"))

    let answer = visitor.post(Self.path, sent)

    let details = messages.map { "{\"message\":\"\($0)\"}" }.joined(separator: ",")
    #expect(
      answer.summary
        == "400 {\"code\":\"validation_error\",\"error\":\"Invalid data\",\"details\":[\(details)]}"
    )
  }

  @Test func `a bank that is not authorized here is refused before anybody looks at the user`() {
    var visitor = Visitor()
    let user = visitor.role("foreign_user")

    let answer = visitor.post(
      Self.path,
      #"{"user_id":"\#(user)","type":"US_BANK","bank":"portage","mode":"fiat"}"#
    )

    #expect(answer.status == 400)
    #expect(answer.value("message") == "Invalid bank")
  }

  @Test func `a user of another tenant is not found`() {
    var visitor = Visitor()
    let user = visitor.role("foreign_user")

    let answer = visitor.post(Self.path, Self.act(user))

    #expect(answer.status == 404)
    #expect(answer.value("message") == "User with ID \(user) not found")
  }

  @Test func `an account in Mexico looks at the user first, and is not to be had`() {
    var visitor = Visitor()
    let body = { (user: String) in #"{"user_id":"\#(user)","type":"MX_SPEI"}"# }

    let rejected = visitor.post(Self.path, body(visitor.role("rejected_user")))
    let verified = visitor.post(Self.path, body(visitor.role("verified_user")))

    #expect(rejected.value("message")?.hasSuffix("Current status: REJECTED") == true)
    #expect(verified.value("message") == "MX_SPEI virtual accounts are not available")
  }

  @Test func `only the verified can have an account`() {
    var visitor = Visitor()

    let answer = visitor.post(Self.path, Self.act(visitor.role("rejected_user")))

    #expect(
      answer.summary == """
        400 {"statusCode":400,"error":"Bad Request","message":"User must be in VERIFIED status \
        to create a virtual account. Current status: REJECTED",\
        "timestamp":"2026-05-20T14:02:00.000Z"}
        """
    )
  }

  @Test func `who lacks what the product asks for is told what it is`() {
    var visitor = Visitor()

    let answer = visitor.post(Self.path, Self.act(visitor.role("user_lacking_act_fields")))

    #expect(answer.status == 400)
    let message = answer.value("message") ?? ""
    let start = "User is missing required fields for product usa-virtual-accounts-act: "
    #expect(message.hasPrefix(start + "immigration_status, "))
  }

  @Test func `a second account at Austin Capital Trust is a conflict`() {
    var visitor = Visitor()
    let user = visitor.role("verified_user")

    let answer = visitor.post(Self.path, Self.act(user))

    #expect(answer.status == 409)
    #expect(answer.value("message") == "User \(user) already has an ACT virtual account")
  }

  @Test func `a new account at Austin Capital Trust has a word in place of its number`() {
    var visitor = Visitor()
    let user = Self.newcomer(visitor)

    let answer = visitor.post(Self.path, Self.act(user))
    let id = answer.value("id") ?? ""

    #expect(
      answer.summary == """
        201 {"id":"\(id)","user_id":"\(user)","type":"US_BANK","bank":"austin_capital_trust",\
        "provider":"act","mode":"fiat","currency":"USD","status":"approved",\
        "account_number":"PENDING-ACT-ACCOUNT","routing_number":null,"bank_name":null,\
        "payment_methods":null,"source_deposit_instructions":null,"destination":null,\
        "description":null,"created_at":"2026-05-20T14:02:00.000Z",\
        "updated_at":"2026-05-20T14:02:00.000Z"}
        """
    )
    #expect(visitor.get("\(Self.path)/\(id)").text == answer.text)
    #expect(visitor.post(Self.path, Self.act(user)).status == 409)
  }

  @Test func `within five minutes a new account has a number, no bank and a balance`() {
    var visitor = Visitor()
    let id = visitor.post(Self.path, Self.act(Self.newcomer(visitor))).value("id") ?? ""
    let before = visitor.get("\(Self.path)/\(id)/balance")

    visitor.wait(seconds: 301)

    let account = visitor.get("\(Self.path)/\(id)")
    #expect(before.value("message") == "Virtual account is not active")
    #expect(account.value("account_number")?.hasDigits(12) == true)
    #expect(account.value("bank") == "null")
    #expect(account.value("payment_methods.outbound.1.name") == "ACH")
    #expect(visitor.get("\(Self.path)/\(id)/balance").value("available_balance") == "5000.00")
  }

  @Test(arguments: [
    ("USDC", "solana"), ("USDC", "polygon"), ("USDT", "tron"), ("USDT", "solana"),
    ("USDT", "polygon"),
  ])
  func `an account that sweeps keeps where it sweeps to`(currency: String, network: String) {
    var visitor = Visitor()
    let user = visitor.role("verified_user")

    let answer = visitor.post(Self.path, Self.crypto(user, currency, network))

    #expect(answer.status == 201)
    #expect(answer.value("mode") == "crypto")
    #expect(answer.value("account_number") == "null")
    #expect(answer.value("destination.currency") == currency)
    #expect(answer.value("destination.network") == network)
    #expect(answer.value("destination.address") == "9xQe")
  }

  @Test func `every eighth new account never gets its number`() {
    var visitor = Visitor()
    let user = visitor.role("verified_user")
    let ids = (0..<8).map { _ in
      visitor.post(Self.path, Self.crypto(user, "USDC", "solana")).value("id") ?? ""
    }

    visitor.wait(seconds: 86_400)

    let numbers = ids.map { visitor.get("\(Self.path)/\($0)").value("account_number") ?? "" }
    #expect(numbers.prefix(7).allSatisfy { $0.hasDigits(12) })
    #expect(numbers[7] == "null")
  }

  @Test func `a new account is first in every list it belongs to`() throws {
    var visitor = Visitor()
    let user = Self.newcomer(visitor)
    let id = visitor.post(Self.path, Self.act(user)).value("id")

    let lists = ["", "?user_id=\(user)", "?mode=fiat", "?status=approved&user_id=\(user)"]

    for list in lists {
      let answer = visitor.get(Self.path + list)
      #expect(answer.value("data.0.id") == id)
      #expect(answer.value("data.0.provider") == "null")
      #expect(answer.value("data.0.currency") == "null")
    }
  }

  @Test func `a page of the list is complete when new accounts stand between the old`() throws {
    var visitor = Visitor()
    let before = try visitor.allByOffset(Self.path).count

    for _ in 0..<3 {
      _ = visitor.post(
        Self.path,
        Self.crypto(visitor.role("verified_user"), "USDC", "polygon")
      )
      visitor.wait(seconds: 400)
    }

    let rows = try visitor.allByOffset(Self.path).compactMap { $0["id"] }
    #expect(rows.count >= before + 3)
    #expect(Set(rows).count == rows.count)
  }

  @Test func `an account is opened once for a key, and the key takes no other body`() {
    var visitor = Visitor()
    let key = "6ba7b810-9dad-41d1-80b4-00c04fd430c8"
    let user = Self.newcomer(visitor)

    let first = visitor.post(Self.path, Self.act(user), key: key)
    let again = visitor.post(Self.path, Self.act(user), key: key)
    let other = visitor.post(Self.path, Self.act(visitor.role("verified_user")), key: key)

    #expect(first.status == 201)
    #expect(again.summary == first.summary)
    #expect(other.status == 409)
    #expect(other.value("code") == "idempotency_key_reused")
  }

  @Test func `the newest dialect names the steps and other banks`() {
    var visitor = Visitor.speaking(.newer)
    let user = visitor.role("verified_user")
    let body = #"{"user_id":"\#(user)","type":"US_BANK","bank":"jp_morgan","mode":"fiat"}"#

    let answer = visitor.post(Self.path, body)
    let path = "\(Self.path)/\(answer.value("id") ?? "")"
    var seen = [answer.value("status") ?? ""]
    for seconds in [30, 300] as [Int64] {
      visitor.wait(seconds: seconds)
      seen.append(visitor.get(path).value("status") ?? "")
    }

    #expect(answer.value("bank") == "jp_morgan")
    #expect(seen == ["pending", "activating", "active"])
  }

  @Test func `the newest dialect knows no other banks than its own`() {
    var visitor = Visitor.speaking(.newer)
    let user = visitor.role("verified_user")

    let answer = visitor.post(
      Self.path,
      #"{"user_id":"\#(user)","type":"US_BANK","bank":"slovak_savings_bank"}"#
    )

    #expect(
      answer.value("details.0.message")
        == "bank is Invalid enum value. Expected 'jp_morgan' | 'austin_capital_trust', "
        + "received 'slovak_savings_bank'"
    )
  }
}
