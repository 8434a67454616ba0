import Glibc
import HTTPMessage
import Testing

@testable import HTTPServer

/// Every way of misbehaving, as a client on a real socket sees it; time is whatever we say it is.
struct DeliveryTests {
  private let listener: Listener
  private let client: Client
  private static let head = "HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n"

  init() throws {
    listener = try Listener(port: 0)
    client = Client(of: listener)
  }

  @Test func `latency holds the whole answer back and keeps the connection`() {
    ask(delivered: .latency(500))

    #expect(listener.patience(now: 0) == 500)
    #expect(received(at: 499) == "")
    #expect(received(at: 500) == Self.head + "ok")
    #expect(!client.isClosed)
  }

  @Test func `a port that is down refuses, and comes back`() throws {
    ask(delivered: .down(for: 1_000))

    #expect(received(at: 0) == "")
    #expect(client.isClosed)
    #expect(Client(of: listener).refusal == ECONNREFUSED)
    #expect(listener.patience(now: 0) == 1_000)
    _ = listener.step(now: 1_000)
    #expect(Client(of: listener).refusal == 0)
  }

  @Test func `a narrow bandwidth lets so much through in a second`() {
    ask(saying: String(repeating: "a", count: 1_000), delivered: .bandwidth(bytesPerSecond: 400))

    for time in stride(from: Int64(0), to: 1_000, by: 50) { _ = received(at: time) }

    #expect(client.bytes.count == 400)
  }

  @Test func `a slow close says everything and stays a while`() {
    ask(delivered: .slowClose(after: 300))

    #expect(received(at: 0) == Self.head + "ok")
    #expect(listener.patience(now: 0) == 300)
    _ = received(at: 299)
    #expect(!client.isClosed)
    _ = received(at: 300)
    #expect(client.isClosed)
  }

  @Test func `a timeout says nothing and then closes`() {
    ask(delivered: .timeout(after: 300))

    _ = received(at: 299)
    #expect(!client.isClosed)
    #expect(received(at: 300) == "")
    #expect(client.isClosed)
    #expect(!client.isReset)
  }

  @Test func `a timeout without a time never ends, until the client goes`() {
    var client: Client? = Client(of: listener)
    client?.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n")
    for exchange in listener.step(now: 0) {
      listener.answer(exchange.id, with: Self.ok, delivered: .timeout(after: 0), now: 0)
    }
    _ = listener.step(now: 86_400_000)
    // The other client has been idle for a day.
    #expect(listener.connectionCount == 1)

    client = nil
    _ = listener.step(now: 86_400_001)

    #expect(listener.connectionCount == 0)
  }

  @Test func `a peer that resets does so without a word`() {
    ask(delivered: .resetPeer(after: 100))

    _ = received(at: 99)
    #expect(!client.isClosed)
    #expect(received(at: 100) == "")
    client.receiveToTheEnd()
    #expect(client.isReset)
  }

  @Test func `a slicer cuts the answer into packets of varying size`() {
    ask(delivered: .slicer(bytes: 10, variation: 3, pause: 5))

    let sizes = (0..<5).map { turn in
      let before = client.bytes.count
      _ = received(at: Int64(turn) * 5)
      return client.bytes.count - before
    }

    #expect(sizes == [10, 13, 7, 10, 0])
    #expect(client.received == Self.head + "ok")
  }

  @Test func `a limit closes after so many bytes`() {
    ask(delivered: .limit(bytes: 12))

    #expect(received(at: 0) == "HTTP/1.1 200")
    #expect(client.isClosed)
  }

  @Test(arguments: [
    (Delivery.Place.head(0), ""), (.head(9), "HTTP/1.1 "), (.body(0), head),
    (.body(1), head + "o"),
  ])
  func `an answer ends anywhere by a reset`(place: Delivery.Place, heard: String) {
    ask(
      delivered: delivery {
        $0.cut = place
        $0.ending = .reset(after: 0)
      }
    )

    // A reset may overtake what was written just before it.
    #expect(heard.hasPrefix(received(at: 0)))
    client.receiveToTheEnd()
    #expect(client.isReset)
  }

  @Test(arguments: [
    (Delivery.Place.head(0), ""), (.head(9), "HTTP/1.1 "), (.body(0), head),
    (.body(1), head + "o"), (.body(9), head + "ok"),
  ])
  func `an answer ends anywhere by a close`(place: Delivery.Place, heard: String) {
    ask(
      delivered: delivery {
        $0.cut = place
        $0.ending = .close(after: 0)
      }
    )

    #expect(received(at: 0) == heard)
    #expect(client.isClosed)
    #expect(!client.isReset)
  }

  @Test func `a body that was cut is closed even if nobody said how it ends`() {
    ask(delivered: delivery { $0.cut = .body(1) })

    #expect(received(at: 0) == Self.head + "o")
    #expect(client.isClosed)
  }

  @Test func `a length promises more than comes`() {
    ask(delivered: delivery { $0.framing = .lengthBeyond(5) })

    #expect(received(at: 0) == "HTTP/1.1 200 OK\r\ncontent-length: 7\r\n\r\nok")
    #expect(client.isClosed)
  }

