package import HTTPMessage
import KiraAPI

/// Our side of the talk with Kira: the token's life, pacing, and trying again; a value, no network.
///
/// Requests are asked for, orders come out when they may start, outcomes go in, answers come out.
package struct Session: Sendable {
  private struct Pending: Sendable {
    var ticket: Ticket
    var request: HTTPRequest
    var failures = 0
    var notBefore: Uptime?
    var notAfter: Uptime?
    var wasRepeated = false
    var token: Secret?

    func isLate(at now: Uptime) -> Bool { notAfter.map { $0 < now } ?? false }
    func isDue(at now: Uptime) -> Bool { notBefore.map { $0 <= now } ?? true && !isLate(at: now) }
  }

  package private(set) var login = Login.none
  /// How many requests were started, tokens included: each counts against the weekly budget.
  package private(set) var started = 0
  private let form: LoginForm
  private var pacer: Pacer
  private var waiting: [Pending] = []
  private var inFlight: [Ticket: Pending] = [:]
  private var loginFailures = 0
  private var loginNotBefore: Uptime?

  /// A token is asked for anew when it has this long to live.
  private static let refreshMargin: Int64 = 300_000
  /// However short a life an answer claims, asking for tokens must not become all we do.
  private static let leastUse: Int64 = 30_000
  private static let mostFailures = 3

  package init(form: LoginForm, limits: Pacer.Limits) {
    self.form = form
    pacer = Pacer(limits)
  }

  package var isIdle: Bool { waiting.isEmpty && inFlight.isEmpty && login != .asking }

  /// Until when Kira wants to hear nothing from us, if it said so.
  package func pausedUntil(at now: Uptime) -> Uptime? { pacer.pause(at: now) }

  /// Queues a request; what a person waits for goes before what only keeps us up to date.
  ///
  /// After `notAfter` it is no longer wanted: what somebody confirmed is not sent much later.
  package mutating func ask(
    _ request: HTTPRequest,
    as ticket: Ticket,
    isUrgent: Bool = false,
    notAfter: Uptime? = nil
  ) {
    let pending = Pending(ticket: ticket, request: request, notAfter: notAfter)
    waiting.insert(pending, at: isUrgent ? 0 : waiting.endIndex)
  }

  /// A person wants another try although we were refused.
  package mutating func forgetRefusal() {
    if case .refused = login { login = .none }
  }

  /// What may start now; the caller starts all of it.
  package mutating func orders(at now: Uptime) -> [Order] {
    guard !waiting.isEmpty else { return [] }
    guard case .held(let token, let refreshAt) = login, now < refreshAt else {
      return loginOrder(at: now).map { [$0] } ?? []
    }
    var orders: [Order] = []
    while let index = waiting.firstIndex(where: { $0.isDue(at: now) }), pacer.take(at: now) {
      var pending = waiting.remove(at: index)
      pending.token = token
      inFlight[pending.ticket] = pending
      started += 1
      orders.append(
        Order(purpose: .request(pending.ticket), request: pending.request, token: token)
      )
    }
    return orders
  }

  /// When `orders` should be asked again although nothing has ended.
  package func nextChance(after now: Uptime) -> Uptime? {
    [nextStart(after: now), nextLateness?.advanced(byMilliseconds: 1)].compactMap { $0 }.min()
  }

  private func nextStart(after now: Uptime) -> Uptime? {
    guard !waiting.isEmpty, let pacerChance = pacer.nextChance(after: now) else { return nil }
    switch login {
    case .asking, .refused: return nil
    case .none: return max(pacerChance, loginNotBefore ?? now)
    case .held(_, let refreshAt) where refreshAt <= now:
      return max(pacerChance, loginNotBefore ?? now)
    case .held: break
    }
    let earliest = waiting.map { $0.notBefore ?? now }.min() ?? now
    return max(pacerChance, earliest)
  }

  /// When the first of those that wait is no longer wanted.
  private var nextLateness: Uptime? { waiting.compactMap(\.notAfter).min() }

  private mutating func loginOrder(at now: Uptime) -> Order? {
    switch login {
    case .asking, .refused: return nil
    case .none, .held: break
    }
    guard loginNotBefore.map({ $0 <= now }) ?? true, pacer.take(at: now) else { return nil }
    login = .asking
    started += 1
    return Order(purpose: .login, request: form.request, token: nil)
  }
}

extension Session {
  /// Takes in what became of an order, and returns the answers that are now certain.
  package mutating func finished(
    _ purpose: Purpose,
    _ outcome: HTTPOutcome,
    at now: Uptime,
    chance: Int
  ) -> [(ticket: Ticket, answer: Answer)] {
    pacer.finish()
    switch purpose {
    case .login: return loginFinished(outcome, at: now, chance: chance)
    case .request(let ticket):
      guard let pending = inFlight.removeValue(forKey: ticket) else { return [] }
      return requestFinished(pending, outcome, at: now, chance: chance).map { [(ticket, $0)] } ?? []
    }
  }

  /// Answers what waits in vain: it is too late for it, or we were refused before it was asked.
  package mutating func giveUpWaiting(at now: Uptime) -> [(ticket: Ticket, answer: Answer)] {
    if case .refused(let reason) = login { return answerAllWaiting(.refused(reason: reason)) }
    let late = waiting.filter { $0.isLate(at: now) }.map {
      (ticket: $0.ticket, answer: Answer.late)
    }
    waiting.removeAll { $0.isLate(at: now) }
    return late
  }

