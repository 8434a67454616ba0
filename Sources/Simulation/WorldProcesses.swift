import App
import Intents
import Kira
import KiraAPI
import Store

/// Processes begin, do something with the journal, and end, some of them in the middle of it.
extension World {
  /// A person opens kiradeck in a window.
  func open(_ machine: Machine, _ window: Int) {
    guard machine.desks[window] == nil else { return }
    guard morning <= now else { return at(morning - now) { [self] in open(machine, window) } }
    let process = machine.nextProcess()
    tally.note(.total, "lives")
    tell(.process, "machine \(machine.number), process \(process) starts")
    planEnd(of: process, on: machine)
    var desk: Desk?
    _ = attempt(on: machine, process) { [self] () throws(JournalError) in
      let made = try makeDesk(machine, window, process)
      machine.desks[window] = made
      try start(made)
      desk = made
    }
    guard let desk else {
      machine.disk.kill(process)
      machine.desks[window]?.isAlive = false
      machine.desks[window] = nil
      return reopen(machine, window)
    }
    for found in unfinished(desk) where found.life.state == .unknown {
      planLook(for: found.intent.key, on: desk)
    }
    planPerson(at: desk)
  }

  private func makeDesk(
    _ machine: Machine,
    _ window: Int,
    _ process: Int
  ) throws(JournalError) -> Desk {
    let now = machine.clock(at: now)
    let clocks = Clocks(
      wall: now.moment,
      bootMilliseconds: now.uptime.milliseconds,
      boot: machine.boot
    )
    let home = Self.home(kira)
    let mark = Desk.mark(machine, process)
    let journal = try Journal(machine.disk.place, of: home, as: mark, at: clocks)
    return Desk(
      machine,
      window: window,
      process: process,
      Cashier(journal, boot: machine.boot),
      Session(form: kira.identity.form, limits: .promised)
    )
  }

  static func home(_ kira: Counterpart) -> IntentHome {
    IntentHome(stage: .sandbox, client: SafeText(kira.identity.clientID), host: "sandbox.test")
  }

  /// What every start does, and twice at times: the second time it must find nothing to do.
  private func start(_ desk: Desk) throws(JournalError) {
    let isBeingSent = { (found: JournaledIntent) in
      desk.machine.isAlive(found.sender) && found.sender != desk.mark
    }
    try desk.cashier.recover(at: clock(desk), isBeingSent: isBeingSent)
    let verdict = try desk.journal.verify()
    guard case .whole = verdict else {
      return breach("journal", "after a start it reads \(verdict)")
    }
    if dice.percent(30) {
      try desk.cashier.recover(at: clock(desk), isBeingSent: isBeingSent)
      let isSame = try desk.journal.verify() == verdict
      if !isSame { breach("I12", "a second recovery changed something") }
    }
    try Oracle(self).compare(desk)
  }

  func unfinished(_ desk: Desk) -> [JournaledIntent] {
    var found: [JournaledIntent] = []
    attempt(desk) { () throws(JournalError) in found = try desk.journal.unfinished() }
    return found
  }

  /// Does something as this process; `false` when it failed or the process did not outlive it.
  @discardableResult
  func attempt(_ desk: Desk, _ doing: () throws(JournalError) -> Void) -> Bool {
    guard desk.isAlive else { return false }
    return attempt(on: desk.machine, desk.process, doing)
  }

  private func attempt(
    on machine: Machine,
    _ process: Int,
    _ doing: () throws(JournalError) -> Void
  ) -> Bool {
    machine.disk.become(process)
    var problem: JournalError?
    do throws(JournalError) { try doing() } catch { problem = error }
    if machine.disk.isDark {
      fault(LocalFault.darkAtDeed)
      goDark(machine)
      return false
    }
    if machine.disk.isDead(process) {
      fault(LocalFault.killedAtDeed)
      tell(.incident, "machine \(machine.number), process \(process) is killed at a deed")
      bury(machine.desks.compactMap { $0 }.first { $0.process == process })
      return false
    }
    if let problem { trouble(problem, machine, process) }
    lastProblem = problem
    return problem == nil
  }

  /// A journal that says no: with a reason that was given to it, or against its promise.
  private func trouble(_ problem: JournalError, _ machine: Machine, _ process: Int) {
    tell(.journal, "machine \(machine.number), process \(process) hears: \(problem.words)")
    let desk = machine.desks.compactMap { $0 }.first { $0.process == process }
    switch problem {
    case .disk, .untrusted:
      if machine.failuresSeen == machine.disk.failures, problem != .untrusted {
        breach("journal", "\(problem) without a cause")
      }
      if machine.failuresSeen < machine.disk.failures {
        fault(problem == .disk(.full) ? .full : .failed)
      }
      machine.failuresSeen = machine.disk.failures
      // A person reads that and opens it again.
      if problem != .disk(.full), let desk { quit(desk) }
    case .busy: tell(.journal, "another process was in the middle of a write")
    case .impossible: tell(.journal, "it was settled meanwhile")
    case .repeated where drawsTwice: break
    default: breach("journal", problem.words)
    }
  }

  /// The process is no more, and with it everything that it had under way.
  func bury(_ desk: Desk?) {
    guard let desk, desk.isAlive else { return }
    desk.isAlive = false
    desk.machine.disk.kill(desk.process)
    desk.machine.desks[desk.window] = nil
    reopen(desk.machine, desk.window)
  }

  func quit(_ desk: Desk) {
    tell(.process, "\(desk.name) is ended")
    bury(desk)
  }

  private func reopen(_ machine: Machine, _ window: Int) {
    at(dice.within(1_000...240_000)) { [self] in open(machine, window) }
  }

  func goDark(_ machine: Machine) {
    let survival = dice.pick(SimulatedDisk.Survival.allCases)
    fault(LocalFault(survival))
    tell(.incident, "machine \(machine.number) loses power; \(survival)")
    for desk in machine.desks { desk?.isAlive = false }
    machine.disk.losePower(survival, seed: dice.roll())
    machine.reboot(at: now)
    for window in machine.desks.indices {
      machine.desks[window] = nil
      reopen(machine, window)
    }
  }
}
