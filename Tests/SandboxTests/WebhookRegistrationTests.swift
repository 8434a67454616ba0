import HTTPMessage
import Testing

@testable import Sandbox

struct WebhookRegistrationTests {
  private struct Case: Sendable, CustomTestStringConvertible {
    let body: String
    let faults: String

    var testDescription: String { body }
  }

  private var visitor = Visitor()

  private mutating func register(
    _ address: String,
    secret: String? = nil,
    client: String? = nil
  )
    -> HTTPResponse
  {
    let body: [String: any Sendable] = [
      "client_uuid": client ?? visitor.sandbox.credentials.clientID, "webhook_url": address,
      "events": ["rfi.created"],
    ]
    return visitor.send("POST", "/webhooks/register", body.with("secret", secret), key: 1)
  }

  private static let client = "6ba7b810-9dad-11d1-80b4-00c04fd430c8"

  private static let cases = [
    Case(
      body: "{}",
      faults: #"{"loc":"client_uuid","msg":"Field required","type":"missing"},"#
        + #"{"loc":"webhook_url","msg":"Field required","type":"missing"}"#
    ),
    Case(
      body: #"{"client_uuid":"\#(client)","webhook_url":"ftp://a.example"}"#,
      faults: #"{"loc":"webhook_url","msg":"URL scheme should be 'http' or 'https'","#
        + #""type":"url_scheme"}"#
    ),
    Case(
      body: #"{"client_uuid":"\#(client)","webhook_url":"http://a.example","secret":"1234"}"#,
      faults: #"{"loc":"secret","msg":"String should have at least 5 characters","#
        + #""type":"string_too_short"}"#
    ),
  ]

  @Test(arguments: cases)
  private func `another stack has other words`(wrong: Case) {
    var visitor = Visitor()

    let answer = visitor.send("POST", "/webhooks/register", text: wrong.body)

    #expect(answer.status == 400)
    #expect(
      answer.text == #"{"data":[\#(wrong.faults)],"message":"ERROR-V001: Validation Error"}"#
    )
  }

  @Test mutating func `the last address wins, whatever the key`() {
    _ = register("http://127.0.0.1:9/a", secret: "12345")
    let answer = register("https://b.example")

    #expect(answer.status == 200)
    #expect(answer.text == #"{"message":"Webhook registered successfully"}"#)
    #expect(answer.header("x-api-version") == nil)
    #expect(
      visitor.sandbox.tenant.ledger.webhook
        == WebhookRegistration(address: "https://b.example", secret: nil)
    )
  }

  @Test mutating func `another client can be named, and ours is not disturbed`() {
    _ = register("https://a.example")

    #expect(register("https://b.example", client: Self.client).status == 200)
    #expect(visitor.sandbox.tenant.ledger.webhook?.address == "https://a.example")
  }

  @Test mutating func `under the version there is no such path`() {
    #expect(visitor.send("POST", "/v1/webhooks/register", [:]).status == 404)
  }
}
