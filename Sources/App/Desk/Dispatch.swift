import HTTPMessage
import Intents
import Kira
import KiraAPI
import Store

/// One intent on its way through the loop: written down, claimed, sent, and settled when its answer
/// is there.
struct Dispatch {
  let intent: Intent
  private let leave: Cashier.Leave
  private var isArmed = false
  private var letter: Session.Ticket?
  /// Whoever was asked may be gone before the answer comes.
  private weak var asked: Correspondence?
  /// What came back and could not be written down yet.
  private var unwritten: Session.Answer?
  private var writeAgainAt: Uptime?

  private static let pause: Int64 = 1_000

  enum News {
    case nothing
    /// An answer is there and cannot be written down: it is kept, and tried again.
    case unwritten(JournalError)
    case settled(IntentLife, Session.Answer)
  }

  init(_ intent: Intent) {
    self.intent = intent
    leave = .firstTime
  }

  /// One that is written down, and of which nobody knows the outcome.
  init(again intent: Intent, by person: SafeText) {
    self.intent = intent
    leave = .again(by: person)
    isArmed = true
  }

  /// When the answer that could not be written down is tried again.
  var nextChance: Uptime? { writeAgainAt }

  /// When this returns it is on disk, and nothing was sent.
  mutating func arm(havingSeen seen: Int64, _ turn: DeskTurn) throws(JournalError) {
    guard !isArmed else { return }
    try turn.books.writing(at: turn.now) { cashier throws(JournalError) in
      try cashier.journal.arm(intent, havingSeen: seen)
    }
    isArmed = true
  }

  /// Sends it once; `false` when it is not ours to send.
  mutating func send(
    code: ValidationCode?,
    notAfter: Uptime,
    through correspondence: Correspondence,
    _ turn: DeskTurn
  ) throws(JournalError) -> Bool {
    let request = try turn.books.writing(at: turn.now) { cashier throws(JournalError) in
      try cashier.request(sending: intent.key, leave, code: code, at: turn.now)
    }
    guard let request else { return false }
    let (books, key) = (turn.books, intent.key)
    letter = correspondence.ask(
      request,
      notAfter: notAfter,
      ifStill: { books.mayLeave(key) },
      at: turn.now
    )
    asked = correspondence
    return true
  }

  /// Writes down what came of it, once something did.
  mutating func settle(_ turn: DeskTurn) -> News {
    guard let answer = unwritten ?? arrived(turn) else { return .nothing }
    if let writeAgainAt, turn.now.uptime < writeAgainAt { return .nothing }
    let isNew = unwritten == nil
    do throws(JournalError) {
      let life = try written(answer, turn)
      (unwritten, writeAgainAt) = (nil, nil)
      return .settled(life, answer)
    } catch {
      (unwritten, writeAgainAt) = (answer, turn.now.uptime.advanced(byMilliseconds: Self.pause))
      return isNew ? .unwritten(error) : .nothing
    }
  }

  private mutating func arrived(_ turn: DeskTurn) -> Session.Answer? {
    guard let letter else { return nil }
    guard let asked, asked === turn.correspondence else {
      self.letter = nil
      // It may have left, and whoever would have heard the answer is gone.
      let words = "the talk with Kira ended before the answer"
      return .silent(Silence(.cancelled, mayHaveBeenSent: true, words: words))
    }
    guard let answer = asked.answer(to: letter) else { return nil }
    self.letter = nil
    return answer
  }

  private func written(
    _ answer: Session.Answer,
    _ turn: DeskTurn
  ) throws(JournalError) -> IntentLife {
    try turn.books.writing(at: turn.now) { cashier throws(JournalError) in
      do throws(JournalError) {
        return try cashier.settle(intent.key, answer, at: turn.now)
      } catch {
        // Another process found it meanwhile; what it wrote down holds.
        guard error == .impossible, let found = try cashier.journal.intent(intent.key) else {
          throw error
        }
        return found.life
      }
    }
  }

  /// Closes what was written down and certainly not acted on: nobody will send it any more.
  func withdraw(_ turn: DeskTurn) {
    guard isArmed, letter == nil, unwritten == nil else { return }
    let closed = IntentEvent.closed(by: Person.name, reason: "given up before it was sent")
    try? turn.books.writing(at: turn.now) { cashier throws(JournalError) in
      guard try cashier.journal.intent(intent.key)?.life.state == .armed else { return }
      try cashier.journal.note(closed, of: intent.key, at: turn.clocks)
    }
  }
}
