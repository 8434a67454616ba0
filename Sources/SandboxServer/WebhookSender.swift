import Digest
import Glibc
package import HTTPMessage
import HTTPServer
import Sandbox

/// Carries webhooks that the plain sender cannot: to names, and over TLS.
package protocol WebhookCarrier: AnyObject {
  /// Begins to post; what came of it is told by `finished` under the same number.
  func start(_ number: Int, address: String, headers: [Field], body: [UInt8])
  /// Moves what can be moved, without waiting.
  func finished() -> [(number: Int, status: Int?)]
  var isAtWork: Bool { get }
}

/// Posts webhooks from within the sandbox's loop.
final class WebhookSender {
  /// Opened for the first webhook: most sandboxes never send one.
  private lazy var crypto = try? Crypto()
  private let far: (any WebhookCarrier)?
  private var posts: [(number: Int, post: OutgoingPost)] = []
  private var unreachable: [Int] = []
  /// As long as Kira itself waits for an answer.
  private static let patience: Int64 = 30_000
  /// More at once would only wait in the receiver's queue.
  private static let mostAtOnce = 32
  private var queue: ArraySlice<Postbox.Dispatch> = []

  init(far: (any WebhookCarrier)? = nil) { self.far = far }

  var descriptors: [pollfd] { posts.compactMap(\.post.descriptor) }

  func patience(now: Int64) -> Int64? {
    if !unreachable.isEmpty { return 0 }
    let own = posts.map { $0.post.patience(now: now) }.min()
    return far?.isAtWork == true ? min(own ?? 10, 10) : own
  }

  func send(_ dispatches: [Postbox.Dispatch], now: Int64) {
    queue += dispatches
    startWaiting(now: now)
  }

  /// Moves what can be moved; what is over is told once.
  func step(now: Int64) -> [(number: Int, status: Int?)] {
    var ended: [(number: Int, status: Int?)] = unreachable.map { ($0, nil) }
    unreachable = []
    for (number, post) in posts {
      post.step(now: now)
      switch post.outcome {
      case .underWay: continue
      case .answered(let status): ended.append((number, status))
      case .silent: ended.append((number, nil))
      }
    }
    posts.removeAll { $0.post.outcome != .underWay }
    startWaiting(now: now)
    return ended + (far?.finished() ?? [])
  }

  private func startWaiting(now: Int64) {
    while posts.count < Self.mostAtOnce, let dispatch = queue.popFirst() {
      start(dispatch, now: now)
    }
  }

  /// What cannot be signed or reached counts as unanswered, as Kira would count it.
  private func start(_ dispatch: Postbox.Dispatch, now: Int64) {
    guard let crypto else { return unreachable.append(dispatch.number) }
    let code = crypto.hmacSHA256(of: dispatch.body, key: Array(dispatch.secret.utf8))
    let headers = [
      Field("user-agent", "node"), Field("accept", "*/*"),
      Field("content-type", "application/json"),
      Field("x-signature-sha256", hexadecimal(code)),
    ]
    if let address = WebhookAddress(dispatch.address), address.isPlain {
      let post = OutgoingPost(
        address.target,
        headers: headers,
        body: dispatch.body,
        deadline: now + Self.patience
      )
      posts.append((dispatch.number, post))
    } else if let far {
      far.start(
        dispatch.number,
        address: dispatch.address,
        headers: headers,
        body: dispatch.body
      )
    } else {
      unreachable.append(dispatch.number)
    }
  }
}

private func hexadecimal(_ bytes: [UInt8]) -> String {
  let digits = Array("0123456789abcdef")
  return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
}
