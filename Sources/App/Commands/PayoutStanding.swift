import Intents
import JSONText
import Kira
import KiraAPI
import Store

// What became of a payout: `kiradeck payout status|follow`, and what 'create' says in the end.
extension PayoutCommand {
  static func tell(
    _ run: IntentRun,
    _ key: Identifier<Intent>,
    _ invocation: Invocation,
    _ surroundings: inout Surroundings
  ) throws(Trouble) -> Int32 {
    let found = try run.found(key)
    var report = IntentReport(found: found)
    do throws(Trouble) { report.payout = try run.payout(of: found) } catch {
      surroundings.narrate(
        "Kira could not be asked how it stands, this is the journal: \(error.words)"
      )
    }
    surroundings.print(
      invocation.has("json")
        ? report.json.indentedLines.joined(separator: "\n") : report.lines.joined(separator: "\n")
    )
    return report.exitCode.rawValue
  }

  /// Looks once for what nobody knows the outcome of, and for what a person closed in doubt.
  @Sendable
  static func status(
    _ invocation: Invocation,
    _ surroundings: inout Surroundings
  ) throws(Trouble) -> Int32 {
    let (run, found) = try named(invocation, surroundings)
    if found.life.isInDoubt { try look(for: found, by: run, &surroundings) }
    let now = try run.found(found.intent.key)
    if now.life.state == .unknown {
      for (command, purpose) in now.line.remedies { surroundings.narrate("\(command): \(purpose)") }
    }
    return try tell(run, found.intent.key, invocation, &surroundings)
  }

  private static func look(
    for found: JournaledIntent,
    by run: IntentRun,
    _ surroundings: inout Surroundings
  ) throws(Trouble) {
    let looking: Looking?
    do throws(Trouble) {
      looking = try run.walk(for: found.intent, owner: run.owner(of: found))
    } catch {
      return surroundings.narrate("Kira's list could not be read: \(error.words)")
    }
    guard let looking else { return }
    for line in looking.sighting.words(about: found.intent.call) { surroundings.narrate(line) }
    try run.note(looking)
  }

  /// Until Kira says something that is final for now; a completed payout may still come back.
  @Sendable
  static func follow(
    _ invocation: Invocation,
    _ surroundings: inout Surroundings
  ) throws(Trouble) -> Int32 {
    let (run, found) = try named(invocation, surroundings)
    let key = found.intent.key
    let owner = run.owner(of: found)
    var shown = ""
    while true {
      if try run.found(key).life.state == .unknown,
        let looking = try? run.walk(for: found.intent, owner: owner)
      {
        try run.note(looking)
      }
      let (line, isOver) = standing(of: try run.found(key), by: run)
      if line != shown { surroundings.narrate(line) }
      shown = line
      if isOver { break }
      run.call.rest(milliseconds: 3_000)
    }
    return try tell(run, key, invocation, &surroundings)
  }

  /// How it stands in one line, and whether nothing more will come of it for now.
  private static func standing(of found: JournaledIntent, by run: IntentRun) -> (String, Bool) {
    var report = IntentReport(found: found)
    do throws(Trouble) { report.payout = try run.payout(of: found) } catch {
      // What Kira does not know, or does not tell us, it will not tell a minute later.
      let isLasting = error.code != .failed
      return (isLasting ? error.words : "\(error.words) It is asked again.", isLasting)
    }
    let isAtRest = report.payout.map(Self.isAtRest) ?? true
    return (report.lines.last ?? "", !found.life.isOpen && isAtRest)
  }

  private static func isAtRest(_ payout: Payout) -> Bool {
    payout.status.state.map { [.completed, .failed, .cancelled, .expired].contains($0) } ?? false
  }

  private static func named(
    _ invocation: Invocation,
    _ surroundings: Surroundings
  ) throws(Trouble) -> (IntentRun, JournaledIntent) {
    guard let name = invocation.words.dropFirst().first else {
      throw Trouble(.usage, "which one? Its entry in the journal, its mark KD-… or its key")
    }
    let opening = try JournalOpening(invocation, surroundings)
    let journal = try opening.open()
    let named = try opening.asking { () throws(JournalError) in try journal.intent(named: name) }
    guard let found = named else {
      throw Trouble(.notFound, "the journal knows no payout '\(SafeText(name))'")
    }
    let call = try KiraCall(invocation, surroundings)
    return (IntentRun(cashier: Cashier(journal), call: call), found)
  }
}
