import Deck
import Forms
import Intents
import Kira

/// The business of one form, whatever it is about.
protocol Dealing {
  /// Nothing may be begun beside it, and nobody may end it.
  var isSending: Bool { get }
  var isOver: Bool { get }
  /// Something is expected within moments.
  var isBusy: Bool { get }
  var nextChance: Uptime? { get }
  /// What became of it, once that is in the journal.
  var outcome: IntentLife? { get }
  /// What Kira made of it.
  var made: (kind: ResourceKind, id: String)? { get }

  mutating func openReview(at now: Uptime)
  mutating func keyPressed(at now: Uptime)
  mutating func turn(_ turn: DeskTurn) -> [Event]
  /// Takes what a person said on the review.
  mutating func execute(_ consent: Consent, _ turn: DeskTurn) -> [Event]
  /// Nobody wants it any more; what was sent is not called back.
  mutating func withdraw(_ turn: DeskTurn)
}
