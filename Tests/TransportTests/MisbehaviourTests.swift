import Glibc
import HTTPMessage
import Testing

@testable import Transport

/// Each row of the network part of the fault matrix, played at the byte.
struct MisbehaviourTests {
  private let payout = HTTPRequest(
    .post,
    "v1/virtual-accounts/a/payout",
    headers: [Field("Idempotency-Key", "key-of-the-intent")],
    body: Array(#"{"amount":"1.00"}"#.utf8)
  )
  private static let created =
    "HTTP/1.1 201 Created\r\nContent-Length: 12\r\n\r\n{\"id\":\"p-1\"}"

  @Test func `F18 a name that cannot be looked up proves that nothing was sent`() throws {
    // A label of more than 63 letters is refused without asking anybody.
    let name = String(repeating: "a", count: 70)
    let transport = try Transport.to("https://\(name).invalid/sandbox")

    let silence = transport.outcome(of: transport.start(payout))?.silence

    #expect(silence?.reason == .nameNotResolved)
    #expect(silence?.mayHaveBeenSent == false)
  }

  @Test func `F19 a refusal proves that nothing was sent`() throws {
    let transport = try Transport.toLoopback(LoopbackServer.deadPort())

    let silence = transport.outcome(of: transport.start(payout))?.silence

    #expect(silence?.reason == .connectionRefused)
    #expect(silence?.mayHaveBeenSent == false)
  }

  @Test func `F21 an address that swallows every call proves that nothing was sent`() throws {
    let hole = BlackHole()
    defer { hole.close() }
    var policy = RequestPolicy.money
    policy.connectMilliseconds = 100

    let silence = try outcome(of: payout, from: hole.port, policy: policy)?.silence

    #expect(silence?.reason == .timedOut)
    #expect(silence?.mayHaveBeenSent == false)
  }

  @Test func `F22 a deadline before the first byte and one after it are told apart`() throws {
    let server = LoopbackServer(.plays([[.takes, .waits]]))
    defer { server.stop() }
    var policy = RequestPolicy.money
    policy.totalMilliseconds = 150

    let plain = try Transport.toLoopback(server.port).outcome(of: payout, lateAt: server)?.silence
    // The handshake that never ends keeps the request from being sent.
    let secure = try Transport.toLoopback(server.port, scheme: "https")
    let unsent = secure.outcome(of: secure.start(payout, policy: policy))?.silence

    #expect(plain?.reason == .timedOut)
    #expect(plain?.mayHaveBeenSent == true)
    #expect(unsent?.reason == .timedOut)
    #expect(unsent?.mayHaveBeenSent == false)
  }

  @Test(arguments: [[LoopbackServer.Step.takes, .resets], [.takes]])
  func `F25 and F26 an end without an answer is one request, perhaps counted`(
    script: [LoopbackServer.Step]
  ) throws {
    let server = LoopbackServer(.plays([script]))
    defer { server.stop() }

    let silence = try outcome(of: payout, from: server.port)?.silence

    #expect(silence?.reason == .connectionLost)
    #expect(silence?.mayHaveBeenSent == true)
    #expect(server.requests.count == 1)
  }

  @Test func `F27 money is not sent again when a warm connection dies, as a question is`() throws {
    let server = LoopbackServer(
      .plays([[.takes, .says(Self.created), .takes], [.takes], [.takes]])
    )
    defer { server.stop() }
    let transport = try Transport.toLoopback(server.port)
    _ = transport.outcome(of: transport.start(HTTPRequest(.get, "x")))

    let silence = transport.outcome(of: transport.start(payout))?.silence
    #expect(silence?.mayHaveBeenSent == true)
    #expect(server.requests.filter { $0.hasPrefix("POST") }.count == 1)

    // The same on the warm connection: what would have happened to the money.
    _ = transport.outcome(of: transport.start(HTTPRequest(.get, "y")))
    #expect(server.requests.filter { $0.contains("sandbox/y") }.count == 2)
  }

  @Test(arguments: 0..<created.utf8.count)
  func `F28 and F29 an answer cut at any byte is no answer`(length: Int) throws {
    let server = LoopbackServer(
      .says(String(decoding: Self.created.utf8.prefix(length), as: UTF8.self))
    )
    defer { server.stop() }

    let silence = try outcome(of: payout, from: server.port)?.silence

    #expect(silence != nil)
    #expect(silence?.mayHaveBeenSent == true)
    #expect(server.requests.count == 1)
  }

  @Test func `F30 an answer in pieces without the last piece is no answer`() throws {
    let server = LoopbackServer(
      .says("HTTP/1.1 201 Created\r\nTransfer-Encoding: chunked\r\n\r\nc\r\n{\"id\":\"p-1\"}\r\n")
    )
    defer { server.stop() }

    let silence = try outcome(of: payout, from: server.port)?.silence

    #expect(silence?.reason == .connectionLost)
    #expect(silence?.mayHaveBeenSent == true)
  }

  @Test func `an answer in pieces with a last line of headers is whole`() throws {
    let server = LoopbackServer(
      .says(
        "HTTP/1.1 201 Created\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n0\r\nX-End: 1\r\n\r\n"
      )
    )
    defer { server.stop() }

    #expect(try outcome(of: payout, from: server.port)?.response?.body == Array("hi".utf8))
  }

  @Test(arguments: ["", "HTTP/1.1 201 Created\r\nX-Filler: "])
  func `F31 a deadline holds however slowly the head drips`(beginning: String) throws {
    let endless = String(repeating: "H", count: 9_999)
    let server = LoopbackServer(
      .plays([[.takes, .says(beginning), .drips("HTTP/1.1 2" + endless)]])
    )
    defer { server.stop() }
    let transport = try Transport.toLoopback(server.port)

    let silence = transport.outcome(of: payout, lateAt: server)?.silence

    #expect(silence?.reason == .timedOut)
    #expect(silence?.mayHaveBeenSent == true)
  }

  @Test func `F32 packed bytes stay packed, for nobody asked for them`() throws {
    let packed: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 75, 4, 0, 67, 190, 183, 232, 1]
    let head =
      "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: \(packed.count)\r\n\r\n"
    let server = LoopbackServer(
      .plays([[.takes, .saysBytes(Array(head.utf8) + packed)]])
    )
    defer { server.stop() }

    #expect(try outcome(of: payout, from: server.port)?.response?.body == packed)
  }

