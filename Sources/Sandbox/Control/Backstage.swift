package import HTTPMessage
package import Kira

/// The sandbox with everybody who stands behind it: the contact, the saboteur, the postman.
///
/// Every request of the outside comes through here. Requests and what is said to them are joined by
/// tickets, for some have to wait until somebody lets them go.
package struct Backstage {
  /// What is said to whom, and how it goes over the wire.
  package struct Reply: Sendable {
    package let ticket: Int
    package let response: HTTPResponse
    package var delivery = Delivery.plain
  }

  /// A request that waits at a barrier, before or after it was carried out.
  struct Held: Sendable {
    let ticket: Int
    let request: ReceivedRequest
    let rule: FaultRule
    /// `nil` where it has not been carried out.
    let answer: HTTPResponse?
  }

  package var sandbox: Sandbox
  var faults = FaultDesk()
  var postbox = Postbox()
  private(set) var held: [Held] = []

  package init(_ sandbox: Sandbox, faults rules: [FaultRule] = []) {
    self.sandbox = sandbox
    faults.add(rules)
  }

  /// The name of the header that every reply carries.
  package static let mark = "x-kiradeck-sandbox"

  package mutating func take(
    _ request: ReceivedRequest,
    ticket: Int,
    isFromHere: Bool,
    now: Moment
  ) -> [Reply] {
    if let path = Control.path(of: request) {
      sandbox.advance(to: now)
      var control = Control(self, now: now)
      let response = control.answer(request, at: path, isFromHere: isFromHere)
      self = control.stage
      return [Reply(ticket: ticket, response: response)] + control.released
    }
    guard let rule = faults.strike(request) else {
      return [Reply(ticket: ticket, response: answer(request, now))]
    }
    return strike(request, ticket, rule, now)
  }

  private mutating func strike(
    _ request: ReceivedRequest,
    _ ticket: Int,
    _ rule: FaultRule,
    _ now: Moment
  ) -> [Reply] {
    let waits = rule.barrier != nil
    let isKeptBack = rule.isInsteadOfCommit || waits && rule.moment == .before
    let answer = isKeptBack ? nil : answer(request, now)
    if rule.isInsteadOfCommit { sandbox.noteUncarried(request, now: now) }
    let held = Held(ticket: ticket, request: request, rule: rule, answer: answer)
    guard !waits else {
      self.held.append(held)
      return []
    }
    return [reply(to: held, now)]
  }

  func knows(barrier: String) -> Bool {
    held.contains { $0.rule.barrier == barrier }
      || faults.entries.contains { $0.rule.barrier == barrier }
  }

  /// Lets go who waits at a barrier, in the order of their coming.
  mutating func open(_ barrier: String, now: Moment) -> [Reply] {
    let freed = held.filter { $0.rule.barrier == barrier }
    held.removeAll { $0.rule.barrier == barrier }
    return freed.map { reply(to: $0, now) }
  }

  private mutating func reply(to held: Held, _ now: Moment) -> Reply {
    let rule = held.rule
    var response = held.answer
    if response == nil, !rule.isInsteadOfCommit { response = answer(held.request, now) }
    let change = rule.reply ?? (response == nil ? .serverError : ReplyChange())
    let plain = response ?? HTTPResponse(status: 500, headers: [Self.marked(sandbox)])
    return Reply(
      ticket: held.ticket,
      response: change.applied(to: plain),
      delivery: rule.delivery
    )
  }

  private mutating func answer(_ request: ReceivedRequest, _ now: Moment) -> HTTPResponse {
    var response = sandbox.answer(request, now: now)
    response.headers.append(Self.marked(sandbox))
    return response
  }

  private static func marked(_ sandbox: Sandbox) -> Field {
    Field(mark, sandbox.dialect.name.rawValue)
  }
}

extension Backstage {
  /// The webhooks to be sent now.
  package mutating func dispatches(now: Moment) -> [Postbox.Dispatch] {
    sandbox.advance(to: now)
    let now = sandbox.now
    postbox.take(sandbox.tenant.ledger.webhooks.takeDue(at: now), at: now)
    return postbox.takeDue(
      at: now,
      for: sandbox.tenant.ledger.webhook,
      secret: sandbox.credentials.webhookSecret
    )
  }

  /// What came of one; `nil` is silence.
  package mutating func note(_ number: Int, status: Int?, now: Moment) {
    sandbox.advance(to: now)
    let retries = sandbox.dialect.webhookRetries
    postbox.note(number, status: status, at: sandbox.now, retries: retries)
  }

  /// How many milliseconds until a webhook is due; `nil` if none is known of.
  package func webhookPatience(now: Moment) -> Int64? {
    let letter = sandbox.tenant.ledger.webhooks.nextDue
    guard let due = [letter, postbox.nextDue].compactMap({ $0 }).min() else { return nil }
    return max(
      0,
      due.milliseconds - max(sandbox.now.milliseconds, now.milliseconds + sandbox.ahead)
    )
  }
}
