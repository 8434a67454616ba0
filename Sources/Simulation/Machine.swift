import App
import Intents
import Kira
import Store

/// One computer: its disk, its two clocks, and the processes on it.
final class Machine {
  let number: Int
  let disk = SimulatedDisk()
  /// How far its wall clock is from the truth.
  var wallOffset: Int64
  private(set) var boots = 1
  private var bootedAt: Int64 = 0
  /// The process in each window that a person has open; `nil` while it is closed.
  var desks: [Desk?]
  private(set) var processes = 0
  /// How often its disk failed as far as anybody has taken note.
  var failuresSeen = 0
  /// The events that it has taken in, by their ids.
  var heard: Set<String> = []
  /// Numbers the tags of a mutant.
  var tags: UInt8 = 0

  init(_ number: Int, desks count: Int, wallOffset: Int64) {
    self.number = number
    self.wallOffset = wallOffset
    desks = Array(repeating: nil, count: count)
  }

  func nextProcess() -> Int {
    processes += 1
    return processes
  }

  func reboot(at time: Int64) {
    boots += 1
    bootedAt = time
  }

  var boot: SafeText { SafeText("boot \(number).\(boots)") }

  func clock(at time: Int64) -> Now {
    let wall = Counterpart.start.milliseconds + time + wallOffset
    return Now(
      Moment(milliseconds: wall),
      Uptime(milliseconds: time - bootedAt + 1_000)
    )
  }

  func isAlive(_ mark: ProcessMark?) -> Bool { desks.contains { $0?.mark == mark } }
}

/// One running kiradeck at one window, from its start to its end.
final class Desk {
  let machine: Machine
  let window: Int
  let process: Int
  let mark: ProcessMark
  let cashier: Cashier
  var session: Session
  /// What was put on the wire and has not come back.
  var purposes: [Int: Session.Purpose] = [:]
  var errands: [Session.Ticket: Errand] = [:]
  /// When each intent that is unknown is looked for next, and after which pause.
  var pauses: [Identifier<Intent>: Int64] = [:]
  /// What it is looking for at this moment.
  var lookedFor: Set<Identifier<Intent>> = []
  var tickets = 0
  var wakesAt: Int64 = .max
  var suspendedUntil: Int64 = 0
  /// Until then Kira takes no token of it.
  var deniedUntil: Int64 = 0
  var isAlive = true

  /// Why something was asked of Kira.
  enum Errand {
    case sending(Identifier<Intent>, notAfter: Uptime)
    case looking(Looking)
  }

  init(_ machine: Machine, window: Int, process: Int, _ cashier: Cashier, _ session: Session) {
    self.machine = machine
    self.window = window
    self.process = process
    self.cashier = cashier
    self.session = session
    mark = Desk.mark(machine, process)
  }

  static func mark(_ machine: Machine, _ process: Int) -> ProcessMark {
    ProcessMark(SafeText("\(machine.boot) process \(process)"))
  }

  var name: String { "machine \(machine.number), process \(process)" }
  var journal: Journal { cashier.journal }
}

/// What a person decided, as the world remembers it, whatever becomes of any disk.
final class Decision {
  let intent: Intent
  let machine: Machine
  /// The journal said that it is written down.
  var isArmed = false
  /// So many entries of its story were said to be written.
  var entries = 0
  /// How often a person who was told what may happen had it sent again.
  var sentAgain = 0
  /// So many alarms of it were counted.
  var alarms = 0
  var wasClosed = false
  /// How often its bytes were put on the wire, by attempt.
  var starts: [Int: Int] = [:]
  /// It was confirmed, and can still be taken back.
  var isOnHold = false
  /// A receipt for it came without our mark.
  var hasLostItsMark = false
  /// Kira asked for a one-time code.
  var wantsCode = false

  init(_ intent: Intent, on machine: Machine) {
    self.intent = intent
    self.machine = machine
  }

  var key: Identifier<Intent> { intent.key }
  var name: String { intent.payout?.tag.text ?? intent.key.short }
}
