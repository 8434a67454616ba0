import HTTPMessage
import Testing

@testable import Transport

struct MethodTests {
  private static let kept = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi"

  @Test(arguments: [HTTPRequest.Method.post, .put, .patch, .delete])
  func `a body of any bytes travels with its own type`(method: HTTPRequest.Method) throws {
    let type = "multipart/form-data; boundary=b"
    let body = "--b\r\nContent-Disposition: form-data; name=\"files\"\r\n\r\n\0%PDF\r\n--b--\r\n"
    let request = HTTPRequest(
      method,
      "x",
      headers: [Field("Content-Type", type)],
      body: Array(body.utf8)
    )

    let lines = try head(of: request)

    #expect(lines.first == "\(method.rawValue) /sandbox/x HTTP/1.1")
    #expect(lines.filter { $0.lowercased().hasPrefix("content-type") } == ["Content-Type: \(type)"])
    #expect(lines.contains("Content-Length: \(body.utf8.count)"))
    #expect(server.requests.first?.hasSuffix("\r\n\r\n" + body) == true)
  }

  @Test(arguments: [HTTPRequest.Method.get, .post, .patch, .delete])
  func `a request without a body claims no type for it`(method: HTTPRequest.Method) throws {
    let lines = try head(of: HTTPRequest(method, "x"))

    #expect(!lines.contains { $0.lowercased().hasPrefix("content-type") })
    #expect(lines.contains("Content-Length: 0") == (method == .post || method == .patch))
  }

  @Test func `only questions and asking for a token may travel twice`() {
    #expect(RequestPolicy.suiting(HTTPRequest(.get, "x")) == .reading)
    #expect(RequestPolicy.suiting(HTTPRequest(.post, "auth", credential: .key)) == .reading)
    for method in [HTTPRequest.Method.post, .put, .patch, .delete] {
      #expect(RequestPolicy.suiting(HTTPRequest(method, "x")) == .money)
    }
  }

  private let server = LoopbackServer(.keeps(Self.kept))

  private func head(of request: HTTPRequest) throws -> [Substring] {
    defer { server.stop() }
    let transport = try Transport.toLoopback(server.port)
    _ = transport.outcome(of: transport.start(request))
    let text = try #require(server.requests.first)
    let end = text.firstRange(of: "\r\n\r\n")?.lowerBound ?? text.endIndex
    return text[..<end].split(separator: "\r\n")
  }
}
