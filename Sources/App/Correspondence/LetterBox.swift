/// Answers to what somebody in the loop asked of Kira himself, until he fetches them.
struct LetterBox {
  private var awaited: Set<Session.Ticket> = []
  private var answers: [Session.Ticket: Session.Answer] = [:]

  mutating func expect(_ ticket: Session.Ticket) { awaited.insert(ticket) }

  /// Keeps what somebody waits for, and leaves the rest.
  mutating func take(_ answer: Session.Answer, to ticket: Session.Ticket) {
    guard awaited.remove(ticket) != nil else { return }
    answers[ticket] = answer
  }

  /// Hands an answer over, once.
  mutating func fetch(_ ticket: Session.Ticket) -> Session.Answer? {
    answers.removeValue(forKey: ticket)
  }

  /// Nobody will come for it.
  mutating func forget(_ ticket: Session.Ticket) {
    awaited.remove(ticket)
    answers[ticket] = nil
  }
}
