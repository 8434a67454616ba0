import HTTPMessage
import Testing

@testable import Sandbox

struct UserChangeTests {
  @Test func `a change of nothing is a success`() {
    var visitor = Visitor()
    let id = visitor.join(SentUsers.maria)

    let answer = visitor.send("PUT", "/v1/users/\(id)", [:])

    #expect(answer.status == 200)
    #expect(answer.text.hasSuffix(#""updated_fields":[]}"#))
    #expect(answer.fields["requires_reverification"] as? Bool == false)
    #expect(answer.fields["verification_triggered"] as? Bool == false)
  }

  @Test(arguments: ["type", "external_id", "business_trade_name", "registered_address", "other"])
  func `a name that is only for creation fails the whole change`(name: String) {
    var visitor = Visitor()
    let id = visitor.join(SentUsers.firm)

    let answer = visitor.send("PUT", "/v1/users/\(id)", ["phone": "+1", name: "x"])

    #expect(answer.status == 400)
    #expect(
      answer.text == """
        {"error":"Invalid request data","details":[{"path":"",\
        "message":"Unrecognized key(s) in object: '\(name)'","code":"unrecognized_keys"}]}
        """
    )
  }

  @Test func `what is sent is changed and listed, and nothing else is`() {
    var visitor = Visitor()
    let id = visitor.join(SentUsers.maria)
    visitor.wait(seconds: 5)

    let answer = visitor.send("PUT", "/v1/users/\(id)", ["address_street": "Calle 5"])
    let read = visitor.get("/v1/users/\(id)")

    #expect(answer.fields["updated_fields"] as? [String] == ["address_street"])
    #expect(answer.fields["requires_reverification"] as? Bool == true)
    #expect(read.field("updated_at") == "2026-05-20T14:02:05.000Z")
    #expect(read.text.contains(#""street_line_1":"Calle 5""#))
    #expect(read.text.contains(#""city":"Ciudad de Mexico""#))
    #expect(!read.text.contains("updated_fields"))
  }

  @Test func `other notes are no reason to verify again`() {
    var visitor = Visitor()
    let id = visitor.join(SentUsers.maria)

    let answer = visitor.send("PUT", "/v1/users/\(id)", ["metadata": ["a": "b"]])

    #expect(answer.fields["requires_reverification"] as? Bool == false)
  }

  @Test func `people are told apart by e-mail, and strangers come first`() throws {
    var visitor = Visitor()
    let old = ["first_name": "Alice", "email": "alice@acme.example"]
    let id = visitor.join(SentUsers.firm.with("associated_persons", [old]))
    let changes: [[String: String]] = [
      ["title": "CEO", "email": "alice@acme.example"], ["first_name": "Bob"],
    ]

    _ = visitor.send("PUT", "/v1/users/\(id)", ["associated_persons": changes])

    let read = visitor.get("/v1/users/\(id)").fields
    let people = try #require(read["associated_persons"] as? [[String: String]])
    #expect(
      people == [
        ["first_name": "Bob"],
        ["first_name": "Alice", "email": "alice@acme.example", "title": "CEO"],
      ]
    )
  }

  @Test func `a gap that is filled is gone`() {
    var visitor = Visitor(.recorded)
    let id = visitor.join(SentUsers.maria.with("occupation", nil))

    let answer = visitor.send("PUT", "/v1/users/\(id)", ["occupation": "engineer"])

    let missing = answer.fields["missing_fields"] as? [String: [String]]
    #expect(missing?["usa-virtual-accounts-act"] == nil)
  }

  @Test func `as recorded, the last gap sets verification going`() {
    var visitor = Visitor(.recorded)
    let id = visitor.join(SentUsers.maria.with("occupation", nil))
    visitor.wait(seconds: 100)

    let answer = visitor.send("PUT", "/v1/users/\(id)", ["occupation": "engineer"])
    visitor.wait(seconds: 60)

    #expect(answer.fields["verification_triggered"] as? Bool == true)
    #expect(visitor.get("/v1/users/\(id)").field("status") == "REVIEW")
  }

  @Test func `the verified user who lacked the fields of a product gets it by a change`() throws {
    var visitor = Visitor()
    let priya = visitor.sandbox.tenant.id(RecordKey(.user, .staged, 4))

    let answer = visitor.send(
      "PUT",
      "/v1/users/\(priya)",
      [
        "immigration_status": "Non-Resident of U.S.", "occupation": "engineer",
        "additional_info": ["has_us_bank_account": "no", "has_denied_bank_account": "no"],
      ]
    )

    let products = try #require(answer.fields["eligible_products"] as? [[String: Any]])
    let act = products.first { $0["product_code"] as? String == "usa-virtual-accounts-act" }
    #expect(act?["eligible"] as? Bool == true)
    #expect(answer.fields["missing_fields"] == nil)
    #expect(answer.field("first_name") == "प्रिया")
  }

  @Test func `a paper that comes again without its files keeps them`() {
    var visitor = Visitor()
    let papers: [[String: any Sendable]] = [
      ["type": "passport", "documents": [["type": "front", "file": SentUsers.photo]]]
    ]
    let id = visitor.join(SentUsers.maria.with("identifying_information", papers))

    let answer = visitor.send(
      "PUT",
      "/v1/users/\(id)",
      ["identifying_information": [["type": "passport", "number": "X1"]]]
    )

    #expect(answer.text.contains(#""number":"X1","type":"passport","documents":[{"file":"https:"#))
  }

  @Test func `a placeholder is warned of`() {
    var visitor = Visitor()
    let id = visitor.join(SentUsers.maria)
    let tiny = ["type": "front", "file": "data:image/png;base64,iVBORw0KGgo="]

    let answer = visitor.send(
      "PUT",
      "/v1/users/\(id)",
      [
        "identifying_information": [
          ["type": "passport", "documents": [tiny]] as [String: any Sendable]
        ]
      ]
    )

    #expect(answer.text.hasSuffix(#""warnings":["Document image is not readable"]}"#))
  }

  @Test func `PATCH is not a route`() {
    var visitor = Visitor()
    let id = visitor.join(SentUsers.maria)

    #expect(visitor.send("PATCH", "/v1/users/\(id)", [:]).status == 403)
  }
}
