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
    let start = call.now
    let request = try journaling { () throws(JournalError) in
      try cashier.request(sending: key, leave, code: code, at: start)
    }
    guard let request else { return try found(key).life }
    let deadline = start.uptime.advanced(byMilliseconds: Self.goodFor)
    // It cannot be called back: whoever asks us to stop meanwhile gets the outcome first.
    let stop = StopSignal()
    defer { _ = stop?.hasCome() }
    let answer = call.answer(to: request, notAfter: deadline) {
      (try? cashier.mayLeave(key)) ?? false
    }
    return try sent { () throws(Trouble) in
      try journaling { () throws(JournalError) in try settle(key, answer) }
    }
  }

  /// What follows once bytes may have left: whatever fails then, it may have been done.
  func sent<Value>(_ body: () throws(Trouble) -> Value) throws(Trouble) -> Value {
    do throws(Trouble) { return try body() } catch {
      throw Trouble(
        .outcomeUnknown,
        "it was sent, and may have been done: do not send it anew. \(error.words)"
      )
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
  private func lookUntilFound(_ intent: Intent, owner: Identifier<User>?) throws(Trouble) {
    var (pause, left) = (Int32(1_000), Int32(patience) * 1_000)
    while left > 0, try found(intent.key).life.state == .unknown {
      call.rest(milliseconds: min(pause, left))
      // A list that cannot be read now may be read after the next pause.
      if let looking = try? walk(for: intent, owner: owner) { try note(looking) }
      (pause, left) = (pause * 2, left - min(pause, left))
    }
  }

  /// What Kira's list shows, with nothing written down yet; `nil` for what no list could show.
  func walk(for intent: Intent, owner: Identifier<User>?) throws(Trouble) -> Looking? {
    guard var looking = Looking(intent, owner: owner) else { return nil }
    while !looking.isOver { looking.take(try call.told(looking.question)) }
    return looking
  }

  /// Writes down what a look showed; that what is over is not in the list says nothing new.
  func note(_ looking: Looking) throws(Trouble) {
    let isUnknown = try found(looking.key).life.state == .unknown
    guard isUnknown || !looking.sighting.ours.isEmpty else { return }
    try journaling { () throws(JournalError) in
      do throws(JournalError) { _ = try cashier.note(looking, at: call.now) } catch {
        // Another process has settled it or sends it again by now.
        guard error == .impossible else { throw error }
      }
    }
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
  func past(
    of wish: PayoutWish,
    but waiting: Identifier<Intent>?
  ) throws(Trouble) -> PayoutPast {
    try journaling { () throws(JournalError) in
      try PayoutPast(of: wish, in: cashier.journal, at: call.now.moment, but: waiting)
    }
  }

  /// One that Kira did nothing about for want of a code, and that is what would be sent now.
  func waitingForCode(_ isTheSame: (Intent) -> Bool) throws(Trouble) -> Intent? {
    let open = try journaling { () throws(JournalError) in try cashier.journal.unfinished() }
    return open.last { $0.line.wantsCode && isTheSame($0.intent) }?.intent
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

  /// Looks for what nobody knows the outcome of, with pauses.
  func settleDoubt(of key: Identifier<Intent>, owner: Identifier<User>?) throws(Trouble) {
    let found = try found(key)
    if found.life.state == .unknown { try lookUntilFound(found.intent, owner: owner) }
  }

  /// What Kira says of it now, where it says anything.
  func payout(of found: JournaledIntent) throws(Trouble) -> Payout? {
    guard let id = found.line.payout else { return nil }
    return try call.told(Payouts.get(id)).value
  }

  /// Whose account it is out of: older versions of Kira tell payouts for one user at a time.
  func owner(of found: JournaledIntent) -> Identifier<User>? {
    guard let account = found.intent.payout?.account else { return nil }
    return try? call.told(VirtualAccounts.get(account)).value.userID
  }
}
