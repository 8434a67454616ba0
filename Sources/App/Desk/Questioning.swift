import Kira

/// The questions of an inquest on their way through the talk with Kira that the loop has anyway.
struct Questioning<Inquiry: Inquest> {
  enum Outcome {
    case pending
    case told(Inquiry.Findings)
    case failed(String)
  }

  private var inquest: Inquiry
  private var letters: [Session.Ticket: Inquiry.Topic] = [:]
  private weak var asked: Correspondence?

  /// Whoever waits this long for a price has to ask for a new one anyway, in milliseconds.
  private static var patience: Int64 { 60_000 }

  init(_ inquest: Inquiry, through correspondence: Correspondence, at now: Now) {
    self.inquest = inquest
    asked = correspondence
    // A person wants it, whatever was refused before.
    correspondence.forgetRefusal()
    ask(correspondence, at: now)
  }

  private mutating func ask(_ correspondence: Correspondence, at now: Now) {
    let end = now.uptime.advanced(byMilliseconds: Self.patience)
    while let (topic, request) = inquest.next() {
      letters[correspondence.ask(request, notAfter: end, at: now)] = topic
    }
  }

  mutating func turn(_ turn: DeskTurn) -> Outcome {
    guard let asked, asked === turn.correspondence else {
      return .failed("the talk with Kira began anew; ask again")
    }
    for (letter, topic) in letters {
      guard let answer = asked.answer(to: letter) else { continue }
      letters[letter] = nil
      inquest.take(answer, to: topic)
    }
    ask(asked, at: turn.now)
    guard inquest.isOver else { return .pending }
    giveUp()
    return inquest.findings.map { .told($0) } ?? .failed(reason)
  }

  private var reason: String {
    guard let failure = inquest.failure else { return "Kira did not say enough to decide it" }
    let words = failure.trouble.words
    return failure.isSilence
      ? "offline: \(words). What the cache has is too old to go by" : words
  }

  /// Nobody waits for what is still to come.
  mutating func giveUp() {
    for letter in letters.keys { asked?.forget(letter) }
    letters = [:]
  }
}
