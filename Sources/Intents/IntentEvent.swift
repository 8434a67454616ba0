package import Kira

/// Something that happened to an intent; the journal keeps them in order and never changes one.
package enum IntentEvent: Equatable, Sendable {
  /// One process, and no other, will send it now.
  case claimed
  /// It is certain that not one byte left.
  case notSent(reason: SafeText)
  /// It arrived and was turned away before anything was done.
  case notExecuted(reason: SafeText)
  case accepted(Identifier<Made>)
  /// Not made now, for Kira had such a one already.
  case existed(Identifier<Made>)
  case refused(reason: SafeText)
  /// Something may have left, and what came back proves nothing.
  case answerLost(reason: SafeText, foreign: Identifier<Made>?)
  /// A look at Kira's list showed what was made.
  case found(Identifier<Made>)
  /// A look showed nothing, which is evidence and never proof.
  case seenAbsent
  /// A look showed one with our mark and other figures: it is not what was confirmed.
  case seenDiffering(Identifier<Made>)
  /// A person, who was told what may happen, has it sent again: the same key, the same bytes.
  case sentAgain(by: SafeText)
  /// A person says that it is over.
  case closed(by: SafeText, reason: SafeText)
}
