import Intents
import JSONText
import Kira
import KiraAPI
import Store
import Verdicts

/// `kiradeck journal resolve`: what a person does about an intent of which nobody knows the outcome.
struct JournalResolving {
  private let opening: JournalOpening
  private let journal: Journal
  private let found: JournaledIntent
  private let invocation: Invocation

  /// Ask Kira, say that it is over, or send the same bytes once more.
  private enum Way: String, CaseIterable {
    case look, close
    case sendAgain = "send-again"
  }

  @Sendable
  static func run(
    _ invocation: Invocation,
    _ surroundings: inout Surroundings
  ) throws(Trouble) -> Int32 {
    let chosen = Way.allCases.filter { invocation.has($0.rawValue) }
    guard chosen.count == 1 else {
      throw Trouble(.usage, "'resolve' needs one of --look, --close and --send-again")
    }
    let name = try JournalCommand.name(in: invocation)
    let opening = try JournalOpening(invocation, surroundings)
    guard chosen[0] != .sendAgain || opening.home.stage == .sandbox else {
      throw Trouble(.confirmationNeeded, "what is sent to production is locked in this version")
    }
    guard opening.isThere else { throw opening.nothingThere }
    let journal = try opening.open()
    let resolving = JournalResolving(
      opening: opening,
      journal: journal,
      found: try opening.intent(named: name, in: journal),
      invocation: invocation
    )
    switch chosen[0] {
    case .look: _ = try resolving.look(surroundings)
    case .close: try resolving.close()
    case .sendAgain: try resolving.sendAgain(&surroundings)
    }
    return try resolving.tell(&surroundings)
  }

  private var key: Identifier<Intent> { found.intent.key }

  private func tell(_ surroundings: inout Surroundings) throws(Trouble) -> Int32 {
    let now = try opening.asking { () throws(JournalError) in try journal.intent(key) }
    guard let now else { throw Trouble(JournalError.unknownKey, at: opening.place.path) }
    let report = IntentReport(found: now)
    let story = IntentStory(found: now, now: opening.clock.read().moment)
    surroundings.print(
      invocation.has("json")
        ? story.json.indentedLines.joined(separator: "\n") : report.lines.joined(separator: "\n")
    )
    // That a person closed it is what was asked for.
    if invocation.has("close") { return ExitCode.done.rawValue }
    return report.exitCode.rawValue
  }

  private func close() throws(Trouble) {
    guard let reason = invocation.because else {
      throw Trouble(
        .confirmationNeeded,
        "nothing was changed: --because TEXT says why it is over, and is written down"
      )
    }
    let closed = IntentEvent.closed(by: Person.name, reason: SafeText(reason))
    try opening.asking { () throws(JournalError) in
      _ = try journal.note(closed, of: key, at: opening.clocks())
    }
  }

  private func look(_ surroundings: Surroundings) throws(Trouble) -> Looking {
    guard Cashier.sends(found.intent.call) else {
      throw Trouble(.failed, "payouts and recipients can be looked for, and this is neither")
    }
    switch found.life.state {
    case .armed: throw Trouble(.failed, "nothing of it was sent, so there is nothing to look for")
    case .sending: throw Trouble(.outcomeUnknown, "another process is sending it at this moment")
    case .unknown, .accepted, .rejected, .closed: break
    }
    try checkHome()
    return try look(by: try intentRun(surroundings), surroundings)
  }

  /// One walk through the list; that it cannot be read leaves everything as it was.
  private func look(
    by run: IntentRun,
    _ surroundings: Surroundings
  ) throws(Trouble) -> Looking {
    let looking: Looking?
    do throws(Trouble) {
      looking = try run.walk(for: found.intent, owner: run.owner(of: found))
    } catch {
      throw unread(error.words)
    }
    guard let looking, !looking.sighting.isEmpty || looking.sighting.isWhole else {
      throw unread("it goes on for too long")
    }
    for line in looking.sighting.words(about: found.intent.call) { surroundings.narrate(line) }
    try run.note(looking)
    return looking
  }

  /// What was known before is known still.
  private func unread(_ reason: String) -> Trouble {
    let isOpen = found.life.isOpen
    let rest = isOpen ? "whether it was done is as unknown as before" : found.line.sentence
    return Trouble(
      isOpen ? .outcomeUnknown : .failed,
      "Kira's list could not be read: \(reason). \(rest)"
    )
  }

  private func intentRun(_ surroundings: Surroundings) throws(Trouble) -> IntentRun {
    IntentRun(cashier: Cashier(journal), call: try KiraCall(invocation, surroundings))
  }

  private func checkHome() throws(Trouble) {
    guard found.intent.home != opening.home else { return }
    let host = found.intent.home.host.text
    throw Trouble(JournalError.elsewhere(host: host), at: opening.place.path)
  }
}

// The same bytes once more.
extension JournalResolving {
  private func sendAgain(_ surroundings: inout Surroundings) throws(Trouble) {
    guard found.life.state == .unknown else {
      throw Trouble(.failed, "only what nobody knows the outcome of is sent again")
    }
    guard Cashier.sends(found.intent.call) else {
      throw Trouble(.failed, "payouts and recipients are sent again, and this is neither")
    }
    try checkHome()
    for line in warning { surroundings.narrate(line) }
    try checkConfirmation()
    let run = try intentRun(surroundings)
    // It may be in the list by now, and then there is nothing to send.
    let looking = try look(by: run, surroundings)
    let code = try PayoutCommand.code(invocation)
    guard try run.found(key).life.state == .unknown else { return }
    let person = try judged(
      try opening.asking { () throws(JournalError) in
        try run.cashier.rivals(in: looking)
      }
    )
    _ = try run.send(key, .again(by: person), code: code)
  }

  /// Who has it sent again, and why in spite of a payout that may be it.
  private func judged(_ rivals: [Identifier<Made>]) throws(Trouble) -> SafeText {
    guard let rival = rivals.first else { return Person.name }
    guard invocation.values(of: "override") == ["lookalike"],
      let reason = invocation.because
    else {
      throw Trouble(
        .confirmationNeeded,
        "nothing was sent: payout \(rival.text) may be it. Look at it; if it is another one, "
          + "--override lookalike --because TEXT sends it again all the same"
      )
    }
    return SafeText("\(Person.name), because \(reason)")
  }

  /// What is known, how long ago, and what may happen.
  private var warning: [String] {
    let now = opening.clocks()
    let seconds = (found.story.last { $0.isAttempt }?.at).map {
      now.milliseconds(since: $0) / 1_000
    }
    let age = seconds.map { Age.text(seconds: $0) } ?? "some time"
    return [
      "\(found.intent.title.text): \(IntentReport(found: found).sentence)",
      "The last time was \(age == "just now" ? age : age + " ago").",
    ] + found.line.perils(secondsSinceSent: seconds)
  }

  private func checkConfirmation() throws(Trouble) {
    let option = found.intent.call.movesMoney ? "confirm-amount" : "confirm-ending"
    let wanted = found.intent.confirmation
    guard let text = invocation.value(of: option) else {
      throw Trouble(.confirmationNeeded, "nothing was sent: --\(option) \(wanted) sends it again")
    }
    guard text == wanted else {
      throw Trouble(
        .confirmationNeeded,
        "nothing was sent: it is about \(wanted), and --\(option) says \(SafeText(text))"
      )
    }
  }
}

extension JournalEntry {
  fileprivate var isAttempt: Bool {
    switch event {
    case .claimed, .sentAgain: true
    default: false
    }
  }
}
