import Glibc
import HTTPMessage
import Testing

@testable import Transport

/// What the environment says is tried in processes of their own: it is read once.
struct SurroundingsTests {
  private static let ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi"

  @Test func `F34 no proxy of the environment is asked, whatever it is called`() async {
    await #expect(processExitsWith: .success) {
      let proxy = LoopbackServer(.says("HTTP/1.1 200 OK\r\n\r\nfrom the proxy"))
      for name in ["http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"] {
        setenv(name, "http://127.0.0.1:\(proxy.port)", 1)
      }
      let server = LoopbackServer(.says(SurroundingsTests.ok))
      let transport = try Transport.toLoopback(server.port)
      // Set again after the first request, too late for anything that only looks at the start.
      _ = transport.outcome(of: transport.start(HTTPRequest(.get, "x")))
      setenv("ALL_PROXY", "http://127.0.0.1:\(proxy.port)", 1)
      _ = transport.outcome(of: transport.start(HTTPRequest(.get, "x")))

      #expect(server.requests.count == 2)
      #expect(proxy.connectionCount == 0)
    }
  }

  @Test func `a proxy of the configuration is used, whatever the environment excepts`() async {
    await #expect(processExitsWith: .success) {
      setenv("no_proxy", "*", 1)
      let proxy = LoopbackServer(.says(SurroundingsTests.ok))
      let transport = try Transport.toLoopback(LoopbackServer.deadPort(), proxy: proxy.port)

      let outcome = transport.outcome(of: transport.start(HTTPRequest(.get, "x")))

      #expect(outcome?.response?.status == 200)
    }
  }

  @Test func `a proxy is told where to connect to, and no credentials`() throws {
    let proxy = LoopbackServer(.says("HTTP/1.1 403 No\r\nContent-Length: 0\r\n\r\n"))
    defer { proxy.stop() }
    let transport = try Transport.toLoopback(9, scheme: "https", proxy: proxy.port)

    let outcome = transport.outcome(of: transport.start(HTTPRequest(.post, "x")))

    #expect(outcome?.silence?.mayHaveBeenSent == true)
    #expect(proxy.received.hasPrefix("CONNECT 127.0.0.1:9 "))
    #expect(!proxy.received.contains("key-1"))
    #expect(!proxy.received.contains("token-1"))
  }

  @Test func `F34 keys of TLS sessions are written nowhere`() async throws {
    let authority = try Authority()
    let server = try SecureServer(authority.certificate(), of: authority)
    await #expect(processExitsWith: .success) {
      [folder = authority.folder as String, port = server.port as UInt16] in
      setenv("SSLKEYLOGFILE", folder + "/keys", 1)
      let transport = try Transport.toLoopback(port, trusting: folder + "/authority.pem")

      let outcome = transport.outcome(of: transport.start(HTTPRequest(.get, "x")))

      #expect(outcome?.response?.status == 200)
      #expect(access(folder + "/keys", F_OK) != 0)
      #expect(getenv("SSLKEYLOGFILE") == nil)
    }
  }

  @Test func `F34 no certificate of the environment is trusted`() async throws {
    let authority = try Authority()
    let server = try SecureServer(authority.certificate(), of: authority)
    await #expect(processExitsWith: .success) {
      [folder = authority.folder as String, port = server.port as UInt16] in
      setenv("SSL_CERT_FILE", folder + "/authority.pem", 1)
      setenv("SSL_CERT_DIR", folder, 1)
      let transport = try Transport.toLoopback(port, scheme: "https")

      let outcome = transport.outcome(of: transport.start(HTTPRequest(.get, "x")))

      #expect(outcome?.silence?.reason == .tlsFailed)
    }
  }
}
