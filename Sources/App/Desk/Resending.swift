import Deck
import Intents
import Kira
import Store

/// The same bytes once more, because a person said so: Kira's list is looked through first, for it
/// may show by now what was asked for.
struct Resending {
  private let line: IntentLine
  private let giveUpAt: Uptime
  private var dispatch: Dispatch?
  private(set) var isOver = false

  /// What a person typed is not acted on much later.
  private static let patience: Int64 = 60_000

  init(_ line: IntentLine, at now: Uptime) {
    self.line = line
    giveUpAt = now.advanced(byMilliseconds: Self.patience)
  }

  var nextChance: Uptime? { dispatch.map { $0.nextChance } ?? giveUpAt }
  var isSending: Bool { dispatch != nil && !isOver }

  mutating func turn(_ turn: DeskTurn) -> [Event] {
    if dispatch != nil { return settle(turn) }
    guard let now = turn.books.line(of: line.intent.key), now.life.state == .unknown else {
      // It was found, or somebody else closed or sent it.
      isOver = true
      return []
    }
    guard turn.now.uptime < giveUpAt else {
      return end("Kira's list could not be read; it was not sent again.")
    }
    guard now.life.looksInVain > line.life.looksInVain else { return [] }
    if let rival = turn.books.rivals(of: line.intent.key).first {
      return end(
        "Not sent again: payout \(rival.text) has no mark and may be it. "
          + "If it is not, 'kiradeck journal resolve \(line.number) --send-again' takes your word."
      )
    }
    return send(turn)
  }

  private mutating func send(_ turn: DeskTurn) -> [Event] {
    guard let correspondence = turn.correspondence else {
      return end("Another process talks with Kira; it was not sent again.")
    }
    var dispatch = Dispatch(again: line.intent, by: Person.name)
    do throws(JournalError) {
      let isOurs = try dispatch.send(
        code: nil,
        notAfter: giveUpAt,
        through: correspondence,
        turn
      )
      self.dispatch = isOurs ? dispatch : nil
      return isOurs ? [] : end("It is not to be sent from here any more.")
    } catch {
      return end(error.wordsWithAdvice)
    }
  }

  private mutating func settle(_ turn: DeskTurn) -> [Event] {
    guard let news = dispatch?.settle(turn) else { return [] }
    switch news {
    case .nothing: return []
    case .unwritten(let error): return [.noticed(Notice(.trouble, error.wordsWithAdvice))]
    case .settled:
      isOver = true
      return []
    }
  }

  private mutating func end(_ words: String) -> [Event] {
    isOver = true
    return [.noticed(Notice(.trouble, words))]
  }
}

// What a person wants done about an intent that is not settled.
extension FormDesk {
  func resolve(
    _ key: Identifier<Intent>,
    _ way: ResolveOverlay.Way,
    typed: String,
    _ correspondence: Correspondence?,
    at now: Now
  ) -> [Event] {
    guard let line = books.line(of: key) else { return [] }
    let turn = turn(correspondence, at: now)
    if let objection = objection(to: way, line, typed, turn) {
      return [.noticed(Notice(.trouble, objection))]
    }
    switch way {
    case .look: books.hurry(key, at: now)
    case .close: return close(line, because: typed, turn)
    case .sendAgain:
      guard resendings[key] == nil else { return [] }
      books.hurry(key, at: now)
      resendings[key] = Resending(line, at: now.uptime)
    }
    return []
  }

  /// The screen asked for all of this; the rule stands here too.
  private func objection(
    to way: ResolveOverlay.Way,
    _ line: IntentLine,
    _ typed: String,
    _ turn: DeskTurn
  ) -> String? {
    switch way {
    case .close: return typed.contains(where: \.isLetter) ? nil : "Nobody said why it is over."
    case .look, .sendAgain:
      guard line.intent.home == books.home else {
        return JournalError.elsewhere(host: line.intent.home.host.text).words
      }
      guard turn.correspondence?.connection == .online else {
        return "Kira cannot be asked now; nothing was sent."
      }
    }
    guard way == .sendAgain else { return nil }
    guard books.home.stage == .sandbox else {
      return "Payouts of production are locked in this version."
    }
    return typed == line.confirmation ? nil : "What was typed is not \(line.confirmation)."
  }

  private func close(_ line: IntentLine, because reason: String, _ turn: DeskTurn) -> [Event] {
    let closed = IntentEvent.closed(by: Person.name, reason: SafeText(reason))
    do throws(JournalError) {
      try books.writing(at: turn.now) { cashier throws(JournalError) in
        _ = try cashier.journal.note(closed, of: line.intent.key, at: turn.clocks)
      }
      return [.noticed(Notice(.done, "Closed: \(line.intent.title.text)."))]
    } catch {
      return [.noticed(Notice(.trouble, error.wordsWithAdvice))]
    }
  }
}
