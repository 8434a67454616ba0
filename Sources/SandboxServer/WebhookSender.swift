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
///
/// What is due goes to its address in the order of its becoming due: a receiver sees another one
/// only where somebody ordered it.
final class WebhookSender {
  /// Opened for the first webhook: most sandboxes never send one.
  private lazy var crypto = try? Crypto()
  private let far: (any WebhookCarrier)?
  private var queue = WebhookQueue()
  private var flights: [WebhookFlight] = []
  /// As long as Kira itself waits for an answer.
  private static let patience: Int64 = 30_000
  /// Addresses that never answer must not use up the sockets of the process.
  private static let mostAtOnce = 32

  init(far: (any WebhookCarrier)? = nil) { self.far = far }

  var descriptors: [pollfd] { flights.compactMap(\.post?.descriptor) }

  func patience(now: Int64) -> Int64? {
    let own = flights.map { $0.patience(now: now) }.min()
    return far?.isAtWork == true ? min(own ?? 10, 10) : own
  }

  func send(_ dispatches: [Postbox.Dispatch], now: Int64) {
    queue.add(dispatches)
    startWaiting(now: now)
  }

  /// Moves what can be moved; what is over is told once.
  func step(now: Int64) -> [(number: Int, status: Int?)] {
    hearFarOnes()
    for index in flights.indices { flights[index].step(now: now) }
    let over = flights.filter { $0.outcome != .underWay }
    flights.removeAll { $0.outcome != .underWay }
    for flight in over { queue.free(flight.address) }
    startWaiting(now: now)
    return over.map { ($0.number, $0.status) }
  }

  private func hearFarOnes() {
    for (number, status) in far?.finished() ?? [] {
      let index = flights.firstIndex { $0.number == number && $0.post == nil }
      if let index { flights[index].settle(status) }
    }
  }

  private func startWaiting(now: Int64) {
    while flights.count < Self.mostAtOnce, let dispatch = queue.next() {
      flights.append(started(dispatch, now: now))
    }
  }

  /// What cannot be signed or reached counts as unanswered, as Kira would count it.
  private func started(_ dispatch: Postbox.Dispatch, now: Int64) -> WebhookFlight {
    let deadline = now + Self.patience
    var flight = WebhookFlight(dispatch.number, to: dispatch.address, deadline: deadline)
    guard let crypto else {
      flight.settle(nil)
      return flight
    }
    let code = crypto.hmacSHA256(of: dispatch.body, key: Array(dispatch.secret.utf8))
    let headers = [
      Field("user-agent", "node"), Field("accept", "*/*"),
      Field("content-type", "application/json"),
      Field("x-signature-sha256", hexadecimal(code)),
    ]
    if let address = WebhookAddress(dispatch.address), address.isPlain {
      flight.post = OutgoingPost(
        address.target,
        headers: headers,
        body: dispatch.body,
        deadline: deadline
      )
    } else if let far {
      far.start(
        dispatch.number,
        address: dispatch.address,
        headers: headers,
        body: dispatch.body
      )
    } else {
      flight.settle(nil)
    }
    return flight
  }
}

private func hexadecimal(_ bytes: [UInt8]) -> String {
  let digits = Array("0123456789abcdef")
  return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
}
