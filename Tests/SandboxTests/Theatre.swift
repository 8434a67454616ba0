import Foundation
import HTTPMessage
import Kira

@testable import Sandbox

/// A sandbox with its back door, played without sockets.
final class Theatre {
  var stage: Backstage
  var now = Visitor.start
  private var tickets = 0
  private let token: String

  init(_ options: TenantOptions = TenantOptions(), faults: String = "[]") throws {
    let sandbox = Sandbox(seed: 7, options: options, now: now)
    stage = Backstage(sandbox, faults: try FaultRule.rules(in: Array(faults.utf8)))
    token = Token(seed: 7, clientID: sandbox.credentials.clientID)
      .text(issuedAt: now, lasting: 360_000)
  }

  /// What the API says, and to whom else something is said by the way.
  func ask(_ method: String, _ path: String, body: String = "") -> [Backstage.Reply] {
    take(
      ReceivedRequest(
        method: method,
        target: Sandbox.prefix + path,
        headers: [
          Field("x-api-key", stage.sandbox.credentials.apiKey),
          Field("authorization", "Bearer \(token)"),
        ],
        body: Array(body.utf8)
      )
    )
  }

  /// What the control surface says; the requests that were let go stand behind it.
  func order(_ method: String, _ path: String, _ body: String = "") -> [Backstage.Reply] {
    take(ReceivedRequest(method: method, target: "/_sandbox" + path, body: Array(body.utf8)))
  }

  func take(_ request: ReceivedRequest, isFromHere: Bool = true) -> [Backstage.Reply] {
    tickets += 1
    return stage.take(request, ticket: tickets, isFromHere: isFromHere, now: now)
  }

  /// The answer of the control surface as a dictionary.
  func told(_ path: String) throws -> [String: Any] {
    let body = order("GET", path)[0].response.body
    return try JSONSerialization.jsonObject(with: Data(body)) as? [String: Any] ?? [:]
  }

  /// The identifier of a member of the cast.
  func user(named name: String) throws -> [String: Any] {
    let users = try told("/cast")["users"] as? [[String: Any]] ?? []
    return users.first { $0["name"] as? String == name } ?? [:]
  }

  /// What would be posted by now.
  func posted() -> [String] {
    stage.dispatches(now: now).map { String(decoding: $0.body, as: UTF8.self) }
  }

  func register(_ address: String = "http://127.0.0.1:1/") {
    stage.sandbox.tenant.ledger.webhook = WebhookRegistration(address: address, secret: "s3cret")
  }
}
