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
    case .look: try resolving.look(surroundings)
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
    guard let reason = invocation.value(of: "because") else {
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

  private func look(_ surroundings: Surroundings) throws(Trouble) {
    guard Cashier.sends(found.intent.call) else {
      throw Trouble(.failed, "payouts and recipients can be looked for, and this is neither")
    }
    switch found.life.state {
    case .armed: throw Trouble(.failed, "nothing of it was sent, so there is nothing to look for")
    case .sending: throw Trouble(.outcomeUnknown, "another process is sending it at this moment")
    case .unknown, .accepted, .rejected, .closed: break
    }
    try checkHome()
    try look(by: try intentRun(surroundings), surroundings)
  }

  /// One walk through the list; that it cannot be read leaves everything as it was.
  private func look(by run: IntentRun, _ surroundings: Surroundings) throws(Trouble) {
    let owner = found.intent.payout.flatMap { try? run.call.told(VirtualAccounts.get($0.account)) }
    let looking = run.walk(for: found.intent, owner: owner?.value.userID)
    guard let looking, !looking.sighting.isEmpty || looking.sighting.isWhole else {
      throw Trouble(
        .outcomeUnknown,
        "Kira's list could not be read to its end; whether it was done is as unknown as before"
      )
    }
    for line in words(of: looking.sighting) { surroundings.narrate(line) }
    // That what is over is not in the list says nothing new.
    guard found.life.state == .unknown || !looking.sighting.ours.isEmpty else { return }
    _ = try run.note(looking)
  }

  /// What only a person can judge.
  private func words(of sighting: Sighting) -> [String] {
    let isPayout = found.intent.call == .payout
    let wanted = isPayout ? "with our mark" : "that is like it and was made since"
    let isNothing = sighting.ours.isEmpty && sighting.contradicting.isEmpty
    let nothing = isNothing ? ["Kira's list shows nothing \(wanted); lists may lag"] : []
    return nothing
      + sighting.contradicting.map { "payout \($0.text) has our mark and other figures" }
      + sighting.lookalikes.map {
        isPayout
          ? "payout \($0.text) has no mark at all, and the same account, recipient and amount"
          : "recipient \($0.text) is like it, and was there before"
      }
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
    try look(by: run, surroundings)
    let code = try PayoutCommand.code(invocation)
    guard try run.found(key).life.state == .unknown else { return }
    _ = try run.send(key, .again(by: Person.name), code: code)
  }

  /// What is known, how long ago, and what may happen.
  private var warning: [String] {
    let now = opening.clocks()
    let seconds = (found.story.last { $0.isAttempt }?.at).map {
      now.milliseconds(since: $0) / 1_000
    }
    let age = seconds.map { Age.text(seconds: $0) } ?? "some time"
    let looks = found.life.looksInVain
    let looked = looks == 0 ? "It was never looked for" : "It was looked for in vain, \(looks)×"
    return [
      "\(found.intent.title.text): \(IntentReport(found: found).sentence)",
      "It was sent \(found.life.attempts)×, the last time \(age == "just now" ? age : age + " ago").",
      "\(looked): an empty list proves nothing, for Kira's lists may lag.",
      risk(afterSeconds: seconds ?? .max),
    ]
  }

  /// Kira was seen to replay a key on the route of recipients, and on no other.
  private func risk(afterSeconds seconds: Int64) -> String {
    let isFresh = seconds < Self.keyLife
    guard found.intent.call.movesMoney else {
      return isFresh
        ? "The same key and bytes go out: Kira answers with the one it made, if it made one."
        : "Kira may have forgotten the key by now: then a second one is made, and no money moves."
    }
    return isFresh
      ? "The same key and bytes go out. If Kira does not honour the key, it is paid a second time."
      : "Kira may have forgotten the key by now: then the same payout is made a second time."
  }

  /// Keys are said to be kept for a day; of the last hour nobody can be sure.
  private static let keyLife: Int64 = 23 * 3_600

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
