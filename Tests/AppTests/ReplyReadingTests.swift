import HTTPMessage
import Kira
import Testing
import Verdicts

@testable import App

/// From the bytes of a reply to what it proves.
struct ReplyReadingTests {
  private let intent = PayoutIntent(
    account: Identifier("a-1"),
    recipient: Identifier("r-1"),
    amount: Amount(minorUnits: 10_000, in: .usd),
    mark: "KD-1"
  )

  private func proof(
    _ status: Int,
    _ body: String,
    _ headers: [Field] = [],
    afterDoubt: Bool = false
  ) -> ReplyProof<Payout> {
    let response = HTTPResponse(status: status, headers: headers, body: Array(body.utf8))
    let reply = Reply<PayoutEcho>(.answered(response), to: intent)
    return ReplyProof(reply, to: intent, afterDoubt: afterDoubt)
  }

  private func doubt(_ status: Int, _ body: String, _ headers: [Field] = []) -> Doubt<Payout>? {
    guard case .ambiguous(let doubt) = proof(status, body, headers) else { return nil }
    return doubt
  }

  private static let echo =
    #""virtual_account_id":"a-1","recipient_id":"r-1","amount":"100.00","currency":"USD""#

  static let accepted = [
    #"{"id":"p-1","status":"created",\#(echo),"reference":"KD-1"}"#,
    #"{"id":"p-1","status":"created",\#(echo),"reference":"KD-1 · INV-2041"}"#,
    #"{"payout_id":"p-1"}"#,
    #"{"id":"p-1","payout_id":"p-1"}"#,
    #"{"data":{"id":"p-1",\#(echo)}}"#,
    #"{"payout":{"payout_id":"p-1"}}"#,
    #"{"payoutId":"p-1","virtualAccountId":"a-1","recipientId":"r-1","fromAmount":100.0}"#,
    #"{"id":"p-1","amount":100,"currency":"usd","reference":null,"extra":[1,{"deep":true}]}"#,
    #"{"id":"p-1","reference":"","recipient":{"recipient_id":"r-1","id":"r-1"}}"#,
    #"{"id":"p-1","status":"ON_HOLD_7","recipient":{"name":"Ana"}}"#,
    #"{"id":"p-1","status":42}"#,
  ]

  @Test(arguments: accepted)
  func `F54 to F57, F59 and F68 an id is found under every name, and no echo contradicts`(
    body: String
  ) {
    #expect(proof(201, body) == .accepted(Identifier("p-1")))
  }

