package import Deck
package import Forms
import Intents
import Kira
import KiraAPI

/// Where the forms of the dashboard are served: offers are made of fresh figures, and what a person
/// consented to is carried out, once.
package final class FormDesk {
  let books: JournalWatch
  private var dealings: [FormTicket: any Dealing] = [:]
  /// Of forms that nobody looks at any more.
  private var abandoned: Set<FormTicket> = []
  /// What became of these stands in the journal.
  private var settled: Set<FormTicket> = []
  private var following = PayoutFollowing()
  var resendings: [Identifier<Intent>: Resending] = [:]

  package init(_ books: JournalWatch) { self.books = books }

  /// Something is on its way, or a review is about to open.
  package var isBusy: Bool { dealings.values.contains { $0.isBusy } }

  /// Something that was written down is on its way, and ending now would leave its outcome open.
  package var isSending: Bool {
    dealings.values.contains { $0.isSending } || resendings.values.contains(where: \.isSending)
  }

  package var nextChance: Uptime? {
    let pending = dealings.values.map(\.nextChance) + resendings.values.map(\.nextChance)
    return (pending + [following.nextChance]).compactMap { $0 }.min()
  }

  /// Does what the deck asks of forms and of the journal.
  func serve(_ effect: Effect, _ correspondence: Correspondence?, at now: Now) -> [Event] {
    switch effect {
    case .prepare(let ticket, let draft): prepare(ticket, draft, correspondence, at: now)
    case .execute(let ticket, let consent): execute(ticket, consent, correspondence, at: now)
    case .abandon(let ticket): abandon(ticket, correspondence, at: now)
    case .resolve(let key, let way, let typed):
      resolve(key, way, typed: typed, correspondence, at: now)
    default: []
    }
  }

  /// Makes an offer of the draft, or says why there is none; what was offered before is void.
  package func prepare(
    _ ticket: FormTicket,
    _ draft: Draft,
    _ correspondence: Correspondence?,
    at now: Now
  ) -> [Event] {
    let turn = turn(correspondence, at: now)
    guard dealings[ticket]?.isSending != true else {
      return [.declined(ticket, "what was confirmed is being sent")]
    }
    withdraw(ticket, turn)
    abandoned.remove(ticket)
    settled.remove(ticket)
    guard let correspondence else {
      return [.declined(ticket, "another Kiradeck talks with Kira; do it there, or end it")]
    }
    do throws(Trouble) {
      dealings[ticket] = try dealing(draft, ticket, correspondence, turn)
      return []
    } catch {
      return [.declined(ticket, error.words)]
    }
  }

  private func dealing(
    _ draft: Draft,
    _ ticket: FormTicket,
    _ correspondence: Correspondence,
    _ turn: DeskTurn
  ) throws(Trouble) -> any Dealing {
    switch draft.purpose {
    case .payout:
      let wish = try Self.filledIn(PayoutForm.wish(draft.answers))
      return FormDealing<ReviewedPayout>(wish, for: ticket, through: correspondence, turn)
    case .recipient:
      let wish = try Self.filledIn(try Self.recipient(draft.answers))
      return FormDealing<ReviewedRecipient>(wish, for: ticket, through: correspondence, turn)
    }
  }

  private static func filledIn<Wish>(_ wish: Wish?) throws(Trouble) -> Wish {
    guard let wish else { throw Trouble(.usage, "the form is not filled in") }
    return wish
  }

  private static func recipient(_ answers: Answers) throws(Trouble) -> NewRecipient? {
    do throws(RequestFault) { return try RecipientForm.recipient(answers) } catch {
      throw Trouble(.usage, "\(error.field): \(error.reason)")
    }
  }

  /// From now on a while without a key opens the review.
  package func openReview(_ ticket: FormTicket, at now: Now) {
    dealings[ticket]?.openReview(at: now.uptime)
  }

  /// Somebody pressed a key, whatever it is for.
  package func keyPressed(at now: Now) {
    for ticket in dealings.keys { dealings[ticket]?.keyPressed(at: now.uptime) }
  }

  package func execute(
    _ ticket: FormTicket,
    _ consent: Consent,
    _ correspondence: Correspondence?,
    at now: Now
  ) -> [Event] {
    guard !settled.contains(ticket) else { return [] }
    return dealings[ticket]?.execute(consent, turn(correspondence, at: now))
      ?? [.halted(ticket, .stale("nothing is offered any more"))]
  }

  package func abandon(
    _ ticket: FormTicket,
    _ correspondence: Correspondence?,
    at now: Now
  ) -> [Event] {
    if dealings[ticket]?.isSending == true {
      abandoned.insert(ticket)
    } else {
      withdraw(ticket, turn(correspondence, at: now))
    }
    return []
  }

  private func withdraw(_ ticket: FormTicket, _ turn: DeskTurn) {
    dealings[ticket]?.withdraw(turn)
    dealings[ticket] = nil
  }

  /// Takes in what Kira said, and returns what the forms should know.
  package func turn(at now: Now, _ correspondence: Correspondence?) -> [Event] {
    let turn = turn(correspondence, at: now)
    var events: [Event] = []
    for ticket in dealings.keys.sorted() {
      events += dealings[ticket]?.turn(turn) ?? []
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
    guard let dealing = dealings[ticket] else { return }
    if let made = dealing.made { show(made, turn) }
    if dealing.isOver {
      dealings[ticket] = nil
      if dealing.outcome != nil { settled.insert(ticket) }
      abandoned.remove(ticket)
    } else if abandoned.contains(ticket), !dealing.isSending {
      abandoned.remove(ticket)
      withdraw(ticket, turn)
    }
  }

  /// Whoever follows it wants to see it as Kira has it.
  private func show(_ made: (kind: ResourceKind, id: String), _ turn: DeskTurn) {
    guard made.kind == .payout else {
      turn.correspondence?.ask(.detail(made.kind, id: made.id), at: turn.now)
      return
    }
    following.begin(Identifier(made.id), at: turn.now.uptime)
  }

  func turn(_ correspondence: Correspondence?, at now: Now) -> DeskTurn {
    DeskTurn(now: now, correspondence: correspondence, books: books)
  }
}

@available(*, unavailable)
extension FormDesk: Sendable {}
