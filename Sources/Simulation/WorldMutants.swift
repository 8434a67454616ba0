import App
import HTTPMessage
import Intents
import Kira
import KiraAPI
import Store

/// The money path with one mistake in it; without a mutant, the cashier's own steps and no others.
extension World {
  func settled(
    _ decision: Decision,
    _ answer: Session.Answer,
    on desk: Desk
  ) throws(JournalError) -> IntentLife {
    let now = clock(desk)
    guard let event = mistaken(decision, answer) else {
      let life = try desk.cashier.settle(decision.key, answer, at: now)
      return try settledByMistake(decision, answer, life, on: desk)
    }
    return try desk.journal.note(event, of: decision.key, at: desk.cashier.clocks(now))
  }

  /// What a mutant makes of an answer; `nil` where it is like everybody else.
  private func mistaken(_ decision: Decision, _ answer: Session.Answer) -> IntentEvent? {
    guard case .answered(let response) = answer else { return nil }
    switch mutant {
    case .conflictIsRefusal where response.status == 409: return .refused(reason: "conflict")
    case .echoIgnored where (200..<300).contains(response.status):
      return response.payoutID.map { .accepted(Identifier($0)) }
    default: return nil
    }
  }

  /// The state table itself forbids this one, so that it has to go around it.
  private func settledByMistake(
    _ decision: Decision,
    _ answer: Session.Answer,
    _ life: IntentLife,
    on desk: Desk
  ) throws(JournalError) -> IntentLife {
    guard mutant == .refusedRetrySettles, life.state == .unknown, life.attempts > 1,
      case .answered(let response) = answer, (400..<500).contains(response.status)
    else { return life }
    let closed = IntentEvent.closed(by: "kiradeck", reason: "refused")
    return try desk.journal.note(closed, of: decision.key, at: desk.cashier.clocks(clock(desk)))
  }

  /// The same bytes under a key of their own, or as they should be.
  func changed(
    _ request: HTTPRequest,
    _ decision: Decision,
    _ leave: Cashier.Leave
  ) -> HTTPRequest {
    guard mutant == .newKeyOnRetry, leave != .firstTime else { return request }
    return forged(decision, key: IdempotencyKey(randomBytes: dice.bytes(16))) ?? request
  }

  /// On the wire first, and into the journal afterwards.
  func sendAtOnce(_ decision: Decision, on desk: Desk) {
    let key = try? IdempotencyKey(writtenDown: decision.key.text)
    guard let key, let request = forged(decision, key: key) else { return }
    ask(request, decision, on: desk)
  }

  private func forged(_ decision: Decision, key: IdempotencyKey) -> HTTPRequest? {
    let permit = ForgedPermit(
      key: key.text,
      path: decision.intent.path,
      body: decision.intent.body
    )
    return try? Payouts.execute(permit).request
  }

  /// The random part of a tag, or what a mutant takes for it.
  func tag(on machine: Machine) -> IntentTag {
    guard mutant == .tagRepeats else { return IntentTag(randomBytes: dice.bytes(10)) }
    machine.tags += 1
    return IntentTag(randomBytes: [UInt8](repeating: machine.tags, count: 10))
  }

  /// Whether an empty list is taken for proof; sent more often, it would only be noticed later.
  func sendsAgain(after life: IntentLife?) -> Bool {
    guard mutant == .emptyListIsProof, let life, life.state == .unknown else { return false }
    return life.attempts < 10
  }
}

/// Leave to send that no journal gave: only a mutant makes one.
private struct ForgedPermit: ~Copyable, MoneyPermit {
  let key: String
  let path: String
  let body: [UInt8]
}

extension HTTPResponse {
  fileprivate var payoutID: Identifier<Payout>? {
    let text = String(decoding: body, as: UTF8.self)
    for name in [#""id":""#, #""payout_id":""#] {
      guard let start = text.firstRange(of: name)?.upperBound else { continue }
      return Identifier(String(text[start...].prefix { $0 != "\"" }))
    }
    return nil
  }
}
