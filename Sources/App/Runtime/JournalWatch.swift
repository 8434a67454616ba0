package import Deck
import HTTPMessage
import Intents
import Kira
import KiraAPI
import Store

/// Keeps the dashboard's picture of the journal up to date, and looks for what nobody knows the
/// outcome of.
///
/// Other processes write to the journal too, and nobody says so: it looks now and then.
package final class JournalWatch {
  private let opening: JournalOpening
  private var cashier: Cashier?
  private var wasOpened = false
  private var mark: Int64?
  private var lines: [IntentLine] = []
  private var toldLines: [IntentLine]?
  private var toldTrouble: String?
  private var failures = 0
  private var readAt: Uptime?
  private var search = IntentSearch()
  /// Who was asked for what is being looked for, and for what.
  private weak var asked: Correspondence?
  private var asking: (ticket: Session.Ticket, question: Question<LookedPage>)?
  private var isLooking = false
  private var rivals: [Identifier<Intent>: [Identifier<Made>]] = [:]

  private static let pause: Int64 = 5_000
  private static let mostPause: Int64 = 60_000
  private static let mostIntents = 200

  init(_ opening: JournalOpening) { self.opening = opening }

  /// When there is something to do although nothing arrives.
  package var nextChance: Uptime? {
    let reading = readAt?.advanced(byMilliseconds: restMilliseconds) ?? .start
    guard isLooking, let look = search.nextChance else { return reading }
    return min(reading, look)
  }

  /// A journal that cannot be read is not tried all the time.
  private var restMilliseconds: Int64 {
    min(Self.mostPause, Self.pause << Int64(min(max(0, failures - 1), 8)))
  }

  /// Reads what is due, goes on looking, and returns what the dashboard should know.
  package func turn(at now: Now, _ correspondence: Correspondence?) -> [Event] {
    var events: [Event] = []
    let isDue = readAt.map { now.uptime.milliseconds(since: $0) >= restMilliseconds } ?? true
    if isDue { events += noting { () throws(JournalError) in try read(at: now) } }
    readAt = isDue ? now.uptime : readAt
    events += look(at: now, through: correspondence)
    return events + news(at: now)
  }

  private func news(at now: Now) -> [Event] {
    guard wasOpened || !lines.isEmpty else { return toldLines == nil ? tell([]) : [] }
    return tell(lines)
  }

  private func tell(_ lines: [IntentLine]) -> [Event] {
    guard lines != toldLines, toldTrouble == nil || wasOpened else { return [] }
    toldLines = lines
    return [.intentsRead(lines)]
  }

  /// Runs what asks the journal; that it refuses stays on the screen until it does not any more.
  private func noting(_ body: () throws(JournalError) -> Void) -> [Event] {
    var trouble: String?
    do throws(JournalError) {
      try body()
      failures = 0
    } catch {
      trouble = [error.words, error.advice].filter { !$0.isEmpty }.joined(separator: " ")
      failures += 1
      mark = nil
      if error != .busy { cashier = nil }
    }
    guard trouble != toldTrouble else { return [] }
    toldTrouble = trouble
    return [.journalTroubled(trouble)]
  }
}

// For whoever writes to it.
extension JournalWatch {
  /// As it was read last.
  func line(of key: Identifier<Intent>) -> IntentLine? {
    lines.first { $0.intent.key == key }
  }

  /// What the last look showed that may be it, and that only a person can judge.
  func rivals(of key: Identifier<Intent>) -> [Identifier<Made>] { rivals[key] ?? [] }

  /// Looks for it at once, whenever it would have been due.
  func hurry(_ key: Identifier<Intent>, at now: Now) {
    search.hurry(key, at: now.uptime)
  }

  /// Whose everything in it is from now on.
  var home: IntentHome { opening.home }

  /// Whether what was claimed here is still to leave; what nobody can tell is not.
  func mayLeave(_ key: Identifier<Intent>) -> Bool {
    ((try? cashier?.mayLeave(key)) ?? nil) ?? false
  }

  /// Lets somebody here write, to the first journal if there was never one; what it holds then is
  /// read in the next turn.
  func writing<Value>(
    at now: Now,
    _ body: (Cashier) throws(JournalError) -> Value
  ) throws(JournalError) -> Value {
    defer { (mark, readAt) = (nil, nil) }
    do throws(JournalError) {
      // Who writes to a file that was moved away tells nobody.
      if let cashier, !cashier.journal.isInPlace { throw .replaced }
      if let cashier { return try body(cashier) }
      return try body(try opened(making: true, at: now))
    } catch {
      if error.isOfConnection { cashier = nil }
      throw error
    }
  }
}

extension JournalError {
  /// Whether it says something of the file, and not of the intent.
  fileprivate var isOfConnection: Bool {
    switch self {
    case .busy, .impossible, .repeated, .decidedMeanwhile, .unknownKey, .elsewhere, .erased: false
    default: true
    }
  }
}