  @Test func `F33 bytes left over on a connection answer nobody else`() throws {
    let stranger = "HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\nstranger"
    let mine = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nmine"
    let server = LoopbackServer(
      .plays([[.takes, .says(mine + stranger), .takes, .says(stranger)], [.takes, .says(mine)]])
    )
    defer { server.stop() }
    let transport = try Transport.toLoopback(server.port)

    for _ in 1...2 {
      let response = transport.outcome(of: transport.start(HTTPRequest(.get, "x")))?.response
      #expect(response?.body == Array("mine".utf8))
    }
  }

  @Test(arguments: [301, 302, 303, 307, 308], [true, false])
  func `F35 a redirect leads nowhere`(status: Int, isElsewhere: Bool) throws {
    let elsewhere = LoopbackServer(.says(Self.created))
    defer { elsewhere.stop() }
    let place = isElsewhere ? "http://127.0.0.1:\(elsewhere.port)/x" : "/sandbox/elsewhere"
    let server = LoopbackServer(
      .says("HTTP/1.1 \(status) Go\r\nLocation: \(place)\r\nContent-Length: 0\r\n\r\n")
    )
    defer { server.stop() }

    #expect(try outcome(of: payout, from: server.port)?.response?.status == status)
    #expect(server.requests.count == 1)
    #expect(elsewhere.connectionCount == 0)
  }

  @Test func `F36 what comes before the answer is not the answer`() throws {
    let server = LoopbackServer(
      .says(
        "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: <x>\r\n\r\n" + Self.created
      )
    )
    defer { server.stop() }

    let response = try outcome(of: payout, from: server.port)?.response

    #expect(response?.status == 201)
    #expect(response?.header("Link") == nil)
  }

  @Test(arguments: ["100 Continue", "103 Early Hints", "101 Switching Protocols"])
  func `F36 an interim answer alone is none`(status: String) throws {
    let server = LoopbackServer(.says("HTTP/1.1 \(status)\r\n\r\n"))
    defer { server.stop() }

    let silence = try outcome(of: payout, from: server.port)?.silence

    #expect(silence?.mayHaveBeenSent == true)
    #expect(server.requests.count == 1)
  }

  @Test func `F38 where the newer address is dead the older one gets the only request`() throws {
    let server = LoopbackServer(.says(Self.created))
    defer { server.stop() }
    // libcurl takes this name for both addresses of this machine; the server has the older one.
    let transport = try Transport.to("http://localhost:\(server.port)/sandbox")

    #expect(transport.outcome(of: transport.start(payout))?.response?.status == 201)
    #expect(server.requests.count == 1)
  }

  @Test func `F40 a connection lost within a large body may have counted`() throws {
    let server = LoopbackServer(.plays([[.takesBytes(50_000), .resets]]))
    defer { server.stop() }
    var request = payout
    request.body = [UInt8](repeating: 0x61, count: 4 << 20)

    let silence = try outcome(of: request, from: server.port)?.silence

    #expect(silence?.reason == .connectionLost)
    #expect(silence?.mayHaveBeenSent == true)
    #expect(server.connectionCount == 1)
  }

  @Test func `I14 an endless row of interim answers is cut`() throws {
    let server = LoopbackServer(.floods("HTTP/1.1 100 Continue\r\n\r\n"))
    defer { server.stop() }

    #expect(try outcome(of: payout, from: server.port)?.silence?.reason == .tooLarge)
  }

  private func outcome(
    of request: HTTPRequest,
    from port: UInt16,
    policy: RequestPolicy? = nil
  ) throws -> HTTPOutcome? {
    let transport = try Transport.toLoopback(port)
    return transport.outcome(of: transport.start(request, policy: policy))
  }
}

extension Transport {
  static func to(_ address: String) throws -> Transport {
    Transport(
      Configuration(address: try ServiceAddress(address), userAgent: "kiradeck-tests"),
      credentials: Credentials(key: "key-1", token: "token-1")
    )
  }
}
