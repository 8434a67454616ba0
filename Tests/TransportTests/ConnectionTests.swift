import Glibc
import HTTPMessage
import Testing

@testable import Transport

struct ConnectionTests {
  private static let kept = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi"

  @Test func `questions share a connection`() throws {
    let server = LoopbackServer(.keeps(Self.kept))
    defer { server.stop() }
    let transport = try Transport.toLoopback(server.port)

    for _ in 1...3 { _ = transport.outcome(of: transport.start(HTTPRequest(.get, "x"))) }

    #expect(server.requests.count == 3)
    #expect(server.connectionCount == 1)
  }

  @Test func `money travels on a connection of its own`() throws {
    let server = LoopbackServer(.keeps(Self.kept))
    defer { server.stop() }
    let transport = try Transport.toLoopback(server.port)

    for _ in 1...3 {
      _ = transport.outcome(of: transport.start(HTTPRequest(.post, "x"), policy: .money))
    }

    #expect(server.connectionCount == 3)
  }

  @Test func `a cancelled request tells that it may have been sent`() throws {
    let server = LoopbackServer(.drips("HTTP/1.1 200 OK\r\n\r\n"))
    defer { server.stop() }
    let transport = try Transport.toLoopback(server.port)
    let id = transport.start(HTTPRequest(.post, "x"))
    while server.requests.isEmpty { transport.wait(alsoFor: [], atMost: 10) }

    transport.cancel(id)

    let silence = transport.outcome(of: id)?.silence
    #expect(silence?.reason == .cancelled)
    #expect(silence?.mayHaveBeenSent == true)
    #expect(transport.inFlight == 0)
  }

  @Test(arguments: [false, true])
  func `a key wakes the loop, whether or not a request is under way`(isBusy: Bool) throws {
    let server = LoopbackServer(.drips("HTTP/1.1 200 OK\r\n\r\n"))
    defer { server.stop() }
    let transport = try Transport.toLoopback(server.port)
    if isBusy { _ = transport.start(HTTPRequest(.get, "x")) }
    var ends: [Int32] = [0, 0]
    pipe(&ends)
    defer { ends.forEach { close($0) } }
    write(ends[1], "k", 1)

    // Returns at all: with nothing to read and no outcome it would sleep for an hour.
    transport.wait(alsoFor: [ends[0]], atMost: 3_600_000)
  }

  @Test func `without a token nothing is sent`() throws {
    let transport = try Transport.toLoopback(LoopbackServer.deadPort(), token: nil)

    let silence = transport.outcome(of: transport.start(HTTPRequest(.get, "x")))?.silence

    #expect(silence == Silence(.notStarted, mayHaveBeenSent: false, words: "there is no token yet"))
  }

  @Test func `a header cannot smuggle in another`() throws {
    let transport = try Transport.toLoopback(LoopbackServer.deadPort())
    let request = HTTPRequest(.get, "x", headers: [Field("A", "1\r\nB: 2")])

    let silence = transport.outcome(of: transport.start(request))?.silence

    #expect(silence?.reason == .notStarted)
  }

  @Test func `credentials print as dots`() {
    #expect("\(Credentials(key: "key-1", token: "token-1"))" == "····")
  }
}

extension Transport {
  static func toLoopback(
    _ port: UInt16,
    scheme: String = "http",
    token: String? = "token-1",
    proxy: UInt16? = nil
  ) throws -> Transport {
    Transport(
      Configuration(
        address: try ServiceAddress("\(scheme)://127.0.0.1:\(port)/sandbox"),
        userAgent: "kiradeck-tests",
        proxy: proxy.map { "http://127.0.0.1:\($0)" }
      ),
      credentials: Credentials(key: "key-1", token: token)
    )
  }

  static func toLoopback(_ port: UInt16, trusting authorities: String) throws -> Transport {
    var configuration = Configuration(
      address: try ServiceAddress("https://127.0.0.1:\(port)/sandbox"),
      userAgent: "kiradeck-tests"
    )
    configuration.authorities = authorities
    return Transport(configuration, credentials: Credentials(key: "key-1", token: "token-1"))
  }

  /// What comes of a request to a server that never ends its answer, with the shortest deadline
  /// within which the request arrived there.
  func outcome(of request: HTTPRequest, lateAt server: LoopbackServer) -> HTTPOutcome? {
    var policy = request.method == .get ? RequestPolicy.reading : .money
    for milliseconds: Int64 in [150, 600, 2_400, 9_600, 38_400] {
      policy.totalMilliseconds = .init(milliseconds)
      let outcome = outcome(of: start(request, policy: policy))
      if !server.requests.isEmpty { return outcome }
    }
    return nil
  }

  /// Runs the loop until this request is over.
  func outcome(of id: RequestID) -> HTTPOutcome? {
    for _ in 1...10_000 {
      if let outcome = finished().first(where: { $0.0 == id }) { return outcome.1 }
      wait(alsoFor: [], atMost: 1_000)
    }
    return nil
  }
}

extension HTTPOutcome {
  var response: HTTPResponse? {
    guard case .answered(let response) = self else { return nil }
    return response
  }

  var silence: Silence? {
    guard case .unanswered(let silence) = self else { return nil }
    return silence
  }
}
