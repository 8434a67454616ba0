import Glibc
import HTTPMessage
import Testing

@testable import HTTPServer

struct ListenerTests {
  private let listener: Listener

  init() throws { listener = try Listener(port: 0) }

  @Test func `a request is answered and the connection kept`() {
    let client = Client(of: listener)

    client.send("GET /one HTTP/1.1\r\nHost: x\r\n\r\n")
    #expect(requests(from: client) == ["/one"])
    client.send("GET /two HTTP/1.1\r\nHost: x\r\n\r\n")
    #expect(requests(from: client) == ["/two"])

    let answer = "HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok"
    #expect(client.received == answer + answer)
    #expect(!client.isClosed)
  }

  @Test func `requests sent in one piece are answered one after the other`() {
    let client = Client(of: listener)
    let texts = ["/one", "/two", "/three"].map { "GET \($0) HTTP/1.1\r\nHost: x\r\n\r\n" }

    client.send(texts.joined())

    #expect(requests(from: client) == ["/one", "/two", "/three"])
  }

  @Test func `while a request waits for its answer, no other is taken from its connection`() {
    let client = Client(of: listener)
    let text = "GET / HTTP/1.1\r\nHost: x\r\n\r\n"
    client.send(text + text)

    let first = listener.step(now: 0)
    let second = listener.step(now: 0)

    #expect(first.count == 1)
    #expect(second.isEmpty)
  }

