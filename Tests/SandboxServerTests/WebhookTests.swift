import HTTPMessage
import HTTPServer
import Kira
import Testing

@testable import Sandbox
@testable import SandboxServer

/// Webhooks as a receiver gets them, over real sockets, in step with the sender.
struct WebhookTests {
  private let receiver: Listener
  private let sender = WebhookSender()

  init() throws { receiver = try Listener(port: 0) }

  @Test func `a webhook comes as Kira's do, signed over its bytes`() throws {
    let body = Array(#"{"event":"payout.created"}"#.utf8)
    let address = "http://127.0.0.1:\(receiver.port)/hooks?x=1"

    let (requests, endings) = run([
      .init(number: 7, address: address, secret: "s3cret", body: body)
    ])

    let request = try #require(requests.first)
    #expect(requests.count == 1)
    #expect((request.method, request.target) == ("POST", "/hooks?x=1"))
    #expect(request.header("user-agent") == "node")
    #expect(request.header("content-type") == "application/json")
    // By somebody else's HMAC: openssl dgst -sha256 -hmac s3cret.
    #expect(
      request.header("x-signature-sha256")
        == "d76e4fd7bc30da35626ded27356214ab10c4cd8290a3e4a99564275d07c9dd6a"
    )
    #expect(request.body == body)
    #expect(endings.map(\.number) == [7] && endings.map(\.status) == [200])
  }

  @Test func `they arrive in the order in which they were due`() {
    let numbers = Array(1...100)

    let (requests, endings) = run(dispatches(numbers))

    #expect(requests.map(\.body) == numbers.map { Array("\($0)".utf8) })
    #expect(endings.map(\.number) == numbers)
  }

  @Test func `an order that somebody has ordered is kept`() {
    var postbox = Postbox()
    postbox.mischief.reordered = 3
    let now = Moment(milliseconds: 0)
    postbox.take((1...3).map { letter($0, at: now) }, at: now)
    let here = WebhookRegistration(address: address, secret: nil)

    let (requests, _) = run(postbox.takeDue(at: now, for: here, secret: ""))

    #expect(requests.map(\.body) == [[3], [2], [1]])
  }

  @Test func `the next waits until the former is answered`() {
    sender.send(dispatches([1, 2]), now: 0)

    let first = exchanges(steps: 100)
    #expect(first.map(\.request.body) == [Array("1".utf8)])
    for exchange in first { receiver.answer(exchange.id, with: Self.refusal, now: 0) }

    #expect(exchanges(steps: 100).map(\.request.body) == [Array("2".utf8)])
  }

  @Test func `one that is never answered holds back the others to its address for its time`() {
    sender.send(dispatches([1, 2]), now: 0)
    _ = exchanges(steps: 100)

    #expect(sender.step(now: 29_999).isEmpty)
    #expect(sender.patience(now: 29_999) == 1)
    #expect(sender.step(now: 30_000).map(\.number) == [1])

    #expect(exchanges(steps: 100, now: 30_000).map(\.request.body) == [Array("2".utf8)])
  }

  @Test func `an address that never answers holds back nobody else`() throws {
    let deaf = try Listener(port: 0)
    sender.send(dispatches([1, 2], to: "http://127.0.0.1:\(deaf.port)/"), now: 0)

    let (requests, endings) = run(dispatches([3, 4]))

    #expect(requests.count == 2)
    #expect(endings.map(\.number) == [3, 4])
  }

  @Test func `where nobody is, all are given up without waiting`() throws {
    let port = try Listener(port: 0).port

    let (_, endings) = run(dispatches([1, 2, 3], to: "http://127.0.0.1:\(port)/"))

    #expect(endings.map(\.number) == [1, 2, 3])
    #expect(endings.map(\.status) == [nil, nil, nil])
  }

  @Test(arguments: ["", "http://1.2.3/"])
  func `what finds no way leaves no time for sleep`(address: String) {
    sender.send(dispatches([1, 2, 3], to: address), now: 0)

    var numbers: [Int] = []
    while sender.patience(now: 0) == 0 { numbers += sender.step(now: 0).map(\.number) }

    #expect(numbers == [1, 2, 3])
    #expect(sender.patience(now: 0) == nil)
  }

  @Test(arguments: ["", "ftp://127.0.0.1/", "http://", "http://a b/", "http://example.com:x/"])
  func `what is no address is as good as silence`(address: String) {
    let (_, endings) = run([.init(number: 1, address: address, secret: "", body: [])])

    #expect(endings.map(\.number) == [1] && endings.map(\.status) == [nil])
  }

  @Test func `what needs a name or TLS is left to whoever can do that`() {
    let far = FarCarrier()
    let sender = WebhookSender(far: far)
    let addresses = ["https://127.0.0.1/", "http://receiver:3000/"]

    sender.send(
      addresses.map { .init(number: 1, address: $0, secret: "", body: []) },
      now: 0
    )

    #expect(far.addresses == addresses)
  }

  @Test func `what others carry goes one after the other, too`() {
    let far = FarCarrier()
    let sender = WebhookSender(far: far)
    sender.send(dispatches([1, 2, 3], to: "https://receiver/"), now: 0)
    #expect(far.numbers == [1])

    far.ended = [(1, 200)]
    #expect(sender.step(now: 0).map(\.status) == [200])
    #expect(far.numbers == [1, 2])

    // It has nothing to say of the second.
    #expect(sender.step(now: 30_000).map(\.status) == [nil])
    #expect(far.numbers == [1, 2, 3])
  }

  private static let refusal = HTTPResponse(status: 500)

  private var address: String { "http://localhost:\(receiver.port)/" }

  private func dispatches(_ numbers: [Int], to address: String? = nil) -> [Postbox.Dispatch] {
    numbers.map {
      .init(
        number: $0,
        address: address ?? self.address,
        secret: "",
        body: Array("\($0)".utf8)
      )
    }
  }

  private func letter(_ number: Int, at now: Moment) -> Outbox.Letter {
    Outbox.Letter(
      number: number,
      event: "e",
      body: [UInt8(number)],
      happened: now,
      due: now,
      about: RecordKey(.payout, .staged, 0)
    )
  }

  /// What has reached the receiver and waits for its answer.
  private func exchanges(steps: Int, now: Int64 = 0) -> [HTTPServer.Exchange] {
    (0..<steps).flatMap { _ in
      _ = sender.step(now: now)
      return receiver.step(now: now)
    }
  }

  private func run(
    _ dispatches: [Postbox.Dispatch]
  ) -> (requests: [ReceivedRequest], endings: [(number: Int, status: Int?)]) {
    var requests: [ReceivedRequest] = []
    var endings: [(number: Int, status: Int?)] = []
    sender.send(dispatches, now: 0)
    for _ in 0..<100_000 where endings.count < dispatches.count {
      for exchange in receiver.step(now: 0) {
        requests.append(exchange.request)
        receiver.answer(exchange.id, with: HTTPResponse(status: 200), now: 0)
      }
      endings += sender.step(now: 0)
    }
    return (requests, endings)
  }
}

/// Notes what it is given and carries nothing.
private final class FarCarrier: WebhookCarrier {
  private(set) var addresses: [String] = []
  private(set) var numbers: [Int] = []
  var ended: [(number: Int, status: Int?)] = []
  let isAtWork = false

  func start(_ number: Int, address: String, headers: [Field], body: [UInt8]) {
    addresses.append(address)
    numbers.append(number)
  }

  func finished() -> [(number: Int, status: Int?)] {
    defer { ended = [] }
    return ended
  }
}
