import HTTPMessage

@testable import App

/// A network of our own: what is asked is noted, what comes back is written down beforehand.
struct ScriptedTransport {
  var session: Session
  var now = Uptime(milliseconds: 0)
  private(set) var sent: [Session.Order] = []
  private(set) var answers: [(ticket: Session.Ticket, answer: Session.Answer)] = []

  init(
    limits: Pacer.Limits = Pacer.Limits(perSecond: 10, atOnce: 2),
    lifetimeSeconds: Int64 = 3_600
  ) {
    session = Session(form: Self.form(lifetimeSeconds: lifetimeSeconds), limits: limits)
  }

  static func form(lifetimeSeconds: Int64) -> LoginForm {
    LoginForm(
      request: HTTPRequest(.post, "auth", credential: .key),
      read: { response in
        let text = String(decoding: response.body, as: UTF8.self)
        return switch response.status {
        case 200: .token(Secret(text), lifetimeSeconds: lifetimeSeconds)
        case 401: .refused(reason: "wrong password")
        default: .failed(reason: "status \(response.status)")
        }
      }
    )
  }

  /// Starts whatever may start now and returns it.
  @discardableResult
  mutating func start() -> [Session.Order] {
    let orders = session.orders(at: now)
    sent += orders
    return orders
  }

  mutating func answer(_ purpose: Session.Purpose, _ outcome: HTTPOutcome) {
    answers += session.finished(purpose, outcome, at: now, chance: 0)
  }

  mutating func answer(
    _ purpose: Session.Purpose,
    status: Int,
    _ body: String = "",
    headers: [Field] = []
  ) {
    let response = HTTPResponse(status: status, headers: headers, body: Array(body.utf8))
    answer(purpose, .answered(response))
  }

  mutating func pass(milliseconds: Int64) { now = now.advanced(byMilliseconds: milliseconds) }

  /// Lets one request through the login, so that a token is held.
  mutating func logIn(_ token: String = "first") {
    start()
    answer(.login, status: 200, token)
  }
}
