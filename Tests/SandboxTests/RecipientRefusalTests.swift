import HTTPMessage
import Testing

@testable import Sandbox

struct RecipientRefusalTests {
  /// A body with one thing wrong, and what is said of it.
  private struct Case: Sendable, CustomTestStringConvertible {
    let account: String
    let find: String
    let replacement: String
    let complaint: String

    init(_ account: String, _ find: String, _ replacement: String, _ complaint: String) {
      self.account = account
      self.find = find
      self.replacement = replacement
      self.complaint = complaint
    }

    var testDescription: String { complaint }
  }

  private static let cases = [
    Case(
      RecipientBodies.ach,
      #""doc_type":"id""#,
      #""doc_type":"ssn""#,
      #"{"path":"account.doc_type","message":"Invalid enum value. Expected 'id' | 'dni' | "#
        + #"'passport' | 'ein', received 'ssn'","code":"invalid_enum_value"}"#
    ),
    Case(
      RecipientBodies.ach,
      #""email":"maria@example.com","#,
      "",
      #"{"path":"email","message":"Required","code":"invalid_type"}"#
    ),
    Case(
      RecipientBodies.ach,
      "maria@example.com",
      "maria",
      #"{"path":"email","message":"Invalid email","code":"invalid_string"}"#
    ),
    Case(
      RecipientBodies.swift,
      #""phone":"+5215512345678","#,
      "",
      #"{"path":"phone","message":"Required","code":"invalid_type"}"#
    ),
    Case(
      RecipientBodies.swift,
      "+5215512345678",
      "+5215512345678901",
      #"{"path":"phone","message":"String must contain at most 16 character(s)","code":"too_big"}"#
    ),
    Case(
      RecipientBodies.swift,
      #""country":"MX"},"account""#,
      #""country":"MEX"},"account""#,
      #"{"path":"address.country","message":"Country must be a 2-character ISO code","#
        + #""code":"too_big"}"#
    ),
    Case(
      RecipientBodies.swift + #","doc_country_code":"MEX""#,
      "",
      "",
      #"{"path":"account.doc_country_code","message":"Document country code must be exactly 2 "#
        + #"characters","code":"too_big"}"#
    ),
    Case(
      RecipientBodies.swift.replacing("bank_address", with: "address"),
      "",
      "",
      #"{"path":"account.bank_address","message":"Required","code":"invalid_type"}"#
    ),
    Case(
      RecipientBodies.wire.replacing("bank_address", with: "address"),
      "",
      "",
      #"{"path":"account.bank_address","message":"Required","code":"invalid_type"}"#
    ),
    Case(
      RecipientBodies.ach.replacing(#""1 Bank Plaza""#, with: "{}"),
      "",
      "",
      #"{"path":"account.bank_address","message":"Expected string, received object","#
        + #""code":"invalid_type"}"#
    ),
    Case(
      RecipientBodies.swift,
      #""address":{"street_name":"Av. Insurgentes 100","#
        + #""city":"Mexico City","state":"CDMX","postal_code":"06600","country":"MX"},"account""#,
      #""account""#,
      #"{"path":"address","message":"address is required for SWIFT accounts (structured object "#
        + #"with street_name, city, state, postal_code, country)","code":"custom"}"#
    ),
    Case(
      RecipientBodies.wallet,
      "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t",
      "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6u",
      #"{"path":"account.address","message":"Tron wallet address must start with T and be 34 "#
        + #"characters long (base58check encoded)","code":"custom"}"#
    ),
    Case(
      RecipientBodies.ach,
      #""user_id":""#,
      #""user_id":"x"#,
      #"{"path":"user_id","message":"Invalid user ID format","code":"invalid_string"}"#
    ),
    Case(
      RecipientBodies.ach,
      #""first_name":"Maria","#,
      "",
      #"{"path":"first_name","message":"Required","code":"invalid_type"}"#
    ),
    Case(
      RecipientBodies.ach,
      #""first_name":"Maria","#,
      #""type":"business","#,
      #"{"path":"company_name","message":"Required","code":"invalid_type"}"#
    ),
  ]

  @Test(arguments: cases)
  private func `what is wrong is named by its path`(wrong: Case) {
    var visitor = Visitor()
    let whole = RecipientBodies.body(of: visitor.role("verified_user"), wrong.account)
    let body = wrong.find.isEmpty ? whole : whole.replacing(wrong.find, with: wrong.replacement)

    let answer = visitor.post("/v1/recipients", body)

    #expect(
      answer.summary
        == #"400 {"error":"Invalid request data","details":[\#(wrong.complaint)]}"#
    )
  }

  @Test func `everything that is missing is said at once`() {
    var visitor = Visitor()

    let answer = visitor.post("/v1/recipients", "{}")

    let paths = (0..<5).map { answer.value("details.\($0).path") }
    #expect(paths == ["user_id", "first_name", "last_name", "account", nil])
  }

  @Test func `an unknown kind of account is told all kinds`() {
    var visitor = Visitor()

    let answer = visitor.post("/v1/recipients", #"{"account":{"account_type":"IBAN"}}"#)

    #expect(answer.value("details.3.path") == "account.account_type")
    #expect(answer.value("details.3.code") == "invalid_union_discriminator")
    let message = answer.value("details.3.message") ?? ""
    #expect(message.hasPrefix("Invalid discriminator value. Expected 'ACH' | 'INSTANT_PAY' | "))
  }
}