  @Test func `a refused client is told why and then closed`() {
    let client = Client(of: listener)

    client.send("GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n")

    #expect(requests(from: client) == [])
    #expect(
      client.received == """
        HTTP/1.1 400 Bad Request\r
        content-type: text/plain; charset=utf-8\r
        content-length: 30\r
        connection: close\r
        \r
        Content-Length is there twice

        """
    )
    #expect(client.isClosed)
  }

  @Test(arguments: [("GET\r\n\r\n", "400 Bad Request"), ("GET ", "408 Request Timeout")])
  func `a refusal carries what it was told to carry`(request: String, status: String) throws {
    let listener = try Listener(port: 0, refusalFields: [Field("x-mark", "1")])
    let client = Client(of: listener)
    client.send(request)

    _ = listener.step(now: 0)
    _ = listener.step(now: 5_000)
    client.receive()

    #expect(client.received.hasPrefix("HTTP/1.1 \(status)\r\n"))
    #expect(client.received.contains("\r\nx-mark: 1\r\n"))
  }

  @Test func `a head that drips in is cut off in time`() {
    let client = Client(of: listener)
    client.send("GET / HTTP/1.1\r\nHo")
    _ = listener.step(now: 0)

    client.send("st: x\r\n")
    _ = listener.step(now: 4_999)
    #expect(listener.connectionCount == 1)
    _ = listener.step(now: 5_000)
    client.receive()

    #expect(client.received.hasPrefix("HTTP/1.1 408 Request Timeout\r\n"))
  }

  @Test func `a body that drips in is cut off however steadily it comes`() {
    let client = Client(of: listener)
    client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n")
    for second in 0...10 {
      client.send("a")
      _ = listener.step(now: Int64(second) * 1_000)
    }
    client.receive()

    #expect(client.received.hasPrefix("HTTP/1.1 408 Request Timeout\r\n"))
  }

  @Test func `a connection without requests is closed after a minute`() {
    let client = Client(of: listener)
    _ = listener.step(now: 0)
    #expect(listener.patience(now: 0) == 60_000)

    _ = listener.step(now: 60_000)
    client.receive()

    #expect(client.isClosed)
    #expect(listener.connectionCount == 0)
  }

  @Test func `a client that does not read its answer is dropped`() {
    let client = Client(of: listener)
    client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n")
    let large = HTTPResponse(status: 200, body: [UInt8](repeating: 65, count: 20_000_000))
    for exchange in listener.step(now: 0) { listener.answer(exchange.id, with: large, now: 0) }

    #expect(listener.connectionCount == 1)
    _ = listener.step(now: 30_000)

    #expect(listener.connectionCount == 0)
  }

  @Test func `the client that asked for nothing longest makes room for a new one`() throws {
    var limits = Limits()
    limits.connections = 2
    let listener = try Listener(port: 0, limits: limits)
    let clients = (0..<3).map { number in
      let client = Client(of: listener)
      _ = listener.step(now: Int64(number))
      return client
    }
    clients.forEach { $0.receive() }

    #expect(clients.map(\.isClosed) == [true, false, false])
  }

  @Test func `a newcomer is turned away while all are at work`() throws {
    var limits = Limits()
    limits.connections = 1
    let listener = try Listener(port: 0, limits: limits)
    let busy = Client(of: listener)
    busy.send("GET / HTT")
    _ = listener.step(now: 0)

    let newcomer = Client(of: listener)
    _ = listener.step(now: 1)
    newcomer.receive()

    #expect(newcomer.isClosed)
    #expect(listener.connectionCount == 1)
  }

  @Test func `an answer for a client that has gone is forgotten`() {
    var client: Client? = Client(of: listener)
    client?.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n")
    let exchanges = listener.step(now: 0)
    client = nil

    for exchange in exchanges {
      listener.answer(exchange.id, with: HTTPResponse(status: 200), now: 0)
      listener.answer(exchange.id, with: HTTPResponse(status: 200), now: 0)
    }
    _ = listener.step(now: 1)
    _ = listener.step(now: 2)

    #expect(exchanges.count == 1)
    #expect(listener.connectionCount == 0)
  }

  @Test func `a client that has finished sending still gets its answer`() {
    let client = Client(of: listener)
    client.send("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
    client.finish()

    _ = requests(from: client)

    #expect(client.received.hasSuffix("connection: close\r\n\r\nok"))
    #expect(client.isClosed)
  }

  @Test func `a client that asks first is told to send its body`() {
    let client = Client(of: listener)
    client.send("PUT / HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n")
    _ = listener.step(now: 0)
    client.receive()
    #expect(client.received == "HTTP/1.1 100 Continue\r\n\r\n")

    client.send("hi")

    #expect(requests(from: client) == ["/"])
  }

  @Test func `a client that asks first is told to send its chunks`() {
    let client = Client(of: listener)
    client.send(Self.chunkedHead.replacing("\r\n\r\n", with: "\r\nExpect: 100-continue\r\n\r\n"))
    _ = listener.step(now: 0)
    client.receive()
    #expect(client.received == "HTTP/1.1 100 Continue\r\n\r\n")

    client.send("2\r\nhi\r\n0\r\n\r\n")

    #expect(requests(from: client) == ["/chunks"])
    #expect(client.received.hasSuffix("\r\n\r\nok"))
  }

  @Test func `chunks that drip in are cut off however steadily they come`() {
    let client = Client(of: listener)
    client.send(Self.chunkedHead)
    for second in 0...10 {
      client.send("1\r\na\r\n")
      _ = listener.step(now: Int64(second) * 1_000)
    }
    client.receive()

    #expect(client.received.hasPrefix("HTTP/1.1 408 Request Timeout\r\n"))
  }

  private static let chunkedHead =
    "PUT /chunks HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"

  @Test func `an answer to HEAD has the length of its body and no body`() {
    let client = Client(of: listener)
    client.send("HEAD / HTTP/1.1\r\nHost: x\r\n\r\n")

    _ = requests(from: client)

    #expect(client.received == "HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n")
  }

  @Test func `a header cannot be made to end the head`() {
    let response = HTTPResponse(
      status: 200,
      headers: [Field("a", "b\r\nc: d"), Field("Content-Length", "999")]
    )

    let text = headText(response, ["content-length: 0"])

    #expect(text == "HTTP/1.1 200 OK\r\na: bc: d\r\ncontent-length: 0\r\n\r\n")
  }

  @Test func `the port of one that is gone can be taken again at once`() throws {
    var first: Listener? = try Listener(port: 0)
    let port = try #require(first?.port)
    let client = try Client(of: #require(first))
    _ = first?.step(now: 0)
    first = nil
    client.receive()

    let second = try Listener(port: port)

    #expect(second.port == port)
  }

  @Test func `a port in use is named`() {
    #expect(throws: ListenError.portTaken(listener.port)) { try Listener(port: listener.port) }
  }

  @Test(arguments: ["0.0.0.0", "192.168.1.1"])
  func `other machines are kept out unless asked for`(address: String) {
    #expect(throws: ListenError.beyondLoopback(address)) {
      try Listener(port: 0, address: address)
    }
  }

  @Test(arguments: ["", "::1", "example.org", "127.1.1.1.1"])
  func `what is not an address is named`(address: String) {
    #expect(throws: ListenError.notAnAddress(address)) { try Listener(port: 0, address: address) }
  }

  /// Answers whatever has come, until nothing more moves.
  private func requests(from client: Client) -> [String] {
    var targets: [String] = []
    repeat {
      for exchange in listener.step(now: 0) {
        targets.append(exchange.request.target)
        let answer = HTTPResponse(status: 200, body: Array("ok".utf8))
        listener.answer(exchange.id, with: answer, now: 0)
      }
    } while listener.patience(now: 0) == 0
    client.receive()
    return targets
  }
}
