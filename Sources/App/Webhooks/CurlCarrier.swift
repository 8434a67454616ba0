import HTTPMessage
import SandboxServer
import Transport

/// Carries the sandbox's webhooks to names and over TLS, with libcurl.
///
/// It is opened for the first of them, so that a sandbox that only talks to this machine stays small.
final class CurlCarrier: WebhookCarrier {
  private var transports: [String: Transport] = [:]
  private var underWay: [String: [Transport.RequestID: Int]] = [:]
  private var failed: [Int] = []

  var isAtWork: Bool { !failed.isEmpty || underWay.values.contains { !$0.isEmpty } }

  func start(_ number: Int, address: String, headers: [Field], body: [UInt8]) {
    let parts = address.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count >= 3, let transport = transport(to: parts[..<3].joined(separator: "/"))
    else { return failed.append(number) }
    let request = HTTPRequest(
      .post,
      parts.count == 4 ? String(parts[3].drop { $0 == "/" }) : "",
      headers: headers.filter { $0.name != "user-agent" },
      body: body,
      credential: .none
    )
    let id = transport.start(request, policy: .money)
    underWay[parts[..<3].joined(separator: "/"), default: [:]][id] = number
  }

  func finished() -> [(number: Int, status: Int?)] {
    var ended: [(number: Int, status: Int?)] = failed.map { ($0, nil) }
    failed = []
    for (place, transport) in transports {
      transport.wait(alsoFor: [], atMost: 0)
      for (id, outcome) in transport.finished() {
        guard let number = underWay[place]?.removeValue(forKey: id) else { continue }
        if case .answered(let response) = outcome {
          ended.append((number, response.status))
        } else {
          ended.append((number, nil))
        }
      }
    }
    return ended
  }

  private func transport(to place: String) -> Transport? {
    if let transport = transports[place] { return transport }
    guard let address = try? ServiceAddress(webhook: place) else { return nil }
    let configuration = Transport.Configuration(address: address, userAgent: "node")
    let transport = Transport(configuration, credentials: Credentials(key: ""))
    transports[place] = transport
    return transport
  }
}
