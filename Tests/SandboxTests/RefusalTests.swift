import HTTPMessage
import Kira
import Testing

@testable import Sandbox

struct RefusalTests {
  private struct Case: Sendable, CustomTestStringConvertible {
    let path: String
    let status: Int
    let body: String

    var testDescription: String { path }
  }

  private static let user = "a7849fba-cea4-4c3b-b97b-2d47e9de64ba"
  private static let account = "c580a645-e151-4032-b3a7-4c33cda85057"

  private static let cases = [
    Case(
      path: "/v1/users/x",
      status: 400,
      body: #"{"error":"Invalid request data","details":[{"path":"user_id","#
        + #""message":"Invalid user ID format","code":"invalid_string"}]}"#
    ),
    Case(
      path: "/v1/users/\(account)",
      status: 404,
      body: #"{"code":"not_found","message":"User with ID \#(account) not found"}"#
    ),
    Case(
      path: "/v1/users?limit=101",
      status: 500,
      body: #"{"status":"error","message":"Internal server error"}"#
    ),
    Case(
      path: "/v1/payouts?limit=101",
      status: 500,
      body: #"{"status":"error","message":"Internal server error"}"#
    ),
    Case(
      path: "/v1/virtual-accounts/\(user)",
      status: 404,
      body: #"{"statusCode":404,"error":"Not Found","message":"Virtual account \#(user) not "#
        + #"found","timestamp":"2026-05-20T14:02:00.000Z"}"#
    ),
    Case(
      path: "/v1/payouts/\(user)",
      status: 404,
      body: #"{"statusCode":404,"error":"Not Found","message":"Payout \#(user) not found","#
        + #""timestamp":"2026-05-20T14:02:00.000Z"}"#
    ),
    Case(
      path: "/v1/payouts?status=failed",
      status: 400,
      body: #"{"error":"Invalid request data","details":[{"path":"status","message":"#
        + #""Invalid enum value. Expected 'CREATED' | 'PENDING' | 'PROCESSING' | 'COMPLETED' | "#
        + #"'FAILED' | 'CANCELLED' | 'IN_REVIEW', received 'failed'","#
        + #""code":"invalid_enum_value"}]}"#
    ),
    Case(
      path: "/v1/recipients",
      status: 400,
      body: #"{"error":{"code":"VALIDATION_ERROR","message":"user_id query parameter is "#
        + #"required","details":{}}}"#
    ),
    Case(
      path: "/v1/recipients?user_id=\(account)",
      status: 404,
      body: #"{"error":{"code":"USER_NOT_FOUND","message":"User with ID \#(account) not found "#
        + #"or does not belong to this client","details":{"user_id":"\#(account)"}}}"#
    ),
    Case(
      path: "/v1/recipients/x",
      status: 400,
      body: #"{"error":"Invalid request data","details":[{"path":"recipientId","#
        + #""message":"Invalid recipient ID format","code":"invalid_string"}]}"#
    ),
    Case(
      path: "/v1/recipients/\(user)",
      status: 404,
      body: #"{"error":{"code":"NOT_FOUND","message":"Recipient with ID \#(user) not found","#
        + #""details":{}}}"#
    ),
    Case(
      path: "/v1/webhooks/register",
      status: 404,
      body: #"{"statusCode":404,"error":"Not Found","message":"Cannot GET "#
        + #"/sandbox/v1/webhooks/register","timestamp":"2026-05-20T14:02:00.000Z"}"#
    ),
  ]

  @Test(arguments: cases)
  private func `every part of the API refuses in a shape of its own`(refused: Case) {
    var visitor = Visitor()

    let answer = visitor.get(refused.path)

    #expect(answer.status == refused.status)
    #expect(answer.text == refused.body)
  }

  @Test(arguments: ["/v1/users/\(user)", "/countries", "/api/countries"])
  func `a method without a route is taken for a bad signature`(path: String) {
    var visitor = Visitor()

    let answer = visitor.ask("PATCH", path)

    #expect(answer.status == 403)
    #expect(answer.header("x-amzn-errortype") == "IncompleteSignatureException")
    #expect(answer.header("x-api-version") == nil)
    #expect(
      answer.text.hasPrefix(
        #"{"message":"Invalid key=value pair (missing equal-sign) in Authorization header "#
          + #"(hashed with SHA-256 and encoded with Base64): '"#
      )
    )
    #expect(answer.text.hasSuffix(#"='."}"#))
  }

  @Test func `without a token the same is said in other words`() {
    var visitor = Visitor()

    let answer = visitor.ask("PATCH", "/v1/users/\(Self.user)", headers: [])

    #expect(answer.status == 403)
    #expect(answer.text == #"{"message":"Missing Authentication Token"}"#)
  }

  @Test func `outside its prefix the sandbox knows no path`() {
    var visitor = Visitor()

    let request = ReceivedRequest(method: "GET", target: "/v1/users")

    #expect(visitor.sandbox.answer(request, now: visitor.now).status == 404)
  }
}
