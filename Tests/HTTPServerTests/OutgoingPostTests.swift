import HTTPMessage
import Testing

@testable import HTTPServer

/// A post to a listener of ours, both moved by hand.
struct OutgoingPostTests {
  private let listener: Listener

  init() throws { listener = try Listener(port: 0) }

  @Test func `a post arrives with its headers and its body, and its status is told`() {
    let post = post(body: Array("{}".utf8))

    let requests = run(post, answering: HTTPResponse(status: 204))

    #expect(post.outcome == .answered(status: 204))
    #expect(requests.count == 1)
    #expect(requests.first?.method == "POST")
    #expect(requests.first?.target == "/hook?a=b")
    #expect(requests.first?.header("x-one") == "1")
    #expect(requests.first?.body == Array("{}".utf8))
  }

  @Test func `a large body arrives whole`() {
    let body = [UInt8](repeating: 7, count: 200_000)
    let post = post(body: body)

    let requests = run(post, answering: HTTPResponse(status: 200))

    #expect(requests.first?.body == body)
  }

  @Test func `nobody there is silence`() throws {
    let port = try Listener(port: 0).port
    let post = OutgoingPost(
      OutgoingPost.Target(host: "127.0.0.1", port: port, path: "/"),
      headers: [],
      body: [],
      deadline: 1_000
    )

    post.step(now: 0)

    #expect(post.outcome == .silent)
  }

  @Test func `a name is not looked up`() {
    let post = OutgoingPost(
      OutgoingPost.Target(host: "example.com", port: 80, path: "/"),
      headers: [],
      body: [],
      deadline: 1_000
    )

    #expect(post.outcome == .silent)
  }

  @Test func `no answer in time is silence`() {
    let post = post(body: [])
    for now in [Int64(0), 1, 2, 999] {
      post.step(now: now)
      _ = listener.step(now: now)
    }
    #expect(post.outcome == .underWay)

    post.step(now: 1_000)

    #expect(post.outcome == .silent)
  }

  @Test func `an answer that never ends counts by its status`() {
    let post = post(body: [])
    var slow = Delivery()
    slow.framing = .lengthBeyond(9)
    slow.ending = .silence
    _ = run(post, answering: HTTPResponse(status: 500), delivered: slow)
    #expect(post.outcome == .underWay)

    post.step(now: 30_000)

    #expect(post.outcome == .answered(status: 500))
  }

  private func post(body: [UInt8]) -> OutgoingPost {
    OutgoingPost(
      OutgoingPost.Target(host: "localhost", port: listener.port, path: "/hook?a=b"),
      headers: [Field("x-one", "1")],
      body: body,
      deadline: 1_000
    )
  }

  /// Moves both sides until neither has anything to do.
  private func run(
    _ post: OutgoingPost,
    answering response: HTTPResponse,
    delivered delivery: Delivery = .plain
  ) -> [ReceivedRequest] {
    var requests: [ReceivedRequest] = []
    for _ in 0..<1_000 where post.outcome == .underWay {
      post.step(now: 0)
      for exchange in listener.step(now: 0) {
        requests.append(exchange.request)
        listener.answer(exchange.id, with: response, delivered: delivery, now: 0)
      }
    }
    return requests
  }
}
