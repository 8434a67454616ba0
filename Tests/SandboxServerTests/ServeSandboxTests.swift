import HTTPServer
import Sandbox
import Testing

@testable import SandboxServer

struct ServeSandboxTests {
  @Test func `a client signs in and reads, over real HTTP`() throws {
    let sandbox = try RunningSandbox()
    defer { sandbox.abandon() }

    let token = try #require(signIn(to: sandbox))
    let list = sandbox.answer(
      to: request("GET /sandbox/v1/users?limit=1", sandbox, "Authorization: Bearer \(token)\r\n")
    )

    #expect(list.hasPrefix("HTTP/1.1 200 OK\r\ncontent-type: application/json; charset=utf-8\r\n"))
    #expect(list.contains("\r\nx-api-version: 2026-04-14\r\n"))
    #expect(list.contains("\r\n\r\n{\"data\":[{\"id\":\""))
  }

  @Test(arguments: [
    ("GET / HTTP/1.1\r\n\r\n", 400), ("GET / HTTP/1.0\r\nHost: x\r\n\r\n", 505),
    ("PUT / HTTP/1.1\r\nHost: x\r\nContent-Length: 10000001\r\n\r\n", 413),
    ("PUT / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip\r\n\r\n", 501),
    ("GET /" + String(repeating: "a", count: 20_000), 431),
  ])
  func `what is refused before anybody reads it is marked as nothing of Kira's, too`(
    request: String,
    status: Int
  ) throws {
    let sandbox = try RunningSandbox()
    defer { sandbox.abandon() }

    let answer = sandbox.answer(to: request)

    #expect(answer.hasPrefix("HTTP/1.1 \(status) "))
    #expect(answer.contains("\r\nx-kiradeck-sandbox: 2026-04-14\r\n"))
  }

  @Test func `a client that streams its body in chunks signs in as well`() throws {
    let sandbox = try RunningSandbox()
    defer { sandbox.abandon() }
    let body = credentials(of: sandbox)
    let size = String(body.utf8.count - 1, radix: 16)

    let answer = sandbox.answer(
      to: request(
        "POST /sandbox/auth",
        sandbox,
        "Transfer-Encoding: chunked\r\n",
        "1\r\n{\r\n\(size)\r\n\(body.dropFirst())\r\n0\r\n\r\n"
      )
    )

    #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
  }

  @Test func `it stops when whoever started it is gone, and its port is free again`() throws {
    let first = try RunningSandbox()
    let port = first.port

    first.abandon()
    #expect(first.answer(to: request("GET /sandbox/v1/users", first)) == "")

    let second = try RunningSandbox(port: port)
    defer { second.abandon() }
    #expect(second.announcement == first.announcement)
  }

  @Test func `a port that is taken is an error, not a crash`() throws {
    let sandbox = try RunningSandbox()
    defer { sandbox.abandon() }
    let options = SandboxOptions(port: sandbox.port)

    #expect(throws: ListenError.portTaken(sandbox.port)) {
      try serveSandbox(options, announce: { _ in })
    }
  }

  @Test func `it can be told to stop`() throws {
    var hasAnnounced = false
    var options = SandboxOptions()
    options.stopsOnSignals = false

    try serveSandbox(options, announce: { _ in hasAnnounced = true }, shouldStop: { true })

    #expect(hasAnnounced)
  }

  private func credentials(of sandbox: RunningSandbox) -> String {
    let told = sandbox.announcement
    return #"{"client_id":"\#(told["client_id"] ?? "")","password":"\#(told["password"] ?? "")"}"#
  }

  private func signIn(to sandbox: RunningSandbox) -> String? {
    let body = credentials(of: sandbox)
    let answer = sandbox.answer(
      to: request("POST /sandbox/auth", sandbox, "Content-Length: \(body.utf8.count)\r\n", body)
    )
    return answer.split(separator: "\"").first { $0.hasPrefix("eyJ") }.map(String.init)
  }

  private func request(
    _ line: String,
    _ sandbox: RunningSandbox,
    _ headers: String = "",
    _ body: String = ""
  ) -> String {
    "\(line) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
      + "x-api-key: \(sandbox.announcement["api_key"] ?? "")\r\n\(headers)\r\n\(body)"
  }
}
