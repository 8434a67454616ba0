import Intents
import Kira
import Sandbox

/// What nobody could tell apart, in whatever program.
extension World {
  /// Whether the receipt of one payout may be taken for that of another.
  ///
  /// Only where our mark was dropped, and only that of an equal payout of another machine: the same
  /// sum to the same recipient, of which nothing is written down here. Nothing about money is
  /// excused by this: both have to have been paid, and only their numbers may be confused.
  func isMistakable(receiptOf key: String, for decision: Decision) -> Bool {
    let isMarkLost = circumstances.references == .dropped || decision.hasLostItsMark
    guard isMarkLost, let other = self.decision(Identifier(key)),
      other !== decision, let theirs = other.intent.payout, let ours = decision.intent.payout,
      theirs.amount == ours.amount, theirs.recipient == ours.recipient
    else { return false }
    return other.machine !== decision.machine
  }

  /// Whether what it is said to be is an equal payout, itself having been paid: once, or more often
  /// because a person sent it again.
  func isConfused(_ decision: Decision, with payout: Identifier<Made>, made: [String]) -> Bool {
    guard !made.isEmpty,
      let maker = kira.truth.first(where: { $0.made.contains(payout.text) })?.idempotencyKey
    else { return false }
    return isMistakable(receiptOf: maker, for: decision)
  }
}
