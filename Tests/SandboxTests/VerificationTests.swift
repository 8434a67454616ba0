import HTTPMessage
import Kira
import Testing

@testable import Sandbox

struct VerificationTests {
  private func key(of id: String, _ visitor: Visitor) throws -> RecordKey {
    try #require(visitor.sandbox.tenant.identities.key(of: id))
  }

  /// What has been foreseen and not taken back, each as the second it is due and its text.
  private func letters(_ visitor: Visitor) -> [String] {
    visitor.sandbox.tenant.ledger.webhooks.letters.map { letter in
      let second = (letter.due.milliseconds - Visitor.start.milliseconds) / 1_000
      return "\(second) \(letter.event)"
    }
  }

  private func body(_ event: String, _ visitor: Visitor) -> String {
    let letter = visitor.sandbox.tenant.ledger.webhooks.letters.first { $0.event == event }
    return String(decoding: letter?.body ?? [], as: UTF8.self)
  }

  @Test func `a link is issued twice in one, and nothing moves`() {
    var visitor = Visitor()
    let id = visitor.join(SentUsers.firm)

    let answer = visitor.send(
      "POST",
      "/v1/users/\(id)/verifications",
      ["type": "embedded-link"],
      key: 2
    )

    #expect(answer.status == 201)
    #expect(answer.field("provider") == "aiprise")
    #expect(answer.field("status") == "not_started")
    #expect(answer.field("provider_link") == answer.field("verification_link"))
    let metadata = answer.fields["provider_metadata"] as? [String: String]
    #expect(
      answer.field("provider_link")
        == "https://verify-sandbox.aiprise.com/?business_onboarding_session_id="
        + (metadata?["session_id"] ?? "")
    )
    #expect(visitor.get("/v1/users/\(id)").field("status") == "CREATED")
  }

  @Test func `a key gets its first answer, whatever is asked with it`() {
    var visitor = Visitor()
    let id = visitor.join(SentUsers.firm)
    let path = "/v1/users/\(id)/verifications"
    let first = visitor.send("POST", path, ["type": "embedded-link"], key: 2)

    #expect(visitor.send("POST", path, ["type": "api"], key: 2).text == first.text)
    #expect(visitor.send("POST", path, ["type": "embedded-link"], key: 3).text != first.text)
  }

  @Test(arguments: ["{}", #"{"type":"manual"}"#])
  func `any other type is named as wrong`(sent: String) {
    var visitor = Visitor()
    let id = visitor.join(SentUsers.firm)

    let answer = visitor.send("POST", "/v1/users/\(id)/verifications", text: sent, key: 2)

    #expect(answer.status == 400)
    #expect(
      answer.text == """
        {"error":"Invalid request data","details":[{"path":"type","message":"Invalid \
        discriminator value. Expected 'embedded-link' | 'api'",\
        "code":"invalid_union_discriminator"}]}
        """
    )
  }

  @Test func `a user's first minute is told step by step`() {
    var visitor = Visitor()
    let id = visitor.join(SentUsers.maria)

    #expect(
      letters(visitor) == [
        "35 user.created", "50 user.status_changed", "95 user.status_changed",
      ]
    )
    #expect(
      body("user.created", visitor).contains(
        #""type":"individual","email":"maria@example.com","phone":"+525512345678","#
          + #""status":"CREATED","user_id":"\#(id)""#
      )
    )
    #expect(
      body("user.status_changed", visitor).hasSuffix(
        #""user_id":"\#(id)","previous_status":"CREATED","new_status":"VERIFYING"}}"#
      )
    )
  }

  @Test func `the reasons of a failure are told by webhook, and nowhere else`() {
    var visitor = Visitor()
    let id = visitor.join(SentUsers.maria.with("source_of_funds", nil))
    visitor.wait(seconds: 30)

    #expect(
      body("user.verification.failed", visitor).hasSuffix(
        #""user_id":"\#(id)","verification_status":"rejected","#
          + #""reasons":["Missing required questionnaire answer: source_of_funds"]}}"#
      )
    )
    #expect(!visitor.text("/v1/users/\(id)").contains("questionnaire"))
  }

  @Test func `once the contact has verified a user its products follow`() throws {
    var visitor = Visitor()
    let id = visitor.join(SentUsers.maria)
    let key = try key(of: id, visitor)
    visitor.wait(seconds: 30)

    visitor.sandbox.tenant.verify(key, at: visitor.now)
    visitor.wait(seconds: 300)

    let user = visitor.get("/v1/users/\(id)")
    #expect(user.field("status") == "VERIFIED")
    let tenant = visitor.sandbox.tenant
    #expect(tenant.isEligible(key, for: "usa-virtual-accounts-act", at: visitor.now))
    #expect(!tenant.isEligible(key, for: "usa-virtual-accounts", at: visitor.now))
    #expect(
      letters(visitor) == [
        "35 user.created", "50 user.status_changed", "65 user.status_changed",
        "65 user.verification.accepted",
      ]
    )
  }

  @Test func `the contact can turn down one of the cast`() throws {
    var visitor = Visitor()
    let key = RecordKey(.user, .staged, 3)
    visitor.sandbox.tenant.reject(key, because: ["No"], at: visitor.now)

    let user = visitor.get("/v1/users/\(visitor.sandbox.tenant.id(key))")

    #expect(user.field("status") == "REJECTED")
    #expect(user.field("verification_status") == "rejected")
    #expect(body("user.verification.failed", visitor).hasSuffix(#""reasons":["No"]}}"#))
  }

  @Test func `a rejected user that was put right passes when the contact runs it again`() throws {
    var visitor = Visitor()
    let id = visitor.join(SentUsers.maria.with("source_of_funds", nil))
    let key = try key(of: id, visitor)
    visitor.wait(seconds: 60)
    _ = visitor.send("PUT", "/v1/users/\(id)", ["source_of_funds": "salary"])

    visitor.sandbox.tenant.verifyAgain(key, at: visitor.now)
    visitor.wait(seconds: 120)

    #expect(visitor.get("/v1/users/\(id)").field("status") == "REVIEW")
  }

  @Test func `a user whom the contact has verified can open an account`() throws {
    var visitor = Visitor()
    let id = visitor.join(SentUsers.maria)
    let order: [String: any Sendable] = [
      "user_id": id, "type": "US_BANK", "provider": "act", "mode": "fiat",
    ]
    let early = visitor.send("POST", "/v1/virtual-accounts", order, key: 2)
    visitor.sandbox.tenant.verify(try key(of: id, visitor), at: visitor.now)

    let answer = visitor.send("POST", "/v1/virtual-accounts", order, key: 3)

    #expect(early.text.contains("Current status: CREATED"))
    #expect(answer.status == 201)
  }
}