  private mutating func loginFinished(
    _ outcome: HTTPOutcome,
    at now: Uptime,
    chance: Int
  ) -> [(ticket: Ticket, answer: Answer)] {
    login = .none
    guard case .answered(let response) = outcome else {
      guard case .unanswered(let silence) = outcome else { return [] }
      return answerAllWaiting(.silent(silence.aboutWaiting))
    }
    switch form.read(response) {
    case .token(let token, let lifetime):
      loginFailures = 0
      loginNotBefore = nil
      login = .held(token, refreshAt: refreshMoment(lifetimeSeconds: lifetime, at: now))
      return []
    case .refused(let reason):
      login = .refused(reason: reason)
      return answerAllWaiting(.refused(reason: reason))
    case .failed(let reason):
      return loginFailed(reason, response, at: now, chance: chance)
    }
  }

  private mutating func loginFailed(
    _ reason: String,
    _ response: HTTPResponse,
    at now: Uptime,
    chance: Int
  ) -> [(ticket: Ticket, answer: Answer)] {
    loginFailures += 1
    let pause =
      RetryAfter.milliseconds(response.header("Retry-After"))
      ?? BackOff.reads.milliseconds(afterFailures: loginFailures, chance: chance)
    loginNotBefore = now.advanced(byMilliseconds: pause)
    if response.status == 429 { pacer.pause(until: now.advanced(byMilliseconds: pause)) }
    guard loginFailures >= Self.mostFailures else { return [] }
    loginFailures = 0
    return answerAllWaiting(.failed(reason: reason))
  }

  /// Five minutes before the end, or halfway when the whole life is shorter than ten.
  private func refreshMoment(lifetimeSeconds: Int64, at now: Uptime) -> Uptime {
    let life = min(max(0, lifetimeSeconds), 7 * 86_400) * 1_000
    let use = max(life / 2, life - Self.refreshMargin)
    return now.advanced(byMilliseconds: max(Self.leastUse, use))
  }

  private mutating func requestFinished(
    _ pending: Pending,
    _ outcome: HTTPOutcome,
    at now: Uptime,
    chance: Int
  ) -> Answer? {
    switch outcome {
    case .unanswered(let silence): return .silent(silence)
    case .answered(let response):
      switch response.status {
      // A refused one-time code is a 401 at times, and every repetition costs an attempt.
      case 401 where pending.request.carriesCode, 429 where pending.request.carriesCode:
        return .answered(response)
      case 401: return unauthorised(pending)
      case 429: return tooMany(pending, response, at: now, chance: chance)
      case 500...599: return serverFailed(pending, response, at: now, chance: chance)
      default: return .answered(response)
      }
    }
  }

  /// The token may have died early: a new one, and the same request once more.
  private mutating func unauthorised(_ pending: Pending) -> Answer? {
    if case .held(let token, _) = login, token == pending.token { login = .none }
    guard !pending.wasRepeated else {
      let reason = "Kira accepts the credentials but not the token it gave for them"
      login = .refused(reason: reason)
      return .refused(reason: reason)
    }
    var again = pending
    again.wasRepeated = true
    waiting.insert(again, at: 0)
    return nil
  }

  private mutating func tooMany(
    _ pending: Pending,
    _ response: HTTPResponse,
    at now: Uptime,
    chance: Int
  ) -> Answer? {
    let failures = pending.failures + 1
    let pause =
      RetryAfter.milliseconds(response.header("Retry-After"))
      ?? BackOff.reads.milliseconds(afterFailures: failures, chance: chance)
    pacer.pause(until: now.advanced(byMilliseconds: pause))
    return tryAgain(pending, instead: response, notBefore: now.advanced(byMilliseconds: pause))
  }

  private mutating func serverFailed(
    _ pending: Pending,
    _ response: HTTPResponse,
    at now: Uptime,
    chance: Int
  ) -> Answer? {
    // What might have changed something is not repeated here.
    guard pending.request.method == .get else { return .answered(response) }
    let pause =
      RetryAfter.milliseconds(response.header("Retry-After"))
      ?? BackOff.reads.milliseconds(afterFailures: pending.failures + 1, chance: chance)
    return tryAgain(pending, instead: response, notBefore: now.advanced(byMilliseconds: pause))
  }

  private mutating func tryAgain(
    _ pending: Pending,
    instead response: HTTPResponse,
    notBefore: Uptime
  ) -> Answer? {
    guard pending.failures + 1 < Self.mostFailures else { return .answered(response) }
    var again = pending
    again.failures += 1
    again.notBefore = notBefore
    waiting.append(again)
    return nil
  }

  private mutating func answerAllWaiting(_ answer: Answer) -> [(ticket: Ticket, answer: Answer)] {
    defer { waiting = [] }
    return waiting.map { ($0.ticket, answer) }
  }
}

extension Silence {
  /// The same for those who were waiting for a token: of theirs nothing was on its way.
  fileprivate var aboutWaiting: Silence {
    Silence(reason, mayHaveBeenSent: false, words: words)
  }
}

extension HTTPRequest {
  fileprivate var carriesCode: Bool {
    headers.contains { $0.name.lowercased() == ValidationCode.header }
  }
}
