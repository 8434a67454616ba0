import HTTPMessage

/// Answers to what somebody in the loop asked of Kira himself, until he fetches them.
struct LetterBox {
  private var awaited: Set<Session.Ticket> = []
  /// What must still hold when a request leaves, where anything must.
  private var conditions: [Session.Ticket: () -> Bool] = [:]
  private var answers: [Session.Ticket: Session.Answer] = [:]

  mutating func expect(_ ticket: Session.Ticket, ifStill condition: (() -> Bool)? = nil) {
    awaited.insert(ticket)
    conditions[ticket] = condition
  }

  /// Takes out of the orders what is not to leave any more, and ends it.
  mutating func takeBack(
    from orders: inout [Session.Order],
    _ session: inout Session,
    at now: Uptime
  ) -> [(ticket: Session.Ticket, answer: Session.Answer)] {
    let unwanted = orders.filter { !mayLeave($0) }
    guard !unwanted.isEmpty else { return [] }
    orders.removeAll { unwanted.contains($0) }
    return unwanted.flatMap {
      session.finished($0.purpose, .unanswered(.unwanted), at: now, chance: 0)
    }
  }

  private func mayLeave(_ order: Session.Order) -> Bool {
    guard case .request(let ticket) = order.purpose else { return true }
    return conditions[ticket]?() ?? true
  }

  /// Keeps what somebody waits for, and leaves the rest.
  mutating func take(_ answer: Session.Answer, to ticket: Session.Ticket) {
    guard awaited.remove(ticket) != nil else { return }
    conditions[ticket] = nil
    answers[ticket] = answer
  }

  /// Hands an answer over, once.
  mutating func fetch(_ ticket: Session.Ticket) -> Session.Answer? {
    answers.removeValue(forKey: ticket)
  }

  /// Nobody will come for it.
  mutating func forget(_ ticket: Session.Ticket) {
    awaited.remove(ticket)
    conditions[ticket] = nil
    answers[ticket] = nil
  }
}
