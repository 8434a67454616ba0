import HTTPMessage
import Testing

@testable import Transport

struct TransportTests {
  private static let ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nX-Api-Version: 2026\r\n\r\nhi"

  @Test func `an answer comes with its status, headers and body`() throws {
    let server = LoopbackServer(.says(Self.ok))
    defer { server.stop() }

    let outcome = try outcome(of: HTTPRequest(.get, "v1/users"), from: server.port)

    guard case .answered(let response) = outcome else { return #expect(outcome == nil) }
    #expect(response.status == 200)
    #expect(response.header("x-api-version") == "2026")
    #expect(response.body == Array("hi".utf8))
  }

  @Test func `prefix, query and credentials reach the server`() throws {
    let server = LoopbackServer(.says(Self.ok))
    defer { server.stop() }
    let request = HTTPRequest(.get, "v1/users", query: [Field("e mail", "a&b=ü/+")])

    _ = try outcome(of: request, from: server.port)

    let lines = try #require(server.requests.first).split(separator: "\r\n")
    #expect(lines.first == "GET /sandbox/v1/users?e%20mail=a%26b%3D%C3%BC%2F%2B HTTP/1.1")
    #expect(lines.contains("x-api-key: key-1"))
    #expect(lines.contains("Authorization: Bearer token-1"))
    #expect(lines.contains("Accept-Encoding: identity"))
  }

  @Test func `asking for a token shows the key alone`() throws {
    let server = LoopbackServer(.says(Self.ok))
    defer { server.stop() }

    _ = try outcome(
      of: HTTPRequest(.post, "auth", body: Array("{}".utf8), credential: .key),
      from: server.port
    )

    let request = try #require(server.requests.first)
    #expect(request.hasSuffix("\r\n\r\n{}"))
    #expect(!request.contains("Authorization"))
  }

  @Test func `a refused connection is proof that nothing was sent`() throws {
    let outcome = try outcome(of: HTTPRequest(.get, "x"), from: LoopbackServer.deadPort())

    #expect(outcome?.silence?.reason == .connectionRefused)
    #expect(outcome?.silence?.mayHaveBeenSent == false)
  }

  @Test func `a TLS handshake that fails is proof that nothing was sent`() throws {
    let server = LoopbackServer(.blurts("no TLS is spoken here\r\n"))
    defer { server.stop() }

    let outcome = try outcome(of: HTTPRequest(.get, "x"), from: server.port, scheme: "https")

    #expect(outcome?.silence?.reason == .tlsFailed)
    #expect(outcome?.silence?.mayHaveBeenSent == false)
  }

  @Test(arguments: [
    ("", Silence.Reason.connectionLost),
    ("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\ncut", .connectionLost),
    ("hello\r\n\r\n", .notHTTP),
  ])
  func `an answer that breaks off leaves open whether the request counted`(
    text: String,
    reason: Silence.Reason
  ) throws {
    let server = LoopbackServer(.says(text))
    defer { server.stop() }

    let outcome = try outcome(of: HTTPRequest(.post, "x"), from: server.port, policy: .money)

    #expect(outcome?.silence?.reason == reason)
    #expect(outcome?.silence?.mayHaveBeenSent == true)
    #expect(server.requests.count == 1)
  }

  @Test func `an answer without end is cut at the limit`() throws {
    let head = "HTTP/1.1 200 OK\r\n\r\n"
    let server = LoopbackServer(.floods(head + String(repeating: "a", count: 4_096)))
    defer { server.stop() }
    var policy = RequestPolicy.reading
    policy.mostBytes = 100_000

    let outcome = try outcome(of: HTTPRequest(.get, "x"), from: server.port, policy: policy)

    #expect(outcome?.silence?.reason == .tooLarge)
  }

  @Test func `a head without end is cut too`() throws {
    let line = "X-Filler: " + String(repeating: "a", count: 1_000) + "\r\n"
    let server = LoopbackServer(
      .says("HTTP/1.1 200 OK\r\n" + String(repeating: line, count: 100) + "\r\n")
    )
    defer { server.stop() }

    let outcome = try outcome(of: HTTPRequest(.get, "x"), from: server.port)

    #expect(outcome?.silence?.reason == .tooLarge)
  }

  @Test func `an answer that drips past the deadline is given up`() throws {
    let server = LoopbackServer(.drips("HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n"))
    defer { server.stop() }
    let transport = try Transport.toLoopback(server.port)

    let outcome = transport.outcome(of: HTTPRequest(.get, "x"), lateAt: server)

    #expect(outcome?.silence?.reason == .timedOut)
    #expect(outcome?.silence?.mayHaveBeenSent == true)
  }

  private func outcome(
    of request: HTTPRequest,
    from port: UInt16,
    scheme: String = "http",
    policy: RequestPolicy = .reading
  ) throws -> HTTPOutcome? {
    let transport = try Transport.toLoopback(port, scheme: scheme)
    let id = transport.start(request, policy: policy)
    return transport.outcome(of: id)
  }
}
