package import Intents
package import Kira
package import KiraAPI
package import Store
import Verdicts

/// A walk through Kira's list, in search of something that was sent.
package struct Looking {
  package let key: Identifier<Intent>
  private var search: Search
  private var page = 1
  package private(set) var isOver = false

  private enum Search {
    /// Newest first; of one user where Kira tells payouts for one user at a time.
    case payouts(PayoutSighting, of: Identifier<User>?)
    case recipients(RecipientSighting, of: Identifier<User>)
  }

  /// No list that moves is followed for ever.
  private static let mostPages = 200

  /// `owner` is whose account it is; `nil` for what no list of Kira's could show.
  package init?(_ intent: Intent, owner: Identifier<User>? = nil) {
    key = intent.key
    let since = intent.armedAt.wall
    if let payout = intent.payout {
      let sighting = PayoutSighting(payout.proven, since: since)
      search = .payouts(sighting, of: owner)
    } else if let recipient = intent.recipient {
      search = .recipients(RecipientSighting(recipient.proven, since: since), of: recipient.owner)
    } else {
      return nil
    }
  }

  /// The next page, one row of which was on the page before: rows move down while they are read.
  package var question: Question<LookedPage> {
    switch search {
    case .payouts(_, let owner):
      Payouts.list(PageNumber(page), PayoutFilter(user: owner)).reading { page in
        .payouts(page.items.map(\.value), hasMore: page.hasMore)
      }
    case .recipients(_, let owner):
      Recipients.list(of: owner).reading { page in
        .recipients(page.items.map(\.value), isWhole: page.unreadable == 0)
      }
    }
  }

  /// A page of another list shows nothing.
  package mutating func take(_ answer: LookedPage) {
    switch (search, answer) {
    case (.payouts(var sighting, let owner), .payouts(let rows, let hasMore)):
      sighting.look(at: rows, isLast: !hasMore)
      search = .payouts(sighting, of: owner)
    case (.recipients(var sighting, let owner), .recipients(let rows, let isWhole)):
      sighting.look(at: rows, isLast: isWhole)
      search = .recipients(sighting, of: owner)
      // It is told in one piece, and asking again would only tell it again.
      isOver = true
    case (.payouts, .recipients), (.recipients, .payouts): break
    }
    page += 1
    isOver = isOver || sighting.isWhole || page > Self.mostPages
  }

  /// What was seen so far.
  package var sighting: Sighting {
    switch search {
    case .payouts(let seen, _): Sighting(seen)
    case .recipients(let seen, _): Sighting(seen)
    }
  }
}

/// One page of the list that is looked through.
package enum LookedPage: Sendable {
  case payouts([Payout], hasMore: Bool)
  /// All of them, unless one could not be read.
  case recipients([Recipient], isWhole: Bool)
}

/// What a look showed, whatever it looked for.
package struct Sighting: Equatable, Sendable {
  package let ours: [Identifier<Made>]
  /// With our mark, and with other figures.
  package let contradicting: [Identifier<Made>]
  /// Those that could be it, which only a person can judge.
  package let lookalikes: [Identifier<Made>]
  package let isWhole: Bool

  init(_ seen: PayoutSighting) {
    ours = seen.ours.map { Identifier($0) }
    contradicting = seen.contradicting.map { Identifier($0) }
    lookalikes = seen.lookalikes.map { Identifier($0) }
    isWhole = seen.isWhole
  }

  init(_ seen: RecipientSighting) {
    ours = seen.ours.map { Identifier($0) }
    contradicting = []
    lookalikes = seen.lookalikes.map { Identifier($0) }
    isWhole = seen.isWhole
  }

  package var isEmpty: Bool { ours.isEmpty && contradicting.isEmpty && lookalikes.isEmpty }
}

extension Cashier {
  /// Writes down what a look showed, all of it: two payouts with our mark are an alarm.
  @discardableResult
  package func note(
    _ looking: Looking,
    at now: Now
  ) throws(JournalError) -> IntentLife? {
    let seen = looking.sighting
    let ours = try own(seen.ours, of: looking.key)
    var events = ours.map { IntentEvent.found($0) }
    if ours.isEmpty { events = seen.contradicting.map { .seenDiffering($0) } }
    if events.isEmpty, seen.ours.isEmpty, seen.isWhole { events = [.seenAbsent] }
    var life: IntentLife?
    for event in events { life = try journal.note(event, of: looking.key, at: clocks(now)) }
    return life
  }

  /// A recipient carries no mark, so that one may be of another intent.
  ///
  /// One which another is known to have made is not ours
  /// however alike it is, and while another like ours is in doubt it may be of either. A payout
  /// with our mark is ours whatever else is said of it.
  private func own(
    _ seen: [Identifier<Made>],
    of key: Identifier<Intent>
  ) throws(JournalError) -> [Identifier<Made>] {
    guard !seen.isEmpty, let found = try journal.intent(key), found.intent.call == .recipient else {
      return seen
    }
    guard try !hasEqualInDoubt(found.intent) else { return [] }
    var own: [Identifier<Made>] = []
    for made in seen {
      let maker = try journal.maker(of: made)
      if maker == nil || maker == key { own.append(made) }
    }
    return own
  }
}

// What may be it and does not say so.
extension Cashier {
  /// Payouts without any mark that could be this one, and that no intent here is known to have made.
  ///
  /// While there is one, nothing is sent again before a person has judged it.
  package func rivals(in looking: Looking) throws(JournalError) -> [Identifier<Made>] {
    guard try journal.intent(looking.key)?.intent.payout != nil else { return [] }
    var rivals: [Identifier<Made>] = []
    for made in looking.sighting.lookalikes where try journal.maker(of: made) == nil {
      rivals.append(made)
    }
    return rivals
  }
}
