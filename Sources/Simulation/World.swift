import App
import Intents
import Kira
import Store

/// One life from one seed: people, machines, the network, Kira and the truth, under one clock.
package final class World {
  package let seed: UInt64
  package var tally = Tally()
  package private(set) var breaches: [Breach] = []
  let circumstances: Circumstances
  let mutant: Mutant?
  var dice: SeededDice
  /// Milliseconds since the life began.
  private(set) var now: Int64 = 0
  var kira: Counterpart
  var story: Story
  let machines: [Machine]
  /// In the order in which they were made.
  var decisions: [Decision] = []
  var payoutsLeft: Int
  /// Nobody decides anything new any more, and nothing breaks any more.
  private(set) var isEnding = false
  /// Until then nobody opens anything.
  var morning: Int64 = 0
  var wireNumber = 0
  /// Receipts that Kira gave, one of which may come in another's place.
  var receipts: [(of: String, body: [UInt8])] = []
  /// Why the last thing that was tried failed.
  var lastProblem: JournalError?
  /// The source of chance gives what it gave before.
  var drawsTwice = false
  let mail: Mail
  /// Of its own, so that events change nobody's mind before they arrive.
  var postDice: SeededDice
  private var agenda = Agenda()

  static let minute: Int64 = 60_000
  static let nightLength = 25 * 60 * minute

  package init(seed: UInt64, mutant: Mutant? = nil, isTold: Bool = false) {
    self.seed = seed
    self.mutant = mutant
    var dice = SeededDice(seed: seed)
    circumstances = Circumstances(&dice)
    postDice = SeededDice(seed: ~seed)
    mail = Mail(&postDice)
    kira = Counterpart(seed: seed, circumstances, webhookDelay: mail.delay)
    story = Story(isTold: isTold)
    payoutsLeft = circumstances.payouts
    let desks = circumstances.desksOnEach
    machines = (1...circumstances.machines).map { number in
      let drift = dice.pick(weighted: [(4, Int64(0)), (1, 600_000), (1, -600_000), (1, 3_000)])
      return Machine(number, desks: desks, wallOffset: drift)
    }
    self.dice = dice
  }

  private var night: Int64 { circumstances.hasNight ? Self.nightLength : 0 }

  package var lines: [String] { story.lines }
  package var fingerprint: UInt64 { story.fingerprint }

  /// Lives this life to its end and looks at what became of it.
  package func live() {
    tell(.world, "seed \(seed): \(circumstances.words), \(mail.manner.rawValue)")
    for name in circumstances.names + [mail.manner.rawValue] { tally.note(.circumstance, name) }
    if machines.contains(where: { abs($0.wallOffset) >= 600_000 }) {
      tally.note(.circumstance, "clocks ten minutes apart")
    }
    planPost()
    for machine in machines {
      for window in machine.desks.indices {
        at(dice.within(0...5_000)) { [self] in open(machine, window) }
      }
    }
    for _ in 0..<circumstances.incidents { planIncident() }
    if circumstances.hasNight { planNight() }
    run(for: 90 * Self.minute + night)
    isEnding = true
    tell(.world, "nothing new is decided and nothing breaks any more")
    for machine in machines { recover(machine) }
    run(for: 30 * Self.minute)
    lookAtEverything()
    run(for: 30 * Self.minute)
    Oracle(self).judge()
    end()
  }

  private func run(for span: Int64) {
    let limit = now + span
    while let (time, doing) = agenda.next(until: limit) {
      now = time
      doing()
    }
    now = limit
  }

  /// What is planned would keep the world alive.
  private func end() {
    agenda = Agenda()
    for machine in machines { machine.desks = [] }
  }

  func at(_ delay: Int64, _ doing: @escaping () -> Void) {
    agenda.put(at: now + max(0, delay), doing)
  }

  /// Only as long as that process lives, and not while it is suspended.
  func at(_ delay: Int64, for desk: Desk, _ doing: @escaping () -> Void) {
    at(delay) { [self] in
      guard desk.isAlive else { return }
      guard desk.suspendedUntil <= now else {
        return at(desk.suspendedUntil - now, for: desk, doing)
      }
      doing()
    }
  }

  func clock(_ desk: Desk) -> Now { desk.machine.clock(at: now) }

  func tell(_ topic: Story.Topic, _ words: @autoclosure () -> String) {
    story.tell(now, topic, words())
  }

  func breach(_ invariant: String, _ words: String) {
    breaches.append(Breach(invariant: invariant, words: words))
    tell(.breach, "\(invariant) is broken: \(words)")
  }

  func fault(_ fault: LocalFault) { tally.note(.fault, fault.rawValue) }

  func decision(_ key: Identifier<Intent>) -> Decision? { decisions.first { $0.key == key } }
}
