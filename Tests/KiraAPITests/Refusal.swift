import HTTPMessage
import Kira

@testable import KiraAPI

/// An answer that refuses, and what is to be read from it.
struct Refusal: Sendable {
  var status: Int
  var body: String
  var kind: KiraProblem.Kind
  var code: SafeText = ""
  var message: SafeText = ""
  var fields: [KiraProblem.Complaint] = []
  var meaning = ""

  var problem: KiraProblem { KiraProblem(HTTPResponse(status: status, body: Array(body.utf8))) }
}

/// Every shape of `docs/quirks.md`, and what stands between Kira and us.
extension Refusal {
  static let shapes: [Refusal] = [
    Refusal(
      status: 403,
      body: #"{"message":"Forbidden"}"#,
      kind: .forbiddenKey,
      message: "Forbidden"
    ),
    Refusal(
      status: 401,
      body: #"{"message":"Unauthorized"}"#,
      kind: .unauthorized,
      message: "Unauthorized"
    ),
    Refusal(
      status: 401,
      body: #"{"message":"The incoming token has expired"}"#,
      kind: .unauthorized,
      message: "The incoming token has expired"
    ),
    Refusal(
      status: 403,
      body: "{\"message\":\"Invalid key=value pair (missing equal-sign) in Authorization header "
        + "(hashed with SHA-256 and encoded with Base64): 'c2VjcmV0'.\"}",
      kind: .noSuchRoute,
      message: """
        Invalid key=value pair (missing equal-sign) in Authorization header \
        (hashed with SHA-256 and encoded with Base64): '····'.
        """
    ),
    Refusal(
      status: 403,
      body: #"{"message":"Missing Authentication Token"}"#,
      kind: .noSuchRoute,
      message: "Missing Authentication Token"
    ),
    Refusal(
      status: 403,
      body: #"{"statusCode":403,"error":"Forbidden","message":"Other client"}"#,
      kind: .notAllowed,
      message: "Other client"
    ),
    Refusal(
      status: 400,
      body:
        #"{"error":"Invalid request data","details":[{"path":"a.b","message":"Required","code":"invalid_type"}]}"#,
      kind: .invalid,
      message: "Invalid request data",
      fields: [.init("a.b", "Required")]
    ),
    Refusal(
      status: 404,
      body:
        #"{"error":{"code":"USER_NOT_FOUND","message":"User not found","details":{"user_id":"u"}}}"#,
      kind: .notFound,
      code: "USER_NOT_FOUND",
      message: "User not found"
    ),
    Refusal(
      status: 409,
      body: #"{"error":{"code":"IDEMPOTENCY_CONFLICT","message":"Key used","details":{}}}"#,
      kind: .conflict,
      code: "IDEMPOTENCY_CONFLICT",
      message: "Key used"
    ),
    Refusal(
      status: 404,
      body: #"{"code":"not_found","message":"User with ID u not found"}"#,
      kind: .notFound,
      code: "not_found",
      message: "User with ID u not found"
    ),
    Refusal(
      status: 400,
      body:
        #"{"code":"validation_error","error":"Invalid data","details":[{"message":"type is Required"}]}"#,
      kind: .invalid,
      code: "validation_error",
      message: "Invalid data",
      fields: [.init("type", "Required")]
    ),
    Refusal(
      status: 400,
      body:
        #"{"code":"validation_error","message":"Invalid request body","details":[{"path":["to",0,"amount"],"message":"Required"},{"path":[],"message":"Bad"}]}"#,
      kind: .invalid,
      code: "validation_error",
      message: "Invalid request body",
      fields: [.init("to.0.amount", "Required"), .init("", "Bad")]
    ),
    Refusal(
      status: 400,
      body:
        #"{"statusCode":400,"error":"Bad Request","message":"Virtual account is not active","timestamp":"2026-05-28T02:27:13.151Z"}"#,
      kind: .invalid,
      message: "Virtual account is not active"
    ),
    Refusal(
      status: 400,
      body:
        #"{"data":[{"loc":"webhook_url","msg":"Field required","type":"missing"}],"message":"ERROR-V001: Validation Error"}"#,
      kind: .invalid,
      message: "ERROR-V001: Validation Error",
      fields: [.init("webhook_url", "Field required")]
    ),
    Refusal(
      status: 500,
      body: #"{"status":"error","message":"Internal server error"}"#,
      kind: .server,
      message: "Internal server error"
    ),
    Refusal(
      status: 422,
      body:
        #"{"message":"Invalid input data","data":[{"type":"uuid_parsing","loc":["body","client_id"],"msg":"Not a UUID"}]}"#,
      kind: .invalid,
      message: "Invalid input data",
      fields: [.init("client_id", "Not a UUID")]
    ),
    Refusal(
      status: 500,
      body: #"{"message":"Service unavailable","data":{"error":"x"}}"#,
      kind: .server,
      message: "Service unavailable"
    ),
    Refusal(
      status: 400,
      body: #"{"code":"bad","message":"Bad","errors":[{"field":"amount","message":"too small"}]}"#,
      kind: .invalid,
      code: "bad",
      message: "Bad",
      fields: [.init("amount", "too small")]
    ),
    Refusal(
      status: 400,
      body:
        #"{"type":"invalid_request","code":"c","message":"m","param":"amount","agent_hint":"Use text"}"#,
      kind: .invalid,
      code: "c",
      message: "m",
      fields: [.init("amount", "Use text")]
    ),
    Refusal(
      status: 422,
      body: #"{"errors":[{"item_id":"i1","message":"EIN format is invalid"}]}"#,
      kind: .invalid,
      message: "",
      fields: [.init("i1", "EIN format is invalid")]
    ),
    Refusal(status: 502, body: "<html>Bad gateway", kind: .server, message: "Bad gateway"),
    Refusal(status: 200, body: "Blocked", kind: .unreadable, message: "Blocked"),
    Refusal(status: 302, body: "", kind: .unreadable, message: ""),
    Refusal(status: 400, body: "\u{1B}[2J", kind: .invalid, message: "\u{FFFD}[2J"),
    Refusal(status: 400, body: "[1,2]", kind: .invalid, message: "[1,2]"),
    Refusal(status: 400, body: "{}", kind: .invalid, message: ""),
    Refusal(
      status: 429,
      body: "",
      kind: .rateLimited(retryAfterSeconds: nil),
      message: ""
    ),
    Refusal(
      status: 400,
      body: #"{"error":{"code":"VALIDATION_REQUIRED","message":"Code needed","details":{}}}"#,
      kind: .oneTimeCode(.init()),
      code: "VALIDATION_REQUIRED",
      message: "Code needed"
    ),
    Refusal(
      status: 403,
      body: #"{"message":"Wrong code","data":{"attemptsRemaining":0,"isBlocked":true}}"#,
      kind: .oneTimeCode(.init(attemptsRemaining: 0, isBlocked: true)),
      message: "Wrong code"
    ),
    Refusal(
      status: 400,
      body: #"{"error":{"code":"E","message":"m","details":[{"path":["a"],"message":"b"}]}}"#,
      kind: .invalid,
      code: "E",
      message: "m",
      fields: [.init("a", "b")]
    ),
    Refusal(
      status: 400,
      body: #"{"statusCode":400,"message":["amount is wrong","Odd"],"error":"Bad Request"}"#,
      kind: .invalid,
      message: "Bad Request",
      fields: [.init("amount", "wrong"), .init("", "Odd")]
    ),
    Refusal(
      status: 422,
      body: #"{"detail":[{"loc":["body","url"],"msg":"Field required","type":"missing"}]}"#,
      kind: .invalid,
      message: "",
      fields: [.init("url", "Field required")]
    ),
    Refusal(status: 404, body: "<h1>Not Found</h1>", kind: .noSuchRoute, message: "Not Found"),
    Refusal(
      status: 404,
      body: #"{"detail":"Not Found"}"#,
      kind: .noSuchRoute,
      message: "Not Found"
    ),
    Refusal(status: 400, body: #"{"odd":1}"#, kind: .invalid, message: #"{"odd":1}"#),
    Refusal(
      status: 429,
      body: #"{"message":"Too Many Requests"}"#,
      kind: .rateLimited(retryAfterSeconds: nil),
      message: "Too Many Requests"
    ),
  ]
}
