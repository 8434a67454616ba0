package import Deck
package import Forms
import Intents
import Kira

/// Where the forms of the dashboard are served: offers are made of fresh figures, and what a person
/// consented to is carried out, once.
package final class FormDesk {
  let books: JournalWatch
  private var payouts: [FormTicket: PayoutDealing] = [:]
  /// Of forms that nobody looks at any more.
  private var abandoned: Set<FormTicket> = []
  /// What became of these stands in the journal.
  private var settled: Set<FormTicket> = []
  private var following = PayoutFollowing()
  var resendings: [Identifier<Intent>: Resending] = [:]

  package init(_ books: JournalWatch) { self.books = books }

  /// Something is on its way, or a review is about to open.
  package var isBusy: Bool { payouts.values.contains(where: \.isBusy) }

  /// Something that was written down is on its way, and ending now would leave its outcome open.
  package var isSending: Bool {
    payouts.values.contains(where: \.isSending) || resendings.values.contains(where: \.isSending)
  }

  package var nextChance: Uptime? {
    let pending =
      payouts.values.compactMap(\.nextChance) + resendings.values.compactMap(\.nextChance)
    return (pending + [following.nextChance].compactMap { $0 }).min()
  }

  /// Makes an offer of the draft, or says why there is none; what was offered before is void.
  package func prepare(
    _ ticket: FormTicket,
    _ draft: Draft,
    _ correspondence: Correspondence?,
    at now: Now
  ) -> [Event] {
    let turn = turn(correspondence, at: now)
    guard payouts[ticket]?.isSending != true else {
      return [.declined(ticket, "what was confirmed is being sent")]
    }
    withdraw(ticket, turn)
    abandoned.remove(ticket)
    settled.remove(ticket)
    guard let correspondence else {
      return [.declined(ticket, "another Kiradeck talks with Kira; pay there, or end it")]
    }
    switch draft.purpose {
    case .payout:
      guard let wish = PayoutForm.wish(draft.answers) else {
        return [.declined(ticket, "the form is not filled in")]
      }
      payouts[ticket] = PayoutDealing(wish, for: ticket, through: correspondence, turn)
      return []
    case .recipient: return [.declined(ticket, "recipients are not made here yet")]
    }
  }

  /// From now on a while without a key opens the review.
  package func openReview(_ ticket: FormTicket, at now: Now) {
    payouts[ticket]?.openReview(at: now.uptime)
  }

  /// Somebody pressed a key, whatever it is for.
  package func keyPressed(at now: Now) {
    for ticket in payouts.keys { payouts[ticket]?.keyPressed(at: now.uptime) }
  }

  package func execute(
    _ ticket: FormTicket,
    _ consent: Consent,
    _ correspondence: Correspondence?,
    at now: Now
  ) -> [Event] {
    guard !settled.contains(ticket) else { return [] }
    return payouts[ticket]?.execute(consent, turn(correspondence, at: now))
      ?? [.halted(ticket, .stale("nothing is offered any more"))]
  }

  package func abandon(
    _ ticket: FormTicket,
    _ correspondence: Correspondence?,
    at now: Now
  ) -> [Event] {
    if payouts[ticket]?.isSending == true {
      abandoned.insert(ticket)
    } else {
      withdraw(ticket, turn(correspondence, at: now))
    }
    return []
  }

  private func withdraw(_ ticket: FormTicket, _ turn: DeskTurn) {
    payouts[ticket]?.withdraw(turn)
    payouts[ticket] = nil
  }

  /// Takes in what Kira said, and returns what the forms should know.
  package func turn(at now: Now, _ correspondence: Correspondence?) -> [Event] {
    let turn = turn(correspondence, at: now)
    var events: [Event] = []
    for ticket in payouts.keys.sorted() {
      events += payouts[ticket]?.turn(turn) ?? []
      finish(ticket, turn)
    }
    following.turn(turn)
    for key in resendings.keys.sorted(by: { $0.text < $1.text }) {
      events += resendings[key]?.turn(turn) ?? []
      if resendings[key]?.isOver == true { resendings[key] = nil }
    }
    return events
  }

  private func finish(_ ticket: FormTicket, _ turn: DeskTurn) {
    guard let dealing = payouts[ticket] else { return }
    if let payout = dealing.payout { following.begin(payout, at: turn.now.uptime) }
    if dealing.isOver {
      payouts[ticket] = nil
      if dealing.isSettled { settled.insert(ticket) }
      abandoned.remove(ticket)
    } else if abandoned.contains(ticket), !dealing.isSending {
      abandoned.remove(ticket)
      withdraw(ticket, turn)
    }
  }

  func turn(_ correspondence: Correspondence?, at now: Now) -> DeskTurn {
    DeskTurn(now: now, correspondence: correspondence, books: books)
  }
}

@available(*, unavailable)
extension FormDesk: Sendable {}
