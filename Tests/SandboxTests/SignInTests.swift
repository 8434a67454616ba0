import HTTPMessage
import Kira
import Testing

@testable import Sandbox

struct SignInTests {
  private var visitor = Visitor()

  @Test mutating func `the right credentials are given a token for an hour`() throws {
    let answer = signIn()

    let prefix = #"{"message":"Auth token","data":{"access_token":""#
    #expect(answer.status == 200)
    #expect(answer.text.hasPrefix(prefix))
    #expect(answer.text.hasSuffix(#"","expires_in":3600,"token_type":"Bearer"}}"#))
    #expect(answer.header("x-api-version") == nil)
  }

  @Test mutating func `a token serves until its hour is over`() throws {
    let token = try #require(signIn().text.split(separator: "\"").first { $0.hasPrefix("eyJ") })
    let headers = [
      Field("x-api-key", visitor.sandbox.credentials.apiKey),
      Field("Authorization", "Bearer \(token)"),
    ]

    visitor.wait(seconds: 3_599)
    #expect(visitor.ask("GET", "/v1/users", headers: headers).status == 200)
    visitor.wait(seconds: 1)
    let late = visitor.ask("GET", "/v1/users", headers: headers)
    #expect(late.status == 401)
    #expect(late.text == #"{"message":"Unauthorized"}"#)
  }

  @Test mutating func `a token of another tenant is none`() {
    let foreign = Token(seed: 8, clientID: visitor.sandbox.credentials.clientID)
    let headers = [
      Field("x-api-key", visitor.sandbox.credentials.apiKey),
      Field("authorization", "Bearer \(foreign.text(issuedAt: visitor.now, lasting: 3_600))"),
    ]

    #expect(visitor.ask("GET", "/v1/users", headers: headers).status == 401)
  }

  @Test mutating func `without a token nothing is shown`() {
    let key = Field("x-api-key", visitor.sandbox.credentials.apiKey)

    let answer = visitor.ask("GET", "/v1/users", headers: [key])

    #expect(answer.status == 401)
    #expect(answer.text == #"{"message":"Unauthorized"}"#)
    #expect(answer.header("x-amzn-errortype") == "UnauthorizedException")
  }

  @Test mutating func `without a key the gateway forbids`() {
    let answer = visitor.ask("GET", "/v1/users", headers: [])

    #expect(answer.status == 403)
    #expect(answer.text == #"{"message":"Forbidden"}"#)
  }

  @Test mutating func `a wrong key is unauthorized`() {
    let answer = visitor.ask("POST", "/auth", headers: [Field("x-api-key", "wrong")])

    #expect(answer.status == 401)
    #expect(answer.text == #"{"message":"Unauthorized"}"#)
  }

  @Test mutating func `a wrong password is unauthorized`() {
    #expect(signIn(password: "wrong").status == 401)
  }

  @Test mutating func `a client that is no UUID is named`() {
    let answer = signIn(client: "wrong")

    #expect(answer.status == 422)
    #expect(
      answer.text == """
        {"message":"Invalid input data","data":[{"type":"uuid_parsing",\
        "loc":["body","client_id"],"msg":"Input should be a valid UUID"}]}
        """
    )
  }

  @Test mutating func `a client nobody knows breaks the service`() {
    let answer = signIn(client: "6ba7b810-9dad-11d1-80b4-00c04fd430c8")

    #expect(answer.status == 500)
    #expect(
      answer.text
        == #"{"message":"Service unavailable","data":{"error":"Service unavailable"}}"#
    )
  }

  @Test mutating func `the version is pinned as often as one likes`() {
    let answer = visitor.ask(
      "POST",
      "/v1/versioning/upgrade",
      body: #"{"target_version":"2026-04-14"}"#
    )

    #expect(answer.status == 200)
    #expect(
      answer.text == #"{"previous_version":"2026-04-14","current_version":"2026-04-14"}"#
    )
  }

  @Test mutating func `the version has another name than one thinks`() {
    let answer = visitor.ask("POST", "/v1/versioning/upgrade", body: #"{"version":"2026-04-14"}"#)

    #expect(answer.status == 400)
    #expect(
      answer.text == """
        {"code":"validation_error","error":"Invalid data",\
        "details":[{"message":"target_version is Required"}]}
        """
    )
  }

  private mutating func signIn(client: String? = nil, password: String? = nil) -> HTTPResponse {
    let credentials = visitor.sandbox.credentials
    let client = client ?? credentials.clientID
    return visitor.ask(
      "POST",
      "/auth",
      headers: [Field("x-api-key", credentials.apiKey)],
      body: #"{"client_id": "\#(client)", "password": "\#(password ?? credentials.password)"}"#
    )
  }
}
