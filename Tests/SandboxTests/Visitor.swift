import HTTPMessage
import Kira

@testable import Sandbox

/// A client of the sandbox with a clock in its hand and its credentials in order.
struct Visitor {
  /// 20 May 2026, 14:02 UTC, a Wednesday.
  static let start = Moment(milliseconds: 1_779_285_720_000)

  var sandbox: Sandbox
  var now: Moment
  let options: TenantOptions
  private let seed: UInt64

  init(
    seed: UInt64 = 7,
    _ options: TenantOptions = TenantOptions(),
    at now: Moment = Visitor.start
  ) {
    sandbox = Sandbox(seed: seed, options: options, now: now)
    self.now = now
    self.seed = seed
    self.options = options
  }

  mutating func get(_ path: String) -> HTTPResponse { ask("GET", path) }

  /// The body of an answer, as text.
  mutating func text(_ path: String) -> String { String(decoding: get(path).body, as: UTF8.self) }

  /// What every request carries.
  var signed: [Field] {
    let token = Token(seed: seed, clientID: sandbox.credentials.clientID)
      .text(issuedAt: now, lasting: 3_600)
    return [
      Field("X-Api-Key", sandbox.credentials.apiKey), Field("authorization", "Bearer \(token)"),
    ]
  }

  mutating func ask(
    _ method: String,
    _ path: String,
    headers: [Field]? = nil,
    adding extra: [Field] = [],
    body: String = ""
  ) -> HTTPResponse {
    let request = ReceivedRequest(
      method: method,
      target: Sandbox.prefix + path,
      headers: (headers ?? signed) + extra,
      body: Array(body.utf8)
    )
    return sandbox.answer(request, now: now)
  }

  mutating func wait(seconds: Int64) { now = now.advanced(bySeconds: seconds) }
}

extension HTTPResponse {
  var text: String { String(decoding: body, as: UTF8.self) }
}
