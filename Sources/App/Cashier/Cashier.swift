package import HTTPMessage
package import Intents
package import Kira
package import KiraAPI
package import Store
import Verdicts

/// The only code that moves money or makes a recipient: write down, get the permit, send, write down
/// what it proved.
///
/// It decides nothing by itself: what may follow stands in `IntentLife`, what a reply
/// proves in `ReplyProof`, and whether a second attempt is made a person says.
package final class Cashier {
  package let journal: Journal
  private let boot: SafeText

  package init(_ journal: Journal, boot: SafeText = SafeText(ProcessMark.bootID)) {
    self.journal = journal
    self.boot = boot
  }

  package func clocks(_ now: Now) -> Clocks {
    Clocks(wall: now.moment, bootMilliseconds: now.uptime.milliseconds, boot: boot)
  }

  /// What is under way and whose sender is no more becomes unknown; repeatable.
  package func recover(
    at now: Now,
    isBeingSent: (JournaledIntent) -> Bool = { $0.sender?.isAlive ?? false }
  ) throws(JournalError) {
    try journal.recover(at: clocks(now), isBeingSent: isBeingSent)
  }

  /// The one request that may now be sent, or `nil` when it is not ours to send.
  ///
  /// When this returns, it is on disk that bytes may have left.
  package func request(
    sending key: Identifier<Intent>,
    _ leave: Leave = .firstTime,
    code: ValidationCode? = nil,
    at now: Now
  ) throws(JournalError) -> HTTPRequest? {
    guard let intent = try journal.intent(key)?.intent else { throw .unknownKey }
    guard Self.sends(intent.call) else { return nil }
    switch leave {
    case .firstTime: return try sendable(try journal.claim(key, at: clocks(now)), intent, code)
    case .again(let person):
      return try sendable(try journal.sendAgain(key, by: person, at: clocks(now)), intent, code)
    }
  }

  /// Whether there is a request that takes a permit for this, and a rule for its answers.
  package static func sends(_ call: MutatingCall) -> Bool { call == .payout || call == .recipient }

  /// Whether it still is to leave, asked at the last moment before it does.
  ///
  /// While it waits for a token or for its turn, a look may find what an earlier attempt has made.
  package func mayLeave(_ key: Identifier<Intent>) throws(JournalError) -> Bool {
    guard let found = try journal.intent(key) else { return false }
    return found.life.state == .sending && found.sender == journal.process
  }

  /// Why an intent is sent.
  package enum Leave: Equatable, Sendable {
    case firstTime
    /// A person who was told what may happen wants the same bytes under the same key again.
    case again(by: SafeText)
  }

  private func sendable(
    _ permit: consuming SendPermit?,
    _ intent: Intent,
    _ code: ValidationCode?
  ) throws(JournalError) -> HTTPRequest? {
    guard let permit else { return nil }
    do throws(RequestFault) {
      if let recipient = intent.recipient {
        return try Recipients.create(permit, of: recipient.owner, code: code).request
      }
      return try Payouts.execute(permit, code: code).request
    } catch {
      // A key that is none was never made by us.
      throw .tampered(entry: 0, "its idempotency key")
    }
  }

  /// Writes down what came of sending; until this has returned, nothing is known.
  @discardableResult
  package func settle(
    _ key: Identifier<Intent>,
    _ answer: Session.Answer,
    at now: Now
  ) throws(JournalError) -> IntentLife {
    guard let found = try journal.intent(key) else { throw .unknownKey }
    guard let event = Self.event(answer, to: found.intent, afterDoubt: found.life.hasDoubt) else {
      throw .impossible
    }
    return try journal.note(unmixed(event, answer, of: found.intent), of: key, at: clocks(now))
  }

  /// Why a one-time code is wanted before anything is done, where that is what was answered.
  static func wantedCode(in answer: Session.Answer, to intent: Intent) -> SafeText? {
    guard case .answered(let response) = answer,
      case .notExecuted = event(answer, to: intent, afterDoubt: false)
    else { return nil }
    let problem = KiraProblem(response)
    guard case .oneTimeCode = problem.kind else { return nil }
    return SafeText(problem.happened)
  }

  /// `nil` for a call that is never sent from here.
  static func event(
    _ answer: Session.Answer,
    to intent: Intent,
    afterDoubt: Bool
  ) -> IntentEvent? {
    if let payout = intent.payout {
      return event(answer, to: payout.proven, as: PayoutEcho.self, afterDoubt: afterDoubt)
    }
    return intent.recipient.map {
      event(answer, to: $0.proven, as: RecipientEcho.self, afterDoubt: afterDoubt)
    }
  }

  private static func event<Receipt: ReadableEcho>(
    _ answer: Session.Answer,
    to intent: Receipt.Intended,
    as receipt: Receipt.Type,
    afterDoubt: Bool
  ) -> IntentEvent {
    let outcome: HTTPOutcome
    switch answer {
    case .answered(let response): outcome = .answered(response)
    case .silent(let silence): outcome = .unanswered(silence)
    // The token comes first, and a request that waited for one never left.
    case .refused(let reason), .failed(let reason): return .notExecuted(reason: SafeText(reason))
    case .late: return .notExecuted(reason: "it was no longer to be sent")
    }
    let reply = Reply<Receipt>(outcome, to: intent)
    return IntentEvent(ReplyProof(reply, to: intent, afterDoubt: afterDoubt), Receipt.noun)
  }
}