  static let different: [(String, [EchoField])] = [
    (#"{"id":"p-2","amount":"1000.00"}"#, [.amount]),
    (#"{"id":"p-2","amount":"100.001"}"#, [.amount]),
    (#"{"id":"p-2","amount":1e2}"#, [.amount]),
    (#"{"id":"p-2","amount":{"value":"100.00"}}"#, [.amount]),
    (#"{"id":"p-2","amount":"100.00","amount":"900.00"}"#, [.amount]),
    (#"{"id":"p-2","amount":"100.00","data":{"from_amount":"1.00"}}"#, [.amount]),
    (#"{"id":"p-2","amount":"100.00","currency":"MXN"}"#, [.amount, .currency]),
    (#"{"id":"p-2","currency":7}"#, [.currency]),
    (#"{"id":"p-2","recipient_id":"r-2"}"#, [.recipient]),
    (#"{"id":"p-2","recipient":{"id":"r-2"}}"#, [.recipient]),
    (#"{"id":"p-2","recipient_id":"r-1","recipient":{"recipient_id":"r-2"}}"#, [.recipient]),
    (#"{"id":"p-2","virtual_account_id":"a-2"}"#, [.account]),
    (#"{"id":"p-2","reference":"KD-0"}"#, [.reference]),
  ]

  @Test(arguments: different)
  func `F33, F58, F59 and F61 an echo that differs is an alarm`(
    body: String,
    fields: [EchoField]
  ) {
    let doubt = doubt(201, body)

    #expect(doubt?.kind == .differs(fields))
    #expect(doubt?.foreignID == Identifier("p-2"))
    #expect(doubt?.isAlarm == true)
  }

  @Test(arguments: [
    "{}", #"{"id":null}"#, #"{"id":""}"#, #"{"id":7}"#, #"{"id":"p-1","payout_id":"p-2"}"#,
    #"{"id":"p-1","id":"p-2"}"#, #"{"id":"\ud800"}"#,
    #"{"status":"error","message":"Internal server error"}"#,
  ])
  func `F57 a success in which no single id is found proves nothing`(body: String) {
    #expect(doubt(201, body)?.kind == .noIdentifier)
  }

  @Test(arguments: [
    "", "error code: 522", "Blocked", "<html>sign in</html>", "\u{FEFF}{\"id\":\"p-1\"}", "[]",
    #"{"id":"p-1""#, #"{"id":"p-1"}}"#, #"{"id":NaN}"#, #""p-1""#, "null",
    String(repeating: "[", count: 100_000),
  ])
  func `F39 and F60 a success that is no object of JSON proves nothing`(body: String) {
    #expect(doubt(200, body)?.kind == .unproven(status: 200))
  }

  @Test func `F60 bytes that are no text prove nothing`() {
    let body = Array(#"{"id":""#.utf8) + [0xFF, 0xC3] + Array("\"}".utf8)
    let reply = Reply<PayoutEcho>(.answered(HTTPResponse(status: 201, body: body)), to: intent)

    if case .accepted = ReplyProof(reply, to: intent) { Issue.record("accepted") }
  }

  @Test(arguments: [
    #"{"foo":"bar"}"#, #"{"payout_id":"p-1","status":"processing"}"#,
    #"{"message":"Invalid","id":"p-1"}"#, #"{"message":"Invalid","data":{"payout_id":"p-1"}}"#,
  ])
  func `F50 an object that says nothing of Kira's, or names a payout, refuses nothing`(
    body: String
  ) {
    for status in [400, 403, 404, 422] { #expect(doubt(status, body) != nil) }
  }

  @Test(arguments: [
    #"{"code":"idempotency_in_progress","message":"wait"}"#,
    #"{"message":"Idempotency key already exists"}"#,
    #"{"error":"Invalid request data","details":[{"path":"idempotency-key","message":"already used"}]}"#,
  ])
  func `F51 to F53 whatever is said of our key proves nothing, under any status`(body: String) {
    for status in [400, 403, 409, 422] { #expect(doubt(status, body) != nil) }
  }

  @Test func `a key that was left out is a plain refusal`() {
    let body =
      #"{"error":"Invalid request data","details":[{"path":"idempotency-key","message":"Required"}]}"#
    guard case .rejected = proof(400, body) else { return #expect(Bool(false), "not rejected") }
  }

  static let refused = [
    #"{"statusCode":400,"error":"Bad Request","message":"Insufficient balance"}"#,
    #"{"code":"validation_error","message":"Total fees exceed or equal the payout amount"}"#,
    #"{"error":"Invalid request data","details":[{"path":"amount","message":"Required"}]}"#,
    #"{"error":{"code":"VALIDATION_ERROR","message":"Invalid bank","details":{}}}"#,
    #"{"code":"validation_error","error":"Invalid data","details":[{"message":"x is Required"}]}"#,
    #"{"statusCode":400,"error":"Bad Request","message":"Virtual account is not active"}"#,
    #"{"type":"x","code":"y","message":"z","param":"amount","agent_hint":"h"}"#,
    #"{"error":{"code":"VALIDATION_ERROR","message":"Idempotency key is required","details":{}}}"#,
  ]

  @Test(arguments: refused, [400, 422])
  func `F50 every shape of a refusal is a refusal with its reason`(body: String, status: Int) {
    guard case .rejected(let reason) = proof(status, body) else {
      Issue.record("not a refusal: \(proof(status, body))")
      return
    }
    #expect(!reason.isEmpty)
    guard case .ambiguous(let doubt) = proof(status, body, afterDoubt: true) else {
      Issue.record("it settled an attempt in doubt")
      return
    }
    #expect(doubt.kind == .refusedAfterDoubt)
  }

  static let reasons = [
    #"{"error":"Invalid data","details":[{"path":"amount","message":"Too low"}]}"#:
      "amount: Too low",
    #"{"code":"x","error":"Invalid data","details":[{"message":"Not active"}]}"#: "Not active",
    #"{"type":"x","code":"y","message":"z","param":"amount"}"#: ": z",
  ]

  @Test(arguments: reasons.keys.sorted())
  func `F50 a reason that stands in a list of fields is told too`(body: String) throws {
    guard case .rejected(let reason) = proof(400, body) else {
      Issue.record("not a refusal: \(proof(400, body))")
      return
    }
    #expect(reason.text.hasSuffix(try #require(Self.reasons[body])))
  }

  @Test(arguments: [
    #"{"statusCode":404,"error":"Not Found","message":"Virtual account not found"}"#,
    #"{"error":{"code":"NOT_FOUND","message":"Recipient not found","details":{}}}"#,
  ])
  func `F49 what is not there refuses for good`(body: String) {
    guard case .rejected = proof(404, body) else {
      Issue.record("not a refusal: \(proof(404, body))")
      return
    }
  }

  private static let gateway =
    #"{"message":"Invalid key=value pair (missing equal-sign) in Authorization header (hashed"#
    + #" with SHA-256 and encoded with Base64): 'c2VjcmV0'."}"#

  @Test func `F48 the gateway that has no such route did nothing`() {
    let header = [Field("x-amzn-errortype", "IncompleteSignatureException")]

    #expect(proof(403, Self.gateway, header) == .notExecuted(.noSuchRoute))
    #expect(proof(403, Self.gateway) == .notExecuted(.noSuchRoute))
    #expect(!"\(proof(403, Self.gateway))".contains("c2VjcmV0"))
  }

  @Test(arguments: [403, 404])
  func `F39 a page of HTML that forbids or misses something proves nothing`(status: Int) {
    #expect(doubt(status, "<html>nginx</html>")?.kind == .unproven(status: status))
  }

  @Test func `F45 a token that ran out means that nothing was done`() {
    let body = #"{"message":"The incoming token has expired"}"#

    #expect(proof(401, body) == .notExecuted(.tokenExpired))
    #expect(proof(401, "<html>") == .notExecuted(.tokenExpired))
  }

  static let waits: [(String?, Int64?)] = [
    ("40", 40), (nil, nil), ("-1", nil), ("Wed, 21 Oct 2026 07:28:00 GMT", nil),
  ]

  @Test(arguments: waits)
  func `F44 too many means that nothing was done`(header: String?, seconds: Int64?) {
    let headers = header.map { [Field("Retry-After", $0)] } ?? []
    let body = #"{"message":"Too Many Requests"}"#

    #expect(proof(429, body, headers) == .notExecuted(.tooMany(waitSeconds: seconds)))
  }

  @Test(arguments: [
    #"{"error":{"code":"VALIDATION_REQUIRED","message":"A code is needed","details":{}}}"#,
    #"{"code":"validation_error","message":"x-validation-header is required"}"#,
    #"{"code":"INVALID_OTP","message":"no","attemptsRemaining":2,"isBlocked":false}"#,
  ])
  func `a demand for a one-time code means that nothing was done`(body: String) {
    guard case .notExecuted(.needsCode) = proof(400, body) else {
      Issue.record("not a demand: \(proof(400, body))")
      return
    }
  }

  @Test(arguments: [
    #"{"message":"A request with this idempotency key is still in progress"}"#,
    #"{"error":{"code":"IDEMPOTENCY_IN_PROGRESS","message":"wait","details":{}}}"#,
  ])
  func `F51 a key whose first request still runs is waited for`(body: String) {
    #expect(doubt(409, body)?.kind == .inProgress)
  }

  static let conflicts = [
    (
      409,
      #"{"error":{"code":"IDEMPOTENCY_CONFLICT","message":"Idempotency key has already been used"#
        + #" with different request data","details":{}}}"#
    ),
    (409, #"{"code":"idempotency_key_reused","message":"no"}"#),
    (400, #"{"code":"validation_error","message":"Failed to store idempotency key"}"#),
    (422, #"{"code":"idempotency_key_reused","message":"no"}"#),
  ]

  @Test(arguments: conflicts)
  func `F52 and F53 a key that is known with other bytes is an alarm`(status: Int, body: String) {
    #expect(doubt(status, body)?.kind == .keyConflict)
    #expect(doubt(status, body)?.isAlarm == true)
  }

  @Test(arguments: [301, 302, 303, 307, 308, 408, 500, 502, 503, 504])
  func `F35 and F41 to F43 everything else proves nothing`(status: Int) {
    for body in ["", "<html>", #"{"id":"p-1"}"#, #"{"message":"Insufficient balance"}"#] {
      #expect(doubt(status, body)?.kind == .unproven(status: status))
    }
  }

  @Test func `F22 silence is told apart by what may have left`() {
    let lost = Silence(.timedOut, mayHaveBeenSent: true, words: "too slow")
    let unsent = Silence(.timedOut, mayHaveBeenSent: false, words: "too slow")

    #expect(
      ReplyProof(Reply<PayoutEcho>(.unanswered(lost), to: intent), to: intent)
        == .ambiguous(Doubt(.noAnswer, "too slow"))
    )
    #expect(
      ReplyProof(Reply<PayoutEcho>(.unanswered(unsent), to: intent), to: intent)
        == .notSent(reason: "too slow")
    )
  }
}
