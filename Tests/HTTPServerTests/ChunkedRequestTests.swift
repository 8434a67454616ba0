import HTTPMessage
import Testing

@testable import HTTPServer

/// Bodies in chunks, each read whole and byte by byte: both must come to the same.
struct ChunkedRequestTests {
  private static let head = "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"

  struct Body: Sendable {
    let sent: String
    var taken = ""
  }

  @Test(arguments: [
    Body(sent: "0\r\n\r\n"),
    Body(sent: "5\r\nhello\r\n0\r\n\r\n", taken: "hello"),
    Body(sent: "3\r\nhel\r\n2\r\nlo\r\n0\r\n\r\n", taken: "hello"),
    Body(sent: "4\r\n\r\n\r\n\r\n00\r\n\r\n", taken: "\r\n\r\n"),
    Body(sent: "00000000000000A\r\n0123456789\r\n0\r\n\r\n", taken: "0123456789"),
    Body(sent: "a;name=\"v; w\";x\r\n0123456789\r\n0;last\r\n\r\n", taken: "0123456789"),
    Body(sent: "1\r\na\r\n0\r\nContent-Length: 9\r\nX-Sum: b\r\n\r\n", taken: "a"),
  ])
  func `chunks are put together, extensions and trailers dropped`(body: Body) {
    let next = "GET /next HTTP/1.1\r\nHost: x\r\n\r\n"

    let story = agreed(Self.head + body.sent + next)

    #expect(story.refusal == nil)
    #expect(story.requests.map(\.target) == ["/", "/next"])
    #expect(story.requests.first?.body == Array(body.taken.utf8))
    #expect(story.requests.last?.body == [])
  }

  @Test(arguments: ["chunked", "Chunked", " CHUNKED \t"])
  func `the coding is known in any casing`(coding: String) {
    let story = agreed(request(coding: coding, "1\r\na\r\n0\r\n\r\n"))

    #expect(story.requests.map(\.body) == [[0x61]])
  }

  @Test(arguments: [
    ("xchunked", 501), ("identity", 501), ("gzip", 501), ("gzip, chunked", 501), ("", 501),
    ("chunked;q=1", 501), ("\"chunked\"", 501), ("chun\u{212A}ed", 501), (", chunked", 501),
    ("chunked, chunked", 400), ("chunked, identity", 400), ("chunked,", 400),
    ("chunked\r\nTransfer-Encoding: chunked", 400), ("\u{B}chunked", 400),
    ("chunked\r\nContent-Length: 5", 400), ("gzip\r\nContent-Length: 5", 400),
    ("chunked\nX: y", 400), ("chunked\r\n , identity", 400),
  ])
  func `no other coding is taken, and none beside a length`(coding: String, status: Int) {
    #expect(status == self.status(of: request(coding: coding, "0\r\n\r\n")))
  }

  @Test(arguments: [
    "-1\r\na\r\n", "+1\r\na\r\n", " 1\r\na\r\n", "1 \r\na\r\n", "1 ;x\r\na\r\n", "0x1\r\na\r\n",
    "\r\n", ";x\r\n", "g\r\n", "1_0\r\n", "\u{FF11}\r\n", "1\na\r\n", "1\r\na\n0\r\n\r\n",
    "1\r\nab\r\n", "1\r\na0\r\n\r\n", "1\ra\r\n", "1\r\r\na\r\n", "1;a\nb\r\na\r\n",
    "1;\0\r\na\r\n", "1;\u{E9}\r\na\r\n", "0\n\n", "0\r\n\n", "0\r\nX: y\n\r\n",
    "0\r\n folded: x\r\n\r\n", "0\r\nno colon\r\n\r\n", "0\r\nX : y\r\n\r\n", "0\r\nX: \0\r\n\r\n",
    "10000000000000001\r\na\r\n", "ffffffffffffffff\r\n", "0000000000000001\r\na\r\n",
  ])
  func `framing that could be understood in two ways is refused`(body: String) {
    #expect(status(of: Self.head + body) == 400)
  }

  struct Excess: Sendable {
    let body: String
    let status: Int
  }

  @Test(arguments: [
    // Beyond the limit by what is announced, not by what has come.
    Excess(body: "40001\r\n", status: 413),
    Excess(body: "fffffffffffffff\r\n", status: 413),
    Excess(body: "1\r\na\r\n40000\r\n", status: 413),
    Excess(body: "1;" + String(repeating: "x", count: 300), status: 400),
    Excess(body: "0\r\nX: " + String(repeating: "y", count: 20_000), status: 431),
    Excess(body: "0\r\n" + String(repeating: "A: b\r\n", count: 101), status: 431),
  ])
  func `what goes beyond a limit is refused before it has come`(excess: Excess) {
    #expect(status(of: Self.head + excess.body) == excess.status)
  }

  @Test func `a body as large as allowed is taken`() {
    let body = String(repeating: "a", count: 262_144)

    #expect(read(Self.head + "40000\r\n\(body)\r\n0\r\n\r\n", by: 9_000).requests.count == 1)
  }

  @Test func `single bytes may come in chunks of their own`() {
    let chunks = String(repeating: "1\r\na\r\n", count: 50_000)

    let story = read(Self.head + chunks + "0\r\n\r\n", by: 9_000)

    #expect(story.requests.map(\.body.count) == [50_000])
  }

  @Test func `chunks that are mostly framing are refused`() {
    let chunk = "1;" + String(repeating: "x", count: 200) + "\r\na\r\n"

    #expect(status(of: Self.head + String(repeating: chunk, count: 100)) == 400)
  }

  private func request(coding: String, _ body: String) -> String {
    "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding:\(coding)\r\n\r\n\(body)"
  }

  private struct Story: Equatable {
    var requests: [ReceivedRequest] = []
    var refusal: Refusal?
  }

  private func status(of text: String) -> Int? {
    let story = agreed(text)
    return story.requests.isEmpty ? story.refusal?.response.status : nil
  }

  private func agreed(_ text: String) -> Story {
    let whole = read(text, by: .max)
    #expect(read(text, by: 1) == whole)
    return whole
  }

  private func read(_ text: String, by size: Int) -> Story {
    var reader = RequestReader(limits: Limits())
    var story = Story()
    var rest = Array(text.utf8)[...]
    do throws(Refusal) {
      while !rest.isEmpty {
        reader.append(rest.prefix(size))
        rest = rest.dropFirst(size)
        while let read = try reader.next() { story.requests.append(read.request) }
      }
    } catch {
      story.refusal = error
    }
    return story
  }
}
