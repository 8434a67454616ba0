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

  private func signIn(to sandbox: RunningSandbox) -> String? {
    let credentials = sandbox.announcement
    let body = """
      {"client_id":"\(credentials["client_id"] ?? "")","password":"\(credentials["password"] ?? "")"}
      """
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
