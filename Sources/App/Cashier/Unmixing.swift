import Intents
import Kira
import Store
import Verdicts

/// A key may be answered with the receipt of an older call, which may look just like ours.
extension Cashier {
  /// More than anybody would leave in doubt.
  private static let mostLooked = 1_000

  /// What an answer proved, unless it may as well be about another intent.
  ///
  /// What one intent made is never what another did; and a receipt without our mark settles
  /// nothing while an equal payout is in doubt, for it may be of either: then a person decides.
  func unmixed(
    _ event: IntentEvent,
    _ answer: Session.Answer,
    of intent: Intent
  ) throws(JournalError) -> IntentEvent {
    guard case .accepted(let made) = event else { return event }
    if let maker = try journal.maker(of: made) {
      guard maker != intent.key else { return event }
      return .answerLost(
        reason: SafeText("a success that names the \(intent.call.noun) of another intent"),
        foreign: made
      )
    }
    guard intent.payout != nil, !Self.names(answer, intent), try hasEqualInDoubt(intent) else {
      return event
    }
    return .answerLost(
      reason: "a success without our reference, while an equal payout is in doubt",
      foreign: made
    )
  }

  /// Whether it repeats our reference.
  private static func names(_ answer: Session.Answer, _ intent: Intent) -> Bool {
    guard case .answered(let response) = answer, let payout = intent.payout,
      case .receipt(let echo) = ReplyAnswer<PayoutEcho>(response, to: payout.proven),
      case .said = echo.reference
    else { return false }
    return true
  }

  /// Of a recipient nothing carries our mark, so that all that is told of it is compared.
  func hasEqualInDoubt(_ intent: Intent) throws(JournalError) -> Bool {
    try journal.newest(Self.mostLooked).contains { other in
      other.intent.key != intent.key && other.life.isInDoubt && other.intent.wants(sameAs: intent)
    }
  }
}
