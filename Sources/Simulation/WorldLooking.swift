import App
import HTTPMessage
import Intents
import Kira
import KiraAPI
import Store
import Verdicts

/// Looking for what was sent, with growing pauses, for as long as nobody knows.
extension World {
  private static let firstPause: Int64 = 3_000
  private static let longestPause: Int64 = 900_000

  func planLook(for key: Identifier<Intent>, on desk: Desk) {
    guard desk.pauses[key] == nil else { return }
    desk.pauses[key] = Self.firstPause
    at(Self.firstPause, for: desk) { [self] in look(for: key, on: desk) }
  }

  /// Looks again later, unless it was found or given up meanwhile.
  private func look(for key: Identifier<Intent>, on desk: Desk) {
    var found: JournaledIntent?
    attempt(desk) { () throws(JournalError) in found = try desk.journal.intent(key) }
    guard desk.isAlive else { return }
    guard let found, found.life.state == .unknown, let pause = desk.pauses[key] else {
      desk.pauses[key] = nil
      return
    }
    let next = min(Self.longestPause, pause * 4)
    desk.pauses[key] = next
    begin(found.intent, on: desk)
    at(next, for: desk) { [self] in look(for: key, on: desk) }
  }

  /// Whatever asks for a look while one is under way has it already.
  func begin(_ intent: Intent, on desk: Desk) {
    guard let looking = Looking(intent), desk.lookedFor.insert(looking.key).inserted else { return }
    tally.note(.total, "looks")
    ask(looking, on: desk)
  }

  private func ask(_ looking: Looking, on desk: Desk) {
    desk.tickets += 1
    desk.errands[desk.tickets] = .looking(looking)
    desk.session.ask(looking.question.request, as: desk.tickets)
    pump(desk)
  }

  /// A page came, or did not: then this look has shown nothing.
  func take(_ answer: Session.Answer, to looking: Looking, on desk: Desk) {
    guard case .answered(let response) = answer,
      let page = try? looking.question.answer(in: response)
    else {
      desk.lookedFor.remove(looking.key)
      return
    }
    var looking = looking
    looking.take(page)
    guard looking.isOver else { return ask(looking, on: desk) }
    desk.lookedFor.remove(looking.key)
    var life: IntentLife?
    // Somebody else may have sent it again or settled it while the pages came: then it is refused.
    attempt(desk) { () throws(JournalError) in
      life = try desk.cashier.note(looking, at: clock(desk))
      if let life, let decision = decision(looking.key) {
        try note(life, of: decision, after: looking.sighting, on: desk)
      }
    }
    conclude(looking, life, on: desk)
  }

  /// A look in vain adds one entry, and to read the whole story anew each time takes long.
  private func note(
    _ life: IntentLife,
    of decision: Decision,
    after seen: Sighting,
    on desk: Desk
  ) throws(JournalError) {
    guard seen.ours.isEmpty, seen.contradicting.isEmpty else { return try note(decision, on: desk) }
    decision.entries += 1
    reached(life, decision)
  }

  private func conclude(_ looking: Looking, _ life: IntentLife?, on desk: Desk) {
    guard let decision = decision(looking.key) else { return }
    let seen = looking.sighting.ours.count
    let state = life?.state.word ?? "as it was"
    tell(.look, "\(desk.name) looks for \(decision.name): \(seen) found, it is \(state)")
    if sendsAgain(after: life), looking.sighting.ours.isEmpty {
      send(decision, .again(by: "kiradeck"), on: desk)
    }
  }

  /// In the end each machine looks for whatever was ever in doubt, settled or not.
  func lookAtEverything() {
    for machine in machines {
      guard let desk = machine.desks.compactMap({ $0 }).first else {
        breach("simulation", "machine \(machine.number) has no process in the end")
        continue
      }
      var found: [JournaledIntent] = []
      attempt(desk) { () throws(JournalError) in found = try desk.journal.newest(1_000) }
      for one in found where one.life.attempts > 0 { begin(one.intent, on: desk) }
    }
  }
}
