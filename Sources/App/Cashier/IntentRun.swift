import Forms
import HTTPMessage
import HTTPServer
import Intents
import Kira
import KiraAPI
import Store
import Verdicts

/// One intent on its way, by a command that waits for it.
struct IntentRun {
  let cashier: Cashier
  let call: KiraCall
  /// In seconds; each pause before a look is twice as long as the one before.
  var patience = Self.patience

  /// What was confirmed is not sent later than this.
  private static let goodFor: Int64 = 120_000
  /// How long a command looks for what it sent, unless somebody says otherwise.
  static let patience = 15

  /// Sends what was written down; what came of it is on disk when this returns.
  func send(
    _ key: Identifier<Intent>,
    _ leave: Cashier.Leave = .firstTime,
    code: ValidationCode? = nil
  ) throws(Trouble) -> IntentLife {
    try journaling { () throws(JournalError) in
      let start = call.now
      guard let request = try cashier.request(sending: key, leave, code: code, at: start) else {
        guard let found = try cashier.journal.intent(key) else { throw .unknownKey }
        return found.life
      }
      let deadline = start.uptime.advanced(byMilliseconds: Self.goodFor)
      // It cannot be called back: whoever asks us to stop meanwhile gets the outcome first.
      let stop = StopSignal()
      defer { _ = stop?.hasCome() }
      let answer = call.answer(to: request, notAfter: deadline) {
        (try? cashier.mayLeave(key)) ?? false
      }
      return try settle(key, answer)
    }
  }

  private func settle(
    _ key: Identifier<Intent>,
    _ answer: Session.Answer
  ) throws(JournalError) -> IntentLife {
    do throws(JournalError) {
      return try cashier.settle(key, answer, at: call.now)
    } catch {
      // A look of another process was faster, and nothing is left to say.
      guard error == .impossible, let found = try cashier.journal.intent(key) else { throw error }
      return found.life
    }
  }

  /// Looks until it is found, and gives up soon: it stays unknown, and the journal says so.
  func lookUntilFound(_ intent: Intent, owner: Identifier<User>?) throws(Trouble) -> IntentLife? {
    var life: IntentLife?
    var (pause, left) = (Int32(1_000), Int32(patience) * 1_000)
    while left > 0 {
      call.rest(milliseconds: min(pause, left))
      life = try look(for: intent, owner: owner) ?? life
      if let life, life.state != .unknown { break }
      (pause, left) = (pause * 2, left - min(pause, left))
    }
    return life
  }

  /// One walk through Kira's list; `nil` when the list could not be read.
  func look(for intent: Intent, owner: Identifier<User>?) throws(Trouble) -> IntentLife? {
    guard let looking = walk(for: intent, owner: owner) else { return nil }
    return try note(looking)
  }

  /// What Kira's list shows, with nothing written down yet.
  func walk(for intent: Intent, owner: Identifier<User>?) -> Looking? {
    guard var looking = Looking(intent, owner: owner) else { return nil }
    while !looking.isOver {
      guard let page = try? call.told(looking.question) else { return nil }
      looking.take(page)
    }
    return looking
  }

  func note(_ looking: Looking) throws(Trouble) -> IntentLife? {
    try journaling { () throws(JournalError) in try cashier.note(looking, at: call.now) }
  }

  private func journaling<Value>(
    _ body: () throws(JournalError) -> Value
  ) throws(Trouble) -> Value {
    do throws(JournalError) { return try body() } catch {
      throw Trouble(error, at: cashier.journal.place.path)
    }
  }
}

// What a command does before and after.
extension IntentRun {
  /// Both clocks, as the preflight reads them.
  var time: PreflightTime {
    let clocks = cashier.clocks(call.now)
    let steady = SteadyMoment(milliseconds: clocks.bootMilliseconds, boot: clocks.boot)
    return PreflightTime(wall: clocks.wall, steady: steady)
  }

  /// What the journal knows that it is compared with.
  func past(of wish: PayoutWish) throws(Trouble) -> PayoutPast {
    try journaling { () throws(JournalError) in
      try PayoutPast(of: wish, in: cashier.journal, at: call.now.moment)
    }
  }

  /// How far the journal goes, before anything is asked that a decision rests on.
  func seen() throws(Trouble) -> Int64 {
    try journaling { () throws(JournalError) in try cashier.journal.lastNumber() }
  }

  func arm(_ intent: Intent, havingSeen seen: Int64) throws(Trouble) {
    try journaling { () throws(JournalError) in
      try cashier.journal.arm(intent, havingSeen: seen)
    }
  }

  func found(_ key: Identifier<Intent>) throws(Trouble) -> JournaledIntent {
    let found = try journaling { () throws(JournalError) in try cashier.journal.intent(key) }
    guard let found else { throw Trouble(.notFound, JournalError.unknownKey.words) }
    return found
  }

  /// Looks for what nobody knows the outcome of, with pauses or once.
  func settleDoubt(
    of key: Identifier<Intent>,
    owner: Identifier<User>?,
    atOnce: Bool = false
  ) throws(Trouble) {
    let found = try found(key)
    guard found.life.state == .unknown else { return }
    _ =
      atOnce
      ? try look(for: found.intent, owner: owner)
      : try lookUntilFound(found.intent, owner: owner)
  }

  /// What Kira says of it now, where it says anything.
  func payout(of found: JournaledIntent) -> Payout? {
    guard let id = found.line.payout else { return nil }
    return try? call.told(Payouts.get(id)).value
  }
}
