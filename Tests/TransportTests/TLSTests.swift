import HTTPMessage
import Testing

@testable import Transport

/// What proves that the other side is who it says, against an authority made for each test.
struct TLSTests {
  private let authority: Authority
  /// The server of openssl answers nothing but questions, so one is sent the way money is.
  private let question = HTTPRequest(.get, "x")

  init() throws { authority = try Authority() }

  @Test func `a certificate of a trusted authority for this name is enough`() throws {
    let outcome = try outcome(from: SecureServer(authority.certificate(), of: authority))

    #expect(outcome?.response?.status == 200)
  }

  @Test func `F20 an authority that nobody trusts is refused before a byte is sent`() throws {
    let server = try SecureServer(authority.certificate(), of: authority)
    let transport = try Transport.toLoopback(server.port, scheme: "https")

    refused(transport.outcome(of: transport.start(question, policy: .money)))
  }

  @Test func `F20 another authority of the same name is refused too`() throws {
    let other = try Authority()

    refused(try outcome(from: SecureServer(other.certificate(), of: other)))
  }

  @Test func `F20 an expired certificate is refused before a byte is sent`() throws {
    refused(try outcome(from: SecureServer(authority.certificate(days: -1), of: authority)))
  }

  @Test(arguments: ["DNS:api.example.com", "IP:127.0.0.2"])
  func `F20 a certificate for another name is refused before a byte is sent`(name: String) throws {
    refused(try outcome(from: SecureServer(authority.certificate(for: name), of: authority)))
  }

  @Test(arguments: ["-tls1", "-tls1_1"])
  func `a TLS before 1_2 is refused before a byte is sent`(version: String) throws {
    // The level lets the other side speak what it would refuse by itself.
    let options = "\(version) -cipher ALL@SECLEVEL=0"

    refused(
      try outcome(from: SecureServer(authority.certificate(), of: authority, options: options))
    )
  }

  @Test func `TLS 1_2 is still spoken`() throws {
    let server = try SecureServer(authority.certificate(), of: authority, options: "-tls1_2")

    #expect(try outcome(from: server)?.response?.status == 200)
  }

  @Test func `F20 plain HTTP in place of TLS is refused, and hears no credentials`() throws {
    let server = LoopbackServer(
      .plays([[.takesBytes(1), .says("HTTP/1.1 400 Bad Request\r\n\r\nspeak TLS")]])
    )
    defer { server.stop() }
    let transport = try Transport.toLoopback(server.port, trusting: authority.file)

    refused(transport.outcome(of: transport.start(question, policy: .money)))
    #expect(!server.received.contains("key-1"))
    #expect(!server.received.contains("token-1"))
  }

  @Test func `F37 money is offered over HTTP 1_1 alone, where a question would take HTTP 2`() throws
  {
    // It says that it speaks HTTP/2 and does not: whoever takes it up gets no answer.
    let server = try SecureServer(
      authority.certificate(),
      of: authority,
      options: "-alpn h2,http/1.1"
    )
    let transport = try Transport.toLoopback(server.port, trusting: authority.file)

    var hasty = RequestPolicy.reading
    hasty.totalMilliseconds = 500

    let money = transport.outcome(of: transport.start(question, policy: .money))
    let reading = transport.outcome(of: transport.start(question, policy: hasty))

    #expect(money?.response?.status == 200)
    #expect(reading?.silence != nil)
  }

  private func outcome(from server: SecureServer) throws -> HTTPOutcome? {
    let transport = try Transport.toLoopback(server.port, trusting: authority.file)
    return transport.outcome(of: transport.start(question, policy: .money))
  }

  private func refused(
    _ outcome: HTTPOutcome?,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(outcome?.silence?.reason == .tlsFailed, sourceLocation: sourceLocation)
    #expect(outcome?.silence?.mayHaveBeenSent == false, sourceLocation: sourceLocation)
  }
}
