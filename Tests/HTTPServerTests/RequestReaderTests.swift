import HTTPMessage
import Testing

@testable import HTTPServer

struct RequestReaderTests {
  @Test func `a request is read whole, its body untouched`() throws {
    let head = "POST /a?b=c HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n"

    let read = try #require(try reading(Array(head.utf8) + [0, 255]))

    #expect(read.request.method == "POST")
    #expect(read.request.target == "/a?b=c")
    #expect(read.request.headers == [Field("Host", "x"), Field("Content-Length", "2")])
    #expect(read.request.body == [0, 255])
    #expect(!read.closesAfterwards)
  }

  @Test func `it does not matter where the bytes are cut`() throws {
    let bytes = Array("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\nhi".utf8)
    var reader = RequestReader(limits: Limits())
    var reads: [RequestReader.Read] = []

    for byte in bytes {
      reader.append([byte])
      if let read = try reader.next() { reads.append(read) }
    }

    #expect(reads.map(\.request.body) == [Array("hi".utf8)])
    #expect(reader.isEmpty)
  }

  @Test(arguments: [
    "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 1\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 1, 1\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: +1\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 0x1\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: x\r\nContent-Length:\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999999999999\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: x\r\nContent-Length : 1\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: x\r\nA: b\r\n folded\r\n\r\n",
    "GET / HTTP/1.1\r\n Host: x\r\n\r\n",
    "GET / HTTP/1.1\nHost: x\n\n",
    "GET / HTTP/1.1\r\nHost: x\r\nA: b\rc\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: x\r\nA: \0\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: x\r\nA: \u{1B}[2J\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: x\r\nno colon\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: x\r\n: nameless\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n",
    "GET / HTTP/1.1\r\nA: no host\r\n\r\n",
    "GET  / HTTP/1.1\r\nHost: x\r\n\r\n",
    "GET / HTTP/1.1 \r\nHost: x\r\n\r\n",
    "GET /\u{E9} HTTP/1.1\r\nHost: x\r\n\r\n",
    "GET /#fragment HTTP/1.1\r\nHost: x\r\n\r\n",
    "GET ftp://x/ HTTP/1.1\r\nHost: x\r\n\r\n",
    "GET http:///a HTTP/1.1\r\nHost: x\r\n\r\n",
    "GET http://x@y/ HTTP/1.1\r\nHost: x\r\n\r\n",
    "GET x:80 HTTP/1.1\r\nHost: x\r\n\r\n",
    "OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n",
    "G(T / HTTP/1.1\r\nHost: x\r\n\r\n",
    "GET / HTP/1.1\r\nHost: x\r\n\r\n",
    "\r\nGET / HTTP/1.1\r\nHost: x\r\n\r\n",
    "\u{16}\u{3}\u{1}\r\n\r\n",
  ])
  func `what could be understood in two ways is refused`(text: String) {
    #expect(refusal(of: text)?.response.status == 400)
  }

  private struct Excess: Sendable {
    let text: String
    let status: Int
  }

  @Test(arguments: [
    Excess(text: "GET / HTTP/1.0\r\nHost: x\r\n\r\n", status: 505),
    Excess(text: "PUT / HTTP/1.1\r\nHost: x\r\nContent-Length: 262145\r\n\r\n", status: 413),
    Excess(text: "GET /\(String(repeating: "a", count: 20_000))", status: 431),
    Excess(
      text: "GET / HTTP/1.1\r\nHost: x\r\n" + String(repeating: "A: b\r\n", count: 101) + "\r\n",
      status: 431
    ),
  ])
  private func `what goes beyond a limit is refused by its name`(excess: Excess) {
    #expect(refusal(of: excess.text)?.response.status == excess.status)
  }

  @Test(arguments: [
    ("http://x/a?b=c", "/a?b=c"), ("HTTPS://x:80/", "/"), ("http://[::1]:8", "/"),
    ("http://x?b", "/?b"), ("http://x//y", "//y"), ("//x/y", "//x/y"),
  ])
  func `a target that names its host is taken by its path`(target: String, path: String) throws {
    let text = "GET \(target) HTTP/1.1\r\nHost: x\r\n\r\n"

    #expect(try reading(Array(text.utf8))?.request.target == path)
  }

  @Test func `a client that says close is closed after its answer`() throws {
    let text = "GET / HTTP/1.1\r\nHost: x\r\nConnection: Keep-Alive, Close\r\n\r\n"

    #expect(try reading(Array(text.utf8))?.closesAfterwards == true)
  }

  private func reading(_ bytes: [UInt8]) throws(Refusal) -> RequestReader.Read? {
    var reader = RequestReader(limits: Limits())
    reader.append(bytes[...])
    return try reader.next()
  }

  private func refusal(of text: String) -> Refusal? {
    do {
      _ = try reading(Array(text.utf8))
      return nil
    } catch {
      return error
    }
  }
}
