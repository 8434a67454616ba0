import App
import HTTPMessage
import Intents
import Kira
import KiraAPI
import Store

/// From the decision of a person to what the answer proved.
extension World {
  private static let wanted: Int64 = 60_000
  private static let hold: Int64 = 5_000

  /// A person has typed the amount: it is written down, and after five seconds it goes.
  func confirm(on desk: Desk) {
    guard let intent = draw(on: desk) else { return }
    if dice.percent(3) { return confirmTwin(of: intent, on: desk) }
    payoutsLeft -= 1
    let decision = Decision(intent, on: desk.machine)
    decisions.append(decision)
    tell(.person, "\(desk.name): a person confirms \(intent.title) as \(decision.name)")
    let isArmed = attempt(desk) { () throws(JournalError) in try desk.journal.arm(intent) }
    guard isArmed else { return }
    decision.isArmed = true
    decision.entries = max(decision.entries, 1)
    sendAfterHold(decision, on: desk)
  }

  /// A source of chance that repeats itself is found out before anything leaves.
  private func confirmTwin(of intent: Intent, on desk: Desk) {
    let known = decisions.filter { $0.machine === desk.machine && $0.isArmed }
    guard let other = known.last?.intent else { return }
    var twin = intent
    if dice.percent(50) { twin.key = other.key }
    if twin.key != other.key, let tag = other.payout?.tag { twin.payout?.tag = tag }
    fault(.repeated)
    drawsTwice = true
    defer { drawsTwice = false }
    if attempt(desk, { () throws(JournalError) in try desk.journal.arm(twin) }) {
      breach("I4", "a key or a reference was given out twice")
    }
  }

  /// A fresh look at an intent that was never sent, and a fresh decision.
  func confirmAgain(_ decision: Decision, on desk: Desk) {
    guard !decision.isOnHold else { return }
    tell(.person, "\(desk.name): a person confirms \(decision.name) anew")
    sendAfterHold(decision, on: desk)
  }

  private func sendAfterHold(_ decision: Decision, on desk: Desk) {
    decision.isOnHold = true
    at(Self.hold) { decision.isOnHold = false }
    if dice.percent(4) {
      return at(dice.within(0...Self.hold), for: desk) { [self] in
        close(decision, "taken back in time", on: desk)
      }
    }
    let isContested = dice.percent(10)
    at(Self.hold, for: desk) { [self] in
      guard isContested, let other = awakeNeighbour(of: desk) else {
        return send(decision, on: desk)
      }
      contest(decision, desk, other)
    }
  }

  private func awakeNeighbour(of desk: Desk) -> Desk? {
    desk.machine.desks.compactMap { $0 }.first { $0 !== desk && $0.suspendedUntil <= now }
  }

  /// In the other window somebody presses the same key at the same moment, or in the middle of it.
  private func contest(_ decision: Decision, _ desk: Desk, _ other: Desk) {
    fault(.contested)
    desk.machine.disk.interrupt(afterDeeds: dice.below(20)) { [self] in
      tell(.process, "\(other.name) comes in between")
      fault(.interrupted)
      _ = unfinished(other)
      send(decision, on: other)
    }
    send(decision, on: desk)
    desk.machine.disk.closeDoor()
    send(decision, on: other)
  }

  func send(_ decision: Decision, _ leave: Cashier.Leave = .firstTime, on desk: Desk) {
    if mutant == .sendBeforeDurable, leave == .firstTime { sendAtOnce(decision, on: desk) }
    var request: HTTPRequest?
    attempt(desk) { () throws(JournalError) in
      let code = code(for: decision)
      request = try desk.cashier.request(sending: decision.key, leave, code: code, at: clock(desk))
      if request != nil { try note(decision, on: desk) }
    }
    guard desk.isAlive, let request else { return }
    Oracle(self).look(atLeaveFor: decision, on: desk)
    guard mutant != .sendBeforeDurable || leave != .firstTime else { return }
    ask(changed(request, decision, leave), decision, on: desk)
  }

  func ask(_ request: HTTPRequest, _ decision: Decision, on desk: Desk) {
    let notAfter = clock(desk).uptime.advanced(byMilliseconds: Self.wanted)
    desk.tickets += 1
    desk.errands[desk.tickets] = .sending(decision.key, notAfter: notAfter)
    desk.session.forgetRefusal()
    desk.session.ask(request, as: desk.tickets, isUrgent: true, notAfter: notAfter)
    tell(.process, "\(desk.name) has leave to send \(decision.name)")
    pump(desk)
  }

  /// Whoever was asked for a code has it from the mail.
  private func code(for decision: Decision) -> ValidationCode? {
    decision.wantsCode && dice.percent(85) ? kira.code : nil
  }

  /// What the journal has of an intent by now; all of it has to be there after any crash.
  func note(_ decision: Decision, on desk: Desk) throws(JournalError) {
    guard let found = try desk.journal.intent(decision.key) else {
      return breach("I3", "\(decision.name) is not in the journal right after a write")
    }
    decision.entries = max(decision.entries, found.story.count)
    reached(found.life, decision)
  }

  func reached(_ life: IntentLife, _ decision: Decision) {
    tally.note(.state, life.state.word)
    if life.hasDoubt { tally.note(.state, "\(life.state.word), after a doubt") }
    for alarm in life.alarms.dropFirst(decision.alarms) {
      tally.note(.state, "alarm: \(alarm.name)")
    }
    decision.alarms = life.alarms.count
  }

  /// What an answer proved is written down, however often that takes.
  func settle(
    _ decision: Decision,
    _ answer: Session.Answer,
    contradicts: Bool,
    on desk: Desk
  ) {
    var life: IntentLife?
    let isWritten = attempt(desk) { () throws(JournalError) in
      life = try settled(decision, answer, on: desk)
      try note(decision, on: desk)
    }
    guard isWritten, let life else {
      // A look was faster, and nothing is left to say.
      guard lastProblem != .impossible else { return }
      return at(5_000, for: desk) { [self] in
        settle(decision, answer, contradicts: contradicts, on: desk)
      }
    }
    tell(.journal, "\(desk.name) writes down: \(decision.name) is \(life.state.word)")
    if contradicts, case .accepted = life.state {
      breach("I5", "\(decision.name) is accepted by an answer about something else")
    }
    if case .answered(let response) = answer, response.status >= 400 {
      decision.wantsCode = decision.wantsCode || response.says("VALIDATION")
    }
    if life.state == .unknown { planLook(for: decision.key, on: desk) }
  }

  func close(_ decision: Decision, _ reason: SafeText, on desk: Desk) {
    attempt(desk) { () throws(JournalError) in
      let closed = IntentEvent.closed(by: Self.person, reason: reason)
      guard let found = try desk.journal.intent(decision.key) else { return }
      guard [.armed, .unknown].contains(found.life.state) else { return }
      // Written or not when this fails, the person has decided it.
      decision.wasClosed = true
      try desk.journal.note(closed, of: decision.key, at: desk.cashier.clocks(clock(desk)))
      try note(decision, on: desk)
      tell(.person, "\(desk.name): a person closes \(decision.name): \(reason)")
    }
  }

  static let person: SafeText = "ana"
}

extension IntentLife.Alarm {
  var name: String {
    switch self {
    case .duplicate: "two payouts for one intent"
    case .existsAfterAll: "what was closed exists after all"
    case .foreign: "an answer about another payout"
    }
  }
}

extension HTTPResponse {
  fileprivate func says(_ word: String) -> Bool {
    String(decoding: body, as: UTF8.self).contains(word)
  }
}
