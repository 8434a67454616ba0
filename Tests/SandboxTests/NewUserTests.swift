import Foundation
import HTTPMessage
import Testing

@testable import Sandbox

struct NewUserTests {
  private struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let value: String
    let complaint: String
    var isBusiness = false

    var testDescription: String { name }
  }

  private static let purposes =
    "Invalid enum value. Expected 'receive_payments' | 'manage_professional_income' | "
    + "'make_payments' | 'manage_personal_funds' | 'investment_trading' | "
    + "'charitable_donations' | 'investment_purposes' | 'operating_a_company' | "
    + "'payments_to_friends_or_family_abroad' | 'personal_or_living_expenses' | "
    + "'purchase_goods_and_services' | 'protect_wealth' | 'receive_salary' | "
    + "'receive_payment_for_freelancing', received 'fun'"

  private static let cases = [
    Case(
      name: "account_purpose",
      value: #""fun""#,
      complaint: #"{"path":"account_purpose","message":"\#(purposes)","#
        + #""code":"invalid_enum_value"}"#
    ),
    Case(
      name: "metadata",
      value: #"{"a":true}"#,
      complaint: #"{"path":"metadata.a","message":"Expected string, received boolean","#
        + #""code":"invalid_type"}"#
    ),
    Case(
      name: "additional_info",
      value: #"{"has_us_bank_account":false}"#,
      complaint: #"{"path":"additional_info.has_us_bank_account","message":"Expected string, "#
        + #"received boolean","code":"invalid_type"}"#
    ),
    Case(
      name: "immigration_status",
      value: #""citizen""#,
      complaint: #"{"path":"immigration_status","message":"Invalid enum value. Expected "#
        + #"'U.S. Citizen' | 'Permanent U.S. Resident' | 'Lawful Permanent Resident of U.S.' | "#
        + #"'Non-Permanent U.S. Resident' | 'Non-Resident of U.S.', received 'citizen'","#
        + #""code":"invalid_enum_value"}"#
    ),
    Case(
      name: "status",
      value: #""VERIFIED""#,
      complaint: #"{"path":"status","message":"Invalid enum value. Expected 'active' | "#
        + #"'inactive' | 'suspended', received 'VERIFIED'","code":"invalid_enum_value"}"#
    ),
    Case(
      name: "verification_mode",
      value: #""manual""#,
      complaint: #"{"path":"verification_mode","message":"Invalid enum value. Expected "#
        + #"'automatic', received 'manual'","code":"invalid_enum_value"}"#
    ),
    Case(
      name: "first_name",
      value: "null",
      complaint: #"{"path":"first_name","message":"Expected string, received null","#
        + #""code":"invalid_type"}"#
    ),
    Case(
      name: "business_industry",
      value: #""trading""#,
      complaint: #"{"path":"business_industry","message":"Expected array, received string","#
        + #""code":"invalid_type"}"#,
      isBusiness: true
    ),
  ]

  @Test(arguments: cases)
  private func `a wrong value is named with what was expected`(wrong: Case) {
    var visitor = Visitor()
    let body = (wrong.isBusiness ? SentUsers.firm : SentUsers.maria).with(wrong.name, "?")
    let text = SentUsers.text(body)
      .replacingOccurrences(
        of: #""\#(wrong.name)":"?""#,
        with: #""\#(wrong.name)":\#(wrong.value)"#
      )

    let answer = visitor.send("POST", "/v1/users", text: text, key: 1)

    #expect(answer.status == 400)
    #expect(
      answer.text == #"{"error":"Invalid request data","details":[\#(wrong.complaint)]}"#
    )
  }

  @Test func `a user without a key is not taken`() {
    var visitor = Visitor()

    let answer = visitor.send("POST", "/v1/users", SentUsers.maria)

    #expect(answer.status == 400)
    #expect(
      answer.text == """
        {"error":"Invalid request data","details":[{"path":"idempotency-key",\
        "message":"Required","code":"invalid_type"}]}
        """
    )
  }

  @Test func `a key that a refused user has used up reads like a fault`() {
    var visitor = Visitor()
    _ = visitor.send("POST", "/v1/users", ["type": "individual"], key: 1)

    let answer = visitor.send("POST", "/v1/users", SentUsers.maria, key: 1)

    #expect(answer.status == 400)
    #expect(
      answer.text
        == #"{"code":"validation_error","message":"Failed to store idempotency key"}"#
    )
  }

  @Test func `the same user with the same key is answered as before`() {
    var visitor = Visitor()
    let first = visitor.send("POST", "/v1/users", SentUsers.maria, key: 1)
    let total = visitor.get("/v1/users").fields["pagination"] as? [String: Any]

    let again = visitor.send("POST", "/v1/users", SentUsers.maria, key: 1)

    #expect(again.body == first.body)
    #expect(total?["total"] as? Int == 123)
  }

  @Test func `a minimal business is answered as it was recorded`() {
    var visitor = Visitor(.recorded)

    let answer = visitor.send("POST", "/v1/users", SentUsers.firm.with("is_admin", true), key: 1)
    let id = answer.field("id") ?? ""

    #expect(answer.status == 201)
    #expect(
      answer.text.hasPrefix(
        """
        {"id":"\(id)","type":"business","email":"ops@example.com","status":"CREATED",\
        "verification_status":"unverified","created_at":"2026-05-20T14:02:00.000Z",\
        "updated_at":"2026-05-20T14:02:00.000Z","verification_mode":"automatic","metadata":{},\
        "business_legal_name":"Test Corp","registered_address":{"street_line_1":"",\
        "street_line_2":"","city":"","subdivision":"","postal_code":"","country":"USA"},\
        "verification_triggered":false,"eligible_products":[{"product_id":"2bdd542d-
        """
      )
    )
    #expect(
      answer.text.contains(
        """
        "missing_fields":{"usa-virtual-accounts":["doing_business_as","business_industry",\
        "phone","address_street","address_city","address_zip_code","document_number",\
        "identifying_information:file_proof_of_address",\
        "identifying_information:file_business_formation",\
        "identifying_information:file_source_of_wealth",\
        "associated_persons:identifying_information:front",\
        "associated_persons:identifying_information:back:unless_doc_type:passport",\
        "account_purpose"],"usa-virtual-accounts-act":["formation_country","address_street",\
        "address_city","address_state","address_zip_code","associated_persons:email",\
        "associated_persons:document_number","account_purpose"]},"associated_persons":[{
        """
      )
    )
    #expect(!answer.text.contains("is_admin"))
  }

  @Test func `nothing is said of products before verification has run`() {
    var visitor = Visitor()

    let answer = visitor.send("POST", "/v1/users", SentUsers.maria, key: 1)

    #expect(answer.text.hasSuffix(#""eligible_products":[],"missing_fields":null}"#))
  }

  @Test func `the newer answer to creation has the gaps within each product`() throws {
    var visitor = Visitor(.newer)
    let body = SentUsers.maria.with("occupation", nil)

    let answer = visitor.send("POST", "/v1/users", body, key: 1)

    let products = try #require(answer.fields["eligible_products"] as? [[String: Any]])
    let act = try #require(
      products.first { $0["product_code"] as? String == "usa-virtual-accounts-act" }
    )
    #expect(act["product_id"] as? String == "usa-virtual-accounts-act")
    #expect(act["missing_fields"] as? [String] == ["occupation:when_employment_status:employed"])
    #expect(answer.fields["missing_fields"] == nil)
  }

  @Test func `the newer answer to reading has them in a map with a union`() throws {
    var visitor = Visitor(.newer)
    let id = visitor.join(SentUsers.maria.with("occupation", nil))

    let missing = visitor.get("/v1/users/\(id)").fields["missing_fields"] as? [String: Any]

    let general = try #require(missing?["general"] as? [String])
    #expect(general.contains("occupation:when_employment_status:employed"))
    #expect(general.contains("expected_monthly_volume"))
  }

  @Test func `a product that lacks nothing is not in the map`() {
    var visitor = Visitor(.recorded)

    let answer = visitor.send("POST", "/v1/users", SentUsers.maria, key: 1)

    let missing = answer.fields["missing_fields"] as? [String: Any]
    #expect(missing?.keys.sorted() == ["usa-virtual-accounts"])
    #expect(answer.fields["verification_triggered"] as? Bool == true)
  }

  @Test func `when no product lacks anything the map is not there`() {
    var visitor = Visitor(.recorded)
    let papers: [[String: any Sendable]] = [
      ["type": "passport", "documents": [["type": "front", "file": SentUsers.photo]]]
    ]

    let answer = visitor.send(
      "POST",
      "/v1/users",
      SentUsers.maria.with("identifying_information", papers),
      key: 1
    )

    #expect(answer.status == 201)
    #expect(answer.fields["missing_fields"] == nil)
  }

  @Test func `a file comes back as a link once, and without it when read`() {
    var visitor = Visitor()
    let papers: [[String: any Sendable]] = [
      ["type": "passport", "documents": [["type": "front", "file": SentUsers.photo]]]
    ]
    let body = SentUsers.maria.with("identifying_information", papers)

    let created = visitor.send("POST", "/v1/users", body, key: 1)
    let read = visitor.get("/v1/users/\(created.field("id") ?? "")")

    #expect(created.text.contains(#""documents":[{"file":"https://documents.example/"#))
    #expect(
      read.text.contains(
        """
        "documents":[{"type":"front","file_name":"passport_front.jpeg",\
        "uploaded_at":"2026-05-20T14:02:00.000Z","content_type":"image/jpeg"}]
        """
      )
    )
  }

  @Test func `countries come back as they were written`() {
    var visitor = Visitor()

    let answer = visitor.send(
      "POST",
      "/v1/users",
      SentUsers.maria.with("address_country", "MX"),
      key: 1
    )

    #expect(answer.text.contains(#""postal_code":"06600","country":"MX"}"#))
    #expect(answer.text.contains(#""nationality":"MEX""#))
  }

  @Test func `a status that is sent is taken and ignored`() {
    var visitor = Visitor()

    let answer = visitor.send("POST", "/v1/users", SentUsers.maria.with("status", "active"), key: 1)

    #expect(answer.field("status") == "CREATED")
  }

  @Test func `a hosted verification wants a name and an address, and gives a link`() {
    var visitor = Visitor(.recorded)
    let body: [String: any Sendable] = [
      "type": "individual", "verification_mode": "verification_link", "first_name": "A",
      "last_name": "B", "email": "a@example.com",
    ]

    let answer = visitor.send("POST", "/v1/users", body, key: 1)
    visitor.wait(seconds: 600)

    #expect(answer.status == 201)
    let link = answer.field("verification_link") ?? ""
    #expect(link.hasPrefix("https://verify-sandbox.aiprise.com/?"))
    #expect(
      visitor.get("/v1/users/\(answer.field("id") ?? "")").field("status") == "CREATED"
    )
  }

  @Test func `a new user heads the list, in a slim row`() throws {
    var visitor = Visitor()
    let id = visitor.join(SentUsers.maria)

    let rows = try ReadList(visitor.get("/v1/users?limit=2").body, "data").rows
    let found = visitor.text("/v1/users?email=maria@example.com")

    #expect(rows.first?["id"] == id)
    #expect(found.contains(id))
    #expect(!found.contains("eligible_products"))
  }

  @Test func `a list can be cut by the day of creation`() throws {
    var visitor = Visitor()
    visitor.wait(seconds: 60)
    let id = visitor.join(SentUsers.maria)

    let rows = try ReadList(
      visitor.get("/v1/users?created_after=2026-05-20T14:03:00Z").body,
      "data"
    ).column("id")

    #expect(rows == [id])
  }
}
