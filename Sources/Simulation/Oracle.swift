import App
import HTTPMessage
import Intents
import Kira
import Sandbox
import Store

/// Compares what people are told with what really happened.
struct Oracle {
  private let world: World
  /// A token that had died, and two pauses that were asked for.
  private static let mostStarts = 4

  init(_ world: World) { self.world = world }

  /// As soon as there is leave to send.
  func look(atLeaveFor decision: Decision, on desk: Desk) {
    guard !desk.machine.disk.isSynced else { return }
    world.breach("I2", "\(decision.name) may leave before the disk has it")
  }

  /// At the instant in which the bytes of a payout leave.
  func look(at request: HTTPRequest, of decision: Decision, on desk: Desk) {
    var found: JournaledIntent?
    world.attempt(desk) { () throws(JournalError) in found = try desk.journal.intent(decision.key) }
    guard desk.isAlive else { return }
    guard let found, found.life.state == .sending, found.sender == desk.mark else {
      return world.breach("I2", "\(decision.name) leaves before it is written down")
    }
    let key = request.headers.first { $0.name == "Idempotency-Key" }?.value
    if key != decision.key.text { world.breach("I4", "\(decision.name) leaves under another key") }
    if request.body != decision.intent.body || request.path != decision.intent.path {
      world.breach("I5", "\(decision.name) leaves in other bytes")
    }
    decision.starts[found.life.attempts, default: 0] += 1
    if decision.starts[found.life.attempts] ?? 0 > Self.mostStarts {
      world.breach("I14", "\(decision.name) is sent without end")
    }
  }

  /// After a start: everything that was said to be written is there.
  func compare(_ desk: Desk) throws(JournalError) {
    let unfinished = try desk.journal.unfinished().map(\.intent.key)
    for decision in world.decisions where decision.machine === desk.machine {
      guard let found = try desk.journal.intent(decision.key) else {
        if decision.isArmed { world.breach("I3", "\(decision.name) is gone") }
        continue
      }
      decision.isArmed = true
      if found.intent != decision.intent || !found.hasRequest {
        world.breach("I5", "\(decision.name) is not what was confirmed")
      }
      if found.story.count < decision.entries {
        world.breach("I3", "\(decision.name) has forgotten what was written")
      }
      if found.life.isOpen, !unfinished.contains(decision.key) {
        world.breach("I3", "\(decision.name) is open and not shown")
      }
      if found.life.state == .sending, !desk.machine.isAlive(found.sender) {
        world.breach("I3", "\(decision.name) is sent by nobody")
      }
    }
  }

  /// At the end of a life, when nothing is under way any more.
  func judge() {
    let truth = world.kira.truth
    let keys = Set(world.decisions.map(\.key.text))
    for entry in truth where !keys.contains(entry.idempotencyKey ?? "") {
      world.breach("I4", "Kira got a payout under a key that nobody wrote down")
    }
    for decision in world.decisions {
      judge(decision, truth.filter { $0.idempotencyKey == decision.key.text })
    }
  }

  private func judge(_ decision: Decision, _ truth: [TruthJournal.Entry]) {
    let made = truth.flatMap(\.made)
    world.tally.note(.total, "payouts", made.count)
    for entry in truth where entry.body != decision.intent.body {
      world.breach("I5", "\(decision.name) arrived in other bytes")
    }
    if made.count > 1 + decision.sentAgain {
      world.tally.note(.total, "duplicates")
      world.breach("I1", "\(decision.name) was paid \(made.count) times")
    }
    guard let desk = decision.machine.desks.compactMap({ $0 }).first else { return }
    var read: JournaledIntent?
    world.attempt(desk) { () throws(JournalError) in read = try desk.journal.intent(decision.key) }
    guard let found = read else {
      if !made.isEmpty {
        world.tally.note(.total, "lost")
        world.breach("I3", "\(decision.name) was paid and nobody knows of it")
      }
      return world.tally.note(.total, "never written down")
    }
    world.tally.note(.total, "intents")
    judge(decision, found, made)
    judgeSurprise(decision, found)
    end(decision, found, made)
  }

  private func judge(_ decision: Decision, _ found: JournaledIntent, _ made: [String]) {
    switch found.life.state {
    case .accepted(let id):
      if world.isConfused(decision, with: id, made: made) {
        world.tally.note(.total, "paid once, shown as an equal payout, its reference dropped")
      } else if !made.contains(id.text) {
        world.breach("I5", "\(decision.name) is said to be \(id.short), which is none of its own")
      }
      judgeDouble(decision, found, made)
    case .unknown:
      if !made.isEmpty, isFindable {
        world.breach("I3", "\(decision.name) stays unknown although Kira lists it")
      }
    case .armed, .sending, .rejected, .closed:
      guard !made.isEmpty else { return }
      if case .closed = found.life.state, decision.wasClosed, !isFindable { return }
      world.tally.note(.total, "lost")
      world.breach("I3", "\(decision.name) was paid and is said to be \(found.life.state.word)")
    }
  }

  private var isFindable: Bool { world.circumstances.references == .kept }

  /// What was said to be over and was not: only a person may have said so.
  private func judgeSurprise(_ decision: Decision, _ found: JournaledIntent) {
    let isSurprise = found.life.alarms.contains { alarm in
      if case .existsAfterAll = alarm { true } else { false }
    }
    if isSurprise, !decision.wasClosed {
      world.breach("I9", "\(decision.name) was said to have failed while it was paid")
    }
  }

  /// Two that a person risked are never silent.
  private func judgeDouble(_ decision: Decision, _ found: JournaledIntent, _ made: [String]) {
    guard made.count > 1 else { return }
    world.tally.note(.total, "paid twice because a person sent again")
    let isTold = found.life.alarms.contains { alarm in
      if case .duplicate = alarm { true } else { false }
    }
    if isFindable, !isTold { world.breach("I3", "\(decision.name) was paid twice in silence") }
  }

  private func end(_ decision: Decision, _ found: JournaledIntent, _ made: [String]) {
    let state = found.life.state
    switch state {
    case .accepted: world.tally.note(.ending, "accepted")
    case .rejected(let reason): world.tally.note(.ending, "rejected: \(reason.text.prefix(40))")
    case .closed(let reason): world.tally.note(.ending, "closed by a person: \(reason)")
    case .armed: world.tally.note(.ending, "armed: nobody confirmed it anew")
    case .sending: world.breach("I3", "\(decision.name) is under way without end")
    case .unknown:
      world.tally.note(.total, "unresolved")
      let isPaid = made.isEmpty ? "not paid" : "paid, its reference lost"
      world.tally.note(.ending, "unknown, and shown as that: \(isPaid)")
    }
  }
}
