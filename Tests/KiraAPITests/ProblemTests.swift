import HTTPMessage
import Kira
import Testing

@testable import KiraAPI

struct ProblemTests {
  @Test(arguments: Refusal.shapes)
  func `a refusal is understood in every shape`(refusal: Refusal) {
    let problem = refusal.problem

    #expect(problem.kind == refusal.kind)
    #expect(problem.code == refusal.code)
    #expect(problem.message == refusal.message)
    #expect(problem.fields == refusal.fields)
  }

  @Test(arguments: Refusal.shapes)
  func `every problem says what happened, what it means and what to do`(refusal: Refusal) {
    let problem = refusal.problem

    #expect(!problem.happened.isEmpty && !problem.meaning.isEmpty && !problem.advice.isEmpty)
    #expect(!problem.raw.text.contains("c2VjcmV0"))
  }

  @Test func `an unknown route is told from an unknown resource`() {
    let body = #"{"statusCode":404,"error":"Not Found","message":"Cannot GET /v1/nothing"}"#

    #expect(KiraProblem(HTTPResponse(status: 404, body: Array(body.utf8))).kind == .noSuchRoute)
  }

  @Test func `the wait that the server asks for is kept`() {
    let problem = KiraProblem(HTTPResponse(status: 429, headers: [Field("Retry-After", "7")]))

    #expect(problem.kind == .rateLimited(retryAfterSeconds: 7))
  }

  @Test func `the gateway's own type decides where its words do not`() {
    let headers = [Field("x-amzn-ErrorType", "IncompleteSignatureException")]

    #expect(KiraProblem(HTTPResponse(status: 403, headers: headers)).kind == .noSuchRoute)
  }

  @Test func `the number to give to Kira's people is kept`() {
    let headers = [Field("cf-ray", "ray-1"), Field("x-amzn-RequestId", "req-1")]

    #expect(
      KiraProblem(HTTPResponse(status: 500, headers: headers)).supportReference == "req-1 · ray-1"
    )
  }

  @Test(arguments: Refusal.literals)
  func `a wording that is known says what it means`(refusal: Refusal) throws {
    let problem = refusal.problem

    #expect(problem.kind == refusal.kind)
    #expect(problem.fields == refusal.fields)
    #expect(problem.meaning == refusal.meaning)
    #expect(problem.happened.contains(problem.message.text))
    #expect(!problem.advice.isEmpty)
  }

  @Test func `no known wording is hidden by another`() {
    let tables = [KnownRefusal.table, KnownRefusal.outsideKira]
    let seen = Set((Refusal.literals + Refusal.shapes).map(\.problem.meaning))

    let unseen = tables.joined().filter { !seen.contains($0.words.meaning) }.map(\.sign)

    #expect(unseen == [])
  }

  @Test(arguments: [
    #"{"message":"hashed with SHA-256 and encoded with Base64): 'c2VjcmV0LWhhc2g+'"}"#,
    #"{"message":"hashed with SHA-256 and encoded with Base64): c2VjcmV0LWhhc2g+"}"#,
    #"{"message":"hashed with SHA-256 and encoded with Base64): \u0027c2VjcmV0LWhhc2g+\u0027"}"#,
    #"{"message":"hashed with SHA-256 and encoded with Base64): 'c2VjcmV0LWhhc2g"#,
    "<p>(hashed with SHA-256 and encoded with Base64): &#39;c2VjcmV0LWhhc2g+&#39;</p>",
    #"{"error":{"code":"X","message":"m","details":[{"path":"hashed with SHA-256 c2VjcmV0LWhhc2g+","message":"hashed with SHA-256 c2VjcmV0LWhhc2g+"}]}}"#,
    #"{"code":"hashed with SHA-256 c2VjcmV0LWhhc2g+"}"#,
  ])
  func `no part of the hash of the credentials is repeated`(body: String) {
    let problem = KiraProblem(HTTPResponse(status: 403, body: Array(body.utf8)))

    #expect(!String(describing: problem).contains("c2VjcmV0"))
  }

  @Test(arguments: ["-1", "soon", "Sat, 21 Nov 2026 05:00:00 GMT"])
  func `a wait that cannot be followed is none`(wait: String) {
    let problem = KiraProblem(HTTPResponse(status: 429, headers: [Field("Retry-After", wait)]))

    #expect(problem.kind == .rateLimited(retryAfterSeconds: nil))
  }

  @Test func `an absurd wait is cut to what is reasonable`() {
    let headers = [Field("Retry-After", "99999999999999999999")]
    let problem = KiraProblem(HTTPResponse(status: 429, headers: headers))

    #expect(problem.kind == .rateLimited(retryAfterSeconds: 120))
  }

  @Test func `an answer in an unknown shape is told without what is in it`() {
    let body = Array(#"{"person":{"ssn":"123-45-6789","first_name":"Ana"}}"#.utf8)
    let problem = KiraProblem(HTTPResponse(status: 200, body: body))

    #expect(!problem.happened.contains("Ana"))
    #expect(problem.message.isEmpty)
    #expect(!problem.raw.text.contains("123-45-6789"))
  }

  @Test func `a page of HTML is told in its words`() {
    let page = "<html><head><title>502 Bad Gateway</title></head>\r\n<body>nginx\u{1B}[2J</body>"

    let problem = KiraProblem(HTTPResponse(status: 502, body: Array(page.utf8)))

    #expect(problem.message == "502 Bad Gateway nginx\u{FFFD}[2J")
    #expect(problem.kind == .server)
  }

  @Test func `a hundred thousand complaints are cut short`() {
    let one = #"{"path":"a","message":"b"},"#
    let body = #"{"details":["# + String(repeating: one, count: 100_000) + "{}]}"

    let problem = KiraProblem(HTTPResponse(status: 400, body: Array(body.utf8)))

    #expect(problem.fields.count == 100)
  }
}
