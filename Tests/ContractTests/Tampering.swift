import HTTPMessage
import Kira
import KiraAPI

@testable import Transport

extension Caller {
  /// The refusal of what the client itself would never send, read as the client reads it.
  func problem<Answer>(
    _ question: Question<Answer>,
    sending change: (inout HTTPRequest) -> Void
  ) throws -> KiraProblem {
    let response = try response(to: question.request.changed(change))
    do {
      _ = try question.answer(in: response)
    } catch { return error }
    throw Unexpected(text: String(decoding: response.body, as: UTF8.self))
  }

  /// The answer as it came over the wire, before anything was masked.
  func text<Answer>(of question: Question<Answer>) throws -> String {
    String(decoding: try response(to: question.request).body, as: UTF8.self)
  }

  /// The answer to what the client itself would never send.
  func ask<Answer>(
    _ question: Question<Answer>,
    sending change: (inout HTTPRequest) -> Void
  ) throws -> Answer {
    try question.answer(in: response(to: question.request.changed(change)))
  }
}

extension HTTPRequest {
  func changed(_ change: (inout HTTPRequest) -> Void) -> HTTPRequest {
    var request = self
    change(&request)
    return request
  }

  mutating func say(_ text: String) { body = Array(text.utf8) }

  /// Puts other words into the body; those that are replaced have to be there.
  mutating func rewrite(_ old: String, _ new: String) {
    let text = String(decoding: body, as: UTF8.self)
    precondition(text.contains(old), "\(old) is not in \(text)")
    say(text.replacing(old, with: new))
  }

  mutating func forget(_ header: String) { headers.removeAll { $0.name == header } }

  mutating func put(_ header: String, _ value: String) {
    forget(header)
    headers.append(Field(header, value))
  }
}

/// Somebody at the tenant's door with credentials that are not the tenant's.
struct Stranger {
  private let transport: Transport

  /// No key at all is an empty one: libcurl leaves such a header out.
  init(at caller: Caller, key: String? = nil, token: String = "neither.token.norproof") throws {
    let said = caller.sandbox.announcement
    transport = Transport(
      Transport.Configuration(
        address: try ServiceAddress(said["base_url"] ?? ""),
        userAgent: "kiradeck/contract"
      ),
      credentials: Credentials(key: key ?? said["api_key"] ?? "", token: token)
    )
  }

  func problem<Answer>(_ question: Question<Answer>) throws -> KiraProblem {
    let id = transport.start(question.request)
    while true {
      transport.wait(alsoFor: [], atMost: 1_000)
      guard let (_, outcome) = transport.finished().first(where: { $0.0 == id }) else { continue }
      guard case .answered(let response) = outcome else { throw Unexpected(text: "\(outcome)") }
      do {
        _ = try question.answer(in: response)
      } catch { return error }
      throw Unexpected(text: String(decoding: response.body, as: UTF8.self))
    }
  }
}
