package import Intents
package import Kira
package import KiraAPI
package import Store
package import Verdicts

/// A walk through Kira's list of payouts, newest first, in search of one that was sent.
package struct Looking {
  package let key: Identifier<Intent>
  package private(set) var sighting: PayoutSighting
  private let owner: Identifier<User>?
  private var page = 1
  package private(set) var isOver = false

  /// No list that moves is followed for ever.
  private static let mostPages = 200

  /// `owner` is whose account it is, where Kira tells payouts for one user at a time.
  package init?(_ intent: Intent, owner: Identifier<User>? = nil) {
    guard let payout = intent.payout else { return nil }
    key = intent.key
    self.owner = owner
    sighting = PayoutSighting(
      payout.proven,
      mark: payout.tag.text,
      since: intent.armedAt.wall
    )
  }

  /// The next page, one row of which was on the page before: rows move down while they are read.
  package var question: Question<Page<Payout>> {
    Payouts.list(PageNumber(page), PayoutFilter(user: owner))
  }

  package mutating func take(_ rows: [Payout], hasMore: Bool) {
    sighting.look(at: rows, isLast: !hasMore)
    page += 1
    isOver = sighting.isWhole || page > Self.mostPages
  }
}

extension Cashier {
  /// Writes down what a look showed, all of it: two payouts with our mark are an alarm.
  @discardableResult
  package func note(
    _ looking: Looking,
    at now: Now
  ) throws(JournalError) -> IntentLife? {
    let seen = looking.sighting
    var events = seen.ours.map { IntentEvent.found(Identifier($0)) }
    if seen.ours.isEmpty { events = seen.contradicting.map { .seenDiffering(Identifier($0)) } }
    if events.isEmpty, seen.isWhole { events = [.seenAbsent] }
    var life: IntentLife?
    for event in events { life = try journal.note(event, of: looking.key, at: clocks(now)) }
    return life
  }
}
