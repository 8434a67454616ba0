import Foundation
import HTTPMessage

@testable import Transport

/// The contact at Kira and all else that stands behind the sandbox: its control surface.
final class Contact {
  private let transport: Transport
  /// Identifiers by the names of their roles.
  private(set) var cast: [String: String] = [:]

  init(_ announcement: [String: String]) throws {
    let base = announcement["base_url"]?.dropLast("/sandbox".count) ?? ""
    transport = Transport(
      Transport.Configuration(
        address: try ServiceAddress(base + "/_sandbox"),
        userAgent: "kiradeck/contract"
      ),
      credentials: Credentials(key: announcement["api_key"] ?? "")
    )
    let answer = try JSONSerialization.jsonObject(with: Data(try text(.get, "cast").utf8))
    cast = (answer as? [String: Any])?["roles"] as? [String: String] ?? [:]
  }

  /// Who plays a part; a misspelt one fails the test by its name.
  func id(_ role: String) throws -> String {
    guard let id = cast[role] else { throw Unexpected(text: "nobody plays \(role)") }
    return id
  }

  func advance(seconds: Int) throws { try post("clock", #"{"advance": \#(seconds)}"#) }

  @discardableResult
  func post(_ path: String, _ body: String = "{}") throws -> String {
    try text(.post, path, body)
  }

  func text(_ method: HTTPRequest.Method, _ path: String, _ body: String = "") throws -> String {
    let request = HTTPRequest(method, path, body: Array(body.utf8), credential: .key)
    let id = transport.start(request)
    while true {
      transport.wait(alsoFor: [], atMost: 1_000)
      guard let (_, outcome) = transport.finished().first(where: { $0.0 == id }) else { continue }
      guard case .answered(let response) = outcome, response.status < 400 else {
        throw Unexpected(text: "\(path): \(outcome)")
      }
      return String(decoding: response.body, as: UTF8.self)
    }
  }
}
