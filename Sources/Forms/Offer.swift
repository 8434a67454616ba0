package import Kira

/// What would be done if a person confirmed it, complete to the byte: all of it is on the review.
package enum Offer: Equatable, Sendable {
  case payout(PayoutOffer)
  case recipient(RecipientOffer)
}

/// What a person said on a review; whoever carries it out checks it once more.
package struct Consent: Equatable, Sendable {
  /// The amount, or the last four of an account, as it was typed.
  package var typed: String
  /// Why it is done in spite of warnings; empty where there were none.
  package var reason: String
  /// The one-time code that Kira asked for; empty where it did not.
  package var code: String

  package init(typed: String, reason: String = "", code: String = "") {
    self.typed = typed
    self.reason = reason
    self.code = code
  }
}

/// One form from its first review to its end; an answer to another one is nobody's.
package typealias FormTicket = Int

/// Why what was confirmed does not go on.
package enum Halt: Equatable, Sendable {
  /// Not one byte left, for this reason.
  case notSent(String)
  /// What the review showed is not so any more: it has to be looked at again.
  case stale(String)
  /// It was turned away until a one-time code comes with it; nothing was done.
  case wantsCode(SafeText)
}
