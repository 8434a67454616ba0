import HTTPMessage
import HTTPServer
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

  @Test func `many go at once and each is told of`() {
    let address = "http://localhost:\(receiver.port)/"
    let dispatches = (1...100).map {
      Postbox.Dispatch(number: $0, address: address, secret: "", body: [])
    }

    let (requests, endings) = run(dispatches)

    #expect(requests.count == 100)
    #expect(Set(endings.map(\.number)) == Set(1...100))
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
  let isAtWork = false

  func start(_ number: Int, address: String, headers: [Field], body: [UInt8]) {
    addresses.append(address)
  }

  func finished() -> [(number: Int, status: Int?)] { [] }
}