extension ConfirmedPayout {
  /// What a reply must not contradict.
  var proven: PayoutIntent {
    PayoutIntent(
      account: account,
      recipient: recipient,
      amount: amount,
      mark: OwnMark(tag.text)
    )
  }
}

extension ConfirmedRecipient {
  /// What a reply must not contradict.
  var proven: RecipientIntent {
    RecipientIntent(owner: owner, name: name, rail: rail, ending: ending)
  }
}

extension IntentEvent {
  fileprivate init<Subject>(_ proof: ReplyProof<Subject>, _ noun: String) {
    switch proof {
    case .notSent(let reason): self = .notSent(reason: reason)
    case .accepted(let made): self = .accepted(Identifier(made.text))
    case .existed(let made): self = .existed(Identifier(made.text))
    case .ambiguous(let doubt):
      let foreign = doubt.foreignID.map { Identifier<Made>($0.text) }
      self = .answerLost(reason: doubt.words(noun), foreign: foreign)
    case .rejected(let reason): self = .refused(reason: reason)
    case .notExecuted(let obstacle): self = .notExecuted(reason: obstacle.words)
    }
  }
}

extension Doubt {
  /// Why nobody knows, in one line of the journal.
  func words(_ noun: String) -> SafeText {
    let said = reason.isEmpty ? "" : ": \(reason.text)"
    return switch kind {
    case .noAnswer: SafeText("no whole answer came\(said)")
    case .noIdentifier: SafeText("a success that names no \(noun)\(said)")
    case .differs: SafeText("a success about something else than was confirmed\(said)")
    case .inProgress: SafeText("the first request under this key is not done\(said)")
    case .keyConflict: SafeText("the key is known with other bytes, or was burnt\(said)")
    case .refusedAfterDoubt:
      SafeText("refused now, which says nothing about the attempt before\(said)")
    case .unproven(let status): SafeText("answer \(status), which proves nothing\(said)")
    }
  }
}

extension Obstacle {
  /// What stands in the way, in one line of the journal.
  var words: SafeText {
    switch self {
    case .needsCode(let reason): SafeText("\(IntentLine.codeWanted): \(reason.text)")
    case .tokenExpired: "the token was not accepted"
    case .tooMany(nil): "too many requests"
    case .tooMany(let seconds?): SafeText("too many requests; wait \(seconds) s")
    case .noSuchRoute: "Kira's gateway knows no such route"
    }
  }
}
