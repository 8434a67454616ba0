import HTTPMessage
import Kira
import Testing

@testable import Sandbox

struct ReferenceTests {
  private var visitor = Visitor()

  @Test mutating func `there are 250 countries, some with names from right to left`() throws {
    let answer = visitor.get("/v1/countries?limit=2").fields

    let rows = try #require(answer["data"] as? [[String: Any]])
    #expect(answer["count"] as? Int == 250)
    #expect(rows.count == 250)
    #expect(rows.first?["name"] as? String == "Afghanistan")
    #expect(rows.first?["alpha3"] as? String == "AFG")
    #expect(rows.first?["postal_code_format"] as? String == #"\A\d{4}\Z"#)
    #expect(Set(rows.compactMap { $0["alpha3"] as? String }).count == 250)
    let emirates = rows.first { $0["alpha3"] as? String == "ARE" }
    let parts = emirates?["subdivisions"] as? [[String: String]]
    #expect(parts?.contains(["name": "دبي", "code": "DU"]) == true)
  }

  @Test mutating func `Colombia has 43 banks`() {
    let answer = visitor.get("/v1/banks?country_code=CO")

    #expect((answer.fields["banks"] as? [[String: String]])?.count == 43)
    #expect(answer.text.contains(#"{"code":"049","name":"Bancamia s.a."}"#))
    #expect(answer.text.hasSuffix(#""total":43,"country_code":"CO"}"#))
  }

  @Test(arguments: [
    ("?country_code=MX", "Only CO (Colombia) is supported at this time", "invalid_literal"),
    ("?country_code=co", "Only CO (Colombia) is supported at this time", "invalid_literal"),
    ("?country_code=COL", #"Invalid literal value, expected \"CO\""#, "invalid_literal"),
    ("", #"Invalid literal value, expected \"CO\""#, "invalid_literal"),
  ])
  func `no other country has any`(query: String, words: String, code: String) {
    var visitor = Visitor()

    let answer = visitor.get("/v1/banks" + query)

    #expect(answer.status == 400)
    #expect(
      answer.text == #"{"error":"Invalid request data","details":[{"path":"country_code","#
        + #""message":"\#(words)","code":"\#(code)"}]}"#
    )
  }

  @Test mutating func `the banks without a version break in a success that is no JSON`() {
    let answer = visitor.get("/banks?country_code=CO")

    #expect(answer.status == 200)
    #expect(answer.text == "error code: 522")
    #expect(answer.header("x-api-version") == nil)
  }

  @Test mutating func `the tenant sees its own configuration`() {
    let id = visitor.sandbox.credentials.clientID
    let answer = visitor.get("/v1/clients/\(id)")

    #expect(answer.text.hasPrefix(#"{"success":true,"data":{"client":{"id":42,"client_uuid":"#))
    #expect(answer.text.contains(#""network__id":"solana""#))
    #expect(
      answer.text.hasSuffix(#""authorizedBanks":["slovak_savings_bank","austin_capital_trust"]}}"#)
    )
  }

  @Test mutating func `the tenant sees nobody else's`() {
    let other = ClientAnswers.stranger(to: visitor.sandbox.tenant)

    #expect(visitor.get("/v1/clients/x").status == 400)
    #expect(visitor.get("/v1/clients/\(other)").status == 403)
    #expect(visitor.get("/v1/clients/6ba7b810-9dad-11d1-80b4-00c04fd430c8").status == 404)
  }

  @Test mutating func `fees are decimal strings, and percentages are ratios`() {
    let answer = visitor.get("/v1/fee-profiles")

    #expect(answer.status == 200)
    #expect(
      answer.text.contains(
        #""account_type":"SWIFT","effective_date":"2026-01-01","expiry_date":null,"#
          + #""status":true,"base_fees":{"fixed_fee":"3.00","percentage_fee":"0.001","#
          + #""fx_markup":"0"}"#
      )
    )
  }

  @Test mutating func `somebody is there`() {
    #expect(visitor.get("/v1/health").field("status") == "ok")
  }

  @Test mutating func `a pin moves on, shows in every answer, and does not go back`() {
    let path = "/v1/versioning/upgrade"
    let on = visitor.send("POST", path, ["target_version": "2026-06-01"])
    let back = visitor.send("POST", path, ["target_version": "2026-04-14"])

    #expect(on.text == #"{"previous_version":"2026-04-14","current_version":"2026-06-01"}"#)
    #expect(visitor.get("/v1/users").header("x-api-version") == "2026-06-01")
    #expect(back.status == 400)
    #expect(
      back.text == """
        {"code":"version_downgrade_not_allowed","message":"Cannot downgrade from 2026-06-01 to \
        2026-04-14","errors":[{"field":"target_version","message":"Must not be older than \
        2026-06-01"}]}
        """
    )
  }

  @Test mutating func `a one-time code is sent, and holds for five minutes`() throws {
    let answer = visitor.send("POST", "/verification/send", ["email": "maria@example.com"])
    let code = try #require(visitor.sandbox.tenant.ledger.oneTimeCode)

    #expect(answer.status == 200)
    #expect(
      answer.text == """
        {"success":true,"message":"OTP sent to registered email address",\
        "expiresAt":"2026-05-20T14:07:00.000Z"}
        """
    )
    #expect(code.digits.count == 6)
    #expect(visitor.sandbox.tenant.accepts(code: code.digits, at: visitor.now))
    let late = visitor.now.advanced(bySeconds: 300)
    #expect(!visitor.sandbox.tenant.accepts(code: code.digits, at: late))
  }

  @Test mutating func `a code for nobody is refused, and so is one for a user`() {
    let nobody = visitor.send("POST", "/verification/send", ["user_id": "x"])
    let user = visitor.send("POST", "/verification/send", ["client_uuid": "x"])

    #expect(
      nobody.text == """
        {"code":"validation_error","error":"Invalid data","details":[{"message":" is Either \
        client_uuid or email must be provided"}]}
        """
    )
    #expect(user.text == #"{"code":"validation_error","message":"Client not found"}"#)
  }
}