  @Test func `a length promises more, and the connection stays`() {
    ask(
      delivered: delivery {
        $0.framing = .lengthBeyond(5)
        $0.ending = .silence
      }
    )

    _ = received(at: 3_600_000)

    #expect(!client.isClosed)
  }

  @Test func `a chunked body ends as it should`() {
    ask(saying: "hello", delivered: delivery { $0.framing = .chunked(ofBytes: 3, isEnded: true) })

    let head = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n"
    #expect(received(at: 0) == head + "3\r\nhel\r\n2\r\nlo\r\n0\r\n\r\n")
    #expect(!client.isClosed)
  }

  @Test func `a chunked body does not end`() {
    ask(saying: "hello", delivered: delivery { $0.framing = .chunked(ofBytes: 9, isEnded: false) })

    #expect(received(at: 0).hasSuffix("\r\n\r\n5\r\nhello\r\n"))
    #expect(client.isClosed)
  }

  @Test func `a head drips in`() {
    ask(delivered: delivery { $0.pace = .init(bytes: 1, pause: 1_000) })

    for second in 0..<10 { _ = received(at: Int64(second) * 1_000) }

    #expect(client.received == "HTTP/1.1 2")
  }

  @Test func `a body drips in after a head that came at once, past any deadline of ours`() {
    ask(
      saying: String(repeating: "b", count: 100),
      delivered: delivery { $0.pace = .init(bytes: 2, pause: 10_000, since: .body(0)) }
    )

    for turn in 0..<10 { _ = received(at: Int64(turn) * 10_000) }

    #expect(client.received.hasSuffix("\r\n\r\n" + String(repeating: "b", count: 20)))
  }

  @Test func `a body swells without a length`() {
    ask(
      saying: "{}",
      delivered: delivery {
        $0.framing = .untilClose
        $0.swelling = .blanks(3_000_000)
      }
    )

    while !client.isClosed { _ = received(at: 0) }

    let head = "HTTP/1.1 200 OK\r\n\r\n{}"
    #expect(client.bytes.count == head.utf8.count + 3_000_000)
    #expect(client.received.hasPrefix(head + "    "))
  }

  @Test func `an endless body in chunks is well formed`() {
    ask(
      saying: "{}",
      delivered: delivery {
        $0.framing = .chunked(ofBytes: 9_000, isEnded: true)
        $0.swelling = .blanks(40_000)
      }
    )
    _ = received(at: 0)

    #expect(client.received.contains("\r\n\r\n2\r\n{}\r\n4000\r\n    "))
    #expect(client.received.contains("\r\n1c40\r\n    "))
    #expect(client.received.hasSuffix("  \r\n0\r\n\r\n"))
  }

  @Test func `what is left over is no part of the answer, and the connection stays`() {
    ask(delivered: delivery { $0.leftOver = Array("HTTP/1.1 500 X\r\n\r\n".utf8) })

    #expect(received(at: 0) == Self.head + "okHTTP/1.1 500 X\r\n\r\n")
    #expect(!client.isClosed)
  }

  @Test func `other answers go before the answer`() {
    let hints = HTTPResponse(status: 103, headers: [Field("link", "</a>")])
    ask(delivered: delivery { $0.interim = [HTTPResponse(status: 100), hints] })

    let before = "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n"
    #expect(received(at: 0) == before + Self.head + "ok")
  }

  @Test func `a redirect names its place`() {
    let answer = HTTPResponse(status: 307, headers: [Field("location", "http://x/")])
    for exchange in exchanges() { listener.answer(exchange.id, with: answer, now: 0) }

    let head = "HTTP/1.1 307 Temporary Redirect\r\nlocation: http://x/\r\n"
    #expect(received(at: 0) == head + "content-length: 0\r\n\r\n")
  }

  @Test func `raw bytes are neither mended nor counted`() {
    ask(
      delivered: delivery {
        $0.raw = Array("HTTP/1.1 200 OK\r\nA: 1\r\nA: 2\r\n\r\n\u{FF}".utf8)
        $0.cut = .body(1)
      }
    )

    #expect(client.bytes.isEmpty)
    _ = received(at: 0)
    #expect(client.bytes.last == 0xC3)
    #expect(client.isClosed)
  }

  private static let ok = HTTPResponse(status: 200, body: Array("ok".utf8))

  private func delivery(_ change: (inout Delivery) -> Void) -> Delivery {
    var delivery = Delivery()
    change(&delivery)
    return delivery
  }

  private func ask(saying text: String = "ok", delivered delivery: Delivery) {
    let answer = HTTPResponse(status: 200, body: Array(text.utf8))
    for exchange in exchanges() {
      listener.answer(exchange.id, with: answer, delivered: delivery, now: 0)
    }
  }

  private func exchanges() -> [Exchange] {
    client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n")
    return listener.step(now: 0)
  }

  /// All that has come by that moment.
  private func received(at now: Int64) -> String {
    _ = listener.step(now: now)
    client.receive()
    return client.received
  }
}
