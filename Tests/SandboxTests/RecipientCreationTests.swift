import HTTPMessage
import Testing

@testable import Sandbox

struct RecipientCreationTests {
  private static let path = "/v1/recipients"

  private static func post(
    _ account: String,
    to visitor: inout Visitor,
    key: String? = nil
  ) -> HTTPResponse {
    let user = visitor.role("verified_user")
    return visitor.post(path, RecipientBodies.body(of: user, account), key: key)
  }

  @Test func `a new recipient comes back without its user, with details of its account`() {
    var visitor = Visitor()

    let answer = Self.post(RecipientBodies.ach, to: &visitor)
    let id = answer.value("recipient_id") ?? ""
    let time = answer.value("created_ts") ?? ""

    #expect(
      answer.summary == """
        201 {"recipient_id":"\(id)","type":"individual","first_name":"Maria",\
        "last_name":"Gonzalez","phone":"+5215512345678","email":"maria@example.com",\
        "address":{"street_name":"Av. Insurgentes 100","city":"Mexico City","state":"CDMX",\
        "postal_code":"06600","country":"MX"},"account_type":"ACH","account_details":\
        {"routing_number":"021000089","account_number":"000123456789","type":"checking",\
        "bank_name":"Test US Bank N.A.","bank_address":"1 Bank Plaza","doc_type":"id",\
        "doc_number":"FAKE000000"},"created_ts":"\(time)","updated_ts":"\(time)","metadata":{}}
        """
    )
    #expect(time.hasPrefix("2026-05-20 14:02:00") && time.hasSuffix("+00"))
    #expect(visitor.get("\(Self.path)/\(id)").text == answer.text)
  }

  @Test(arguments: RecipientBodies.accepted.keys.sorted())
  func `a recipient can have an account of this kind`(type: String) throws {
    var visitor = Visitor()

    let answer = Self.post(try #require(RecipientBodies.accepted[type]), to: &visitor)

    #expect(answer.status == 201)
    #expect(answer.value("account_type") == type)
  }

  @Test(arguments: RecipientBodies.withoutBank.keys.sorted())
  func `a bank that nobody knows is refused`(type: String) throws {
    var visitor = Visitor()
    let (country, account) = try #require(RecipientBodies.withoutBank[type])

    let answer = Self.post(account, to: &visitor)

    #expect(
      answer.summary == """
        400 {"error":{"code":"INVALID_BANK_CODE","message":"Invalid bank code 'X' - bank not \
        found in system for country \(country)","details":{}}}
        """
    )
  }

  @Test func `every kind of account has been tried`() {
    let tried = Set(RecipientBodies.accepted.keys).union(RecipientBodies.withoutBank.keys)

    #expect(AccountType.all.count == 21)
    #expect(tried == Set(AccountType.all.map(\.name)))
  }

  @Test func `an account in Mexico is there whatever was said, and keeps no name of a bank`() {
    var visitor = Visitor()

    let answer = Self.post(RecipientBodies.spei, to: &visitor)

    #expect(
      answer.text.contains(
        #""account_details":{"clabe":"012345678901234567","doc_type":"rfc","#
          + #""doc_number":"GOML900515AB1","doc_country_code":"MX"},"#
      )
    )
  }

  private static let lost = [
    (Dialect.Name.documented, "", ""), (.recorded, "", "CDMX"), (.newer, "CDMX", "CDMX"),
  ]

  @Test(arguments: lost)
  func `each dialect loses parts of a bank's address in its own places`(
    dialect: Dialect.Name,
    onCreation: String,
    later: String
  ) {
    var visitor = Visitor.speaking(dialect)

    let new = Self.post(RecipientBodies.swift, to: &visitor)
    let read = visitor.get("\(Self.path)/\(new.value("recipient_id") ?? "")")

    #expect(new.value("account_details.bank_address.state") == onCreation)
    #expect(read.value("account_details.bank_address.state") == later)
    #expect(new.value("account_details.bank_address.postal_code")?.isEmpty == onCreation.isEmpty)
    #expect(new.value("account_details.bank_address.city") == "Mexico City")
    #expect(new.value("address.state") == "CDMX")
  }

  @Test(arguments: [(Dialect.Name.documented, true), (.recorded, false), (.newer, false)])
  func `what came by itself loses its bank's address as well`(
    dialect: Dialect.Name,
    isLost: Bool
  ) {
    var visitor = Visitor.speaking(dialect)

    let answer = visitor.get("\(Self.path)/\(visitor.role("recipient_swift"))")

    #expect(answer.value("account_details.bank_address.state")?.isEmpty == isLost)
    #expect(answer.value("account_details.bank_address.postal_code")?.isEmpty == isLost)
  }

  @Test func `the same key and body give the same recipient, its fields in another order`() {
    var visitor = Visitor()
    let key = "6ba7b810-9dad-41d1-80b4-00c04fd430c8"

    let first = Self.post(RecipientBodies.ach, to: &visitor, key: key)
    let again = Self.post(RecipientBodies.ach, to: &visitor, key: key)

    #expect(again.status == 201)
    #expect(again.value("recipient_id") == first.value("recipient_id"))
    #expect(again.text != first.text)
    #expect(again.body.sorted() == first.body.sorted())
  }

  @Test func `the same key with another body is a conflict`() {
    var visitor = Visitor()
    let key = "6ba7b810-9dad-41d1-80b4-00c04fd430c8"

    _ = Self.post(RecipientBodies.ach, to: &visitor, key: key)
    let other = Self.post(RecipientBodies.wire, to: &visitor, key: key)

    #expect(
      other.summary == """
        409 {"error":{"code":"IDEMPOTENCY_CONFLICT","message":"Idempotency key has already been \
        used with different request data","details":{}}}
        """
    )
  }

  @Test func `ten keys make ten recipients of the same body, oldest first`() {
    var visitor = Visitor()
    let user = visitor.role("rejected_user")
    let before = Int(visitor.get("\(Self.path)?user_id=\(user)").value("total") ?? "") ?? -1

    let body = RecipientBodies.body(of: user, RecipientBodies.wallet)
    let ids = (0..<10).map { _ in visitor.post(Self.path, body).value("recipient_id") ?? "" }

    let list = visitor.get("\(Self.path)?user_id=\(user)&limit=1&offset=9999")
    let last = (0..<10).map { list.value("recipients.\(before + $0).recipient_id") ?? "" }
    #expect(Set(ids).count == 10)
    #expect(last == ids)
    #expect(list.value("total") == "\(before + 10)")
  }

  @Test func `a user of another tenant is not found`() {
    var visitor = Visitor()
    let user = visitor.role("foreign_user")

    let answer = visitor.post(Self.path, RecipientBodies.body(of: user, RecipientBodies.ach))

    #expect(
      answer.summary == """
        404 {"error":{"code":"USER_NOT_FOUND","message":"User with ID \(user) not found or does \
        not belong to this client","details":{"user_id":"\(user)"}}}
        """
    )
  }

  @Test func `a recipient cannot be deleted`() {
    var visitor = Visitor()

    let answer = visitor.ask("DELETE", "\(Self.path)/\(visitor.role("recipient_wire"))")

    #expect(answer.status == 403)
    #expect(answer.text.hasPrefix(#"{"message":"Invalid key=value pair (missing equal-sign)"#))
  }

  @Test func `what nobody asks for is dropped, what was not said is not there`() {
    var visitor = Visitor()
    let user = visitor.role("verified_user")
    let body =
      #"{"user_id":"\#(user)","type":"business","company_name":"Acme","holder_name":"X","#
      + #""is_admin":true,"metadata":{"a":"b"},"account":{"account_type":"WALLET","token":"USDC","#
      + #""network":"polygon","address":"0x1","country":"MX"}}"#

    let answer = visitor.post(Self.path, body)

    let expected =
      #""type":"business","company_name":"Acme","account_type":"WALLET","account_details":"#
      + #"{"token":"USDC","address":"0x1","network":"polygon"},"created_ts""#
    #expect(answer.text.contains(expected))
    #expect(answer.value("metadata.a") == "b")
  }

  @Test(arguments: [
    (
      Dialect.Name.documented,
      #"{"error":"Invalid request data","details":[{"path":"#
        + #""idempotency-key","message":"Required","code":"invalid_type"}]}"#
    ),
    (
      .newer,
      #"{"error":{"code":"VALIDATION_ERROR","message":"Idempotency key is required","#
        + #""details":{}}}"#
    ),
  ])
  func `without a key nothing is made`(dialect: Dialect.Name, body: String) {
    var visitor = Visitor.speaking(dialect)

    let answer = visitor.ask("POST", Self.path, body: "{}")

    #expect(answer.summary == "400 \(body)")
  }
}