// What the journal says.
extension JournalWatch {
  private func read(at now: Now) throws(JournalError) {
    guard let cashier = try opened(at: now) else { return }
    let journal = cashier.journal
    guard journal.isInPlace else { throw .replaced }
    let mark = try journal.changeMark()
    let isSending = lines.contains { $0.life.state == .sending }
    guard mark != self.mark || isSending else { return }
    try journal.verifyNews()
    // For want of room it may not be told as unknown, and can still be looked at.
    try? cashier.recover(at: now)
    try readLines(of: journal, at: now)
    self.mark = mark
  }

  private func opened(at now: Now) throws(JournalError) -> Cashier? {
    if let cashier { return cashier }
    guard opening.isThere else {
      if wasOpened { throw .replaced }
      return nil
    }
    return try opened(making: false, at: now)
  }

  private func opened(making isFirst: Bool, at now: Now) throws(JournalError) -> Cashier {
    // One that was there and is not there any more is no reason for a new one.
    guard !isFirst || opening.isThere || !wasOpened else { throw .replaced }
    let journal = try Journal(opening.place, of: opening.home, as: .own(), at: opening.clocks())
    let cashier = Cashier(journal)
    self.cashier = cashier
    wasOpened = true
    return cashier
  }

  private func readLines(of journal: Journal, at now: Now) throws(JournalError) {
    let open = try journal.unfinished()
    let newest = try journal.newest(Self.mostIntents).filter { !$0.life.isOpen }
    let all = (open.reversed() + newest).map(\.line)
    lines = all.filter(\.needsPerson) + all.filter { !$0.needsPerson }
    // Another service's list says nothing about it.
    let unknown = open.filter { $0.life.state == .unknown && $0.intent.home == opening.home }
    search.follow(unknown.map(\.intent), at: now.uptime)
    showNextLooks(at: now)
  }

  private func showNextLooks(at now: Now) {
    for index in lines.indices {
      let due = isLooking ? search.nextLook(of: lines[index].intent.key) : nil
      lines[index].nextLook = due.flatMap { $0 > now.uptime ? now.moment(of: $0) : nil }
    }
  }
}

// Looking for what nobody knows the outcome of.
extension JournalWatch {
  private func look(at now: Now, through correspondence: Correspondence?) -> [Event] {
    // Whoever was asked is gone, and with it the answer.
    if search.current != nil, asked == nil || asked !== correspondence {
      search.giveUp(at: now.uptime)
    }
    let events = takeAnswer(correspondence, at: now)
    let isOnline = correspondence?.connection == .online
    if isOnline != isLooking {
      isLooking = isOnline
      showNextLooks(at: now)
    }
    guard isOnline, cashier != nil, let correspondence else { return events }
    if let question = search.question(at: now.uptime) {
      asked = correspondence
      asking = (correspondence.ask(question.request, isUrgent: false, at: now), question)
    }
    return events
  }

  private func takeAnswer(_ correspondence: Correspondence?, at now: Now) -> [Event] {
    guard let correspondence, asked === correspondence, let asking,
      let answer = correspondence.answer(to: asking.ticket)
    else { return [] }
    self.asking = nil
    var looking: Looking?
    do throws(ErrandTrouble) {
      let response = try answer.response(from: correspondence.host)
      looking = search.take(try Self.read(response, asking.question), at: now.uptime)
    } catch {
      if case .wantsOwner = error.failure, let owner = owner(correspondence) {
        search.turn(to: owner, at: now.uptime)
      } else {
        search.giveUp(at: now.uptime)
      }
    }
    showNextLooks(at: now)
    return looking.map { note($0, correspondence, at: now) } ?? []
  }

  private static func read(
    _ response: HTTPResponse,
    _ question: Question<LookedPage>
  ) throws(ErrandTrouble) -> LookedPage {
    do throws(KiraProblem) { return try question.answer(in: response) } catch {
      throw ErrandTrouble(error)
    }
  }

  /// Whose account it is, if that is known and was not tried.
  private func owner(_ correspondence: Correspondence?) -> Identifier<User>? {
    guard let key = search.current?.key, !search.hasOwner(key) else { return nil }
    let line = lines.first { $0.intent.key == key }
    return line?.intent.payout.flatMap { correspondence?.owner(of: $0.account) }
  }

  private func note(
    _ looking: Looking,
    _ correspondence: Correspondence?,
    at now: Now
  ) -> [Event] {
    var found: [Event] = []
    let troubles = noting { () throws(JournalError) in
      guard let cashier else { return }
      do throws(JournalError) {
        rivals[looking.key] = try cashier.rivals(in: looking)
        if let life = try cashier.note(looking, at: now), case .accepted(let made) = life.state {
          let intent = lines.first { $0.intent.key == looking.key }?.intent
          let kind: ResourceKind = intent?.call == .recipient ? .recipient : .payout
          correspondence?.ask(kind, id: made.text, at: now)
          let title = intent?.title ?? "what was sent"
          found = [.noticed(Notice(.done, "Found: \(title) is \(made.text)."))]
        }
      } catch {
        // Another process was faster.
        guard error == .impossible else { throw error }
      }
      try readLines(of: cashier.journal, at: now)
    }
    return found + troubles
  }
}
