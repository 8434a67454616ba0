import App
/// What befalls processes, machines and their disks.
extension World {
  /// Some processes end at one of their deeds.
  func planEnd(of process: Int, on machine: Machine) {
    guard !isEnding, circumstances.incidents > 0, process < 40, dice.percent(35) else { return }
    let fate = dice.pick(
      weighted: [(5, SimulatedDisk.Fate.killed), (4, .dark), (1, .failing)]
    )
    machine.disk.plan(
      fate,
      of: process,
      afterDeeds: dice.below(dice.percent(50) ? 30 : 150),
      extent: dice.below(3)
    )
  }

  func planIncident() {
    let time = dice.within(0...60 * Self.minute)
    let machine = dice.pick(machines)
    let what = dice.pick(LocalFault.incidents)
    at(time) { [self] in
      guard !isEnding else { return }
      fault(what)
      tell(.incident, "machine \(machine.number): \(what.rawValue)")
      strike(machine, what)
    }
  }

  private func strike(_ machine: Machine, _ what: LocalFault) {
    let desk = machine.desks.compactMap { $0 }.first
    switch what {
    case .killed: bury(desk)
    case .powerLost: goDark(machine)
    case .diskFull:
      machine.disk.fill(true)
      at(dice.within(10_000...600_000)) { machine.disk.fill(false) }
    case .suspended: desk?.suspendedUntil = now + dice.within(20_000...1_200_000)
    default:
      let hour = 60 * Self.minute
      machine.wallOffset += dice.pick([hour, -hour, 365 * 24 * hour, -365 * 24 * hour, 600_000])
    }
  }

  /// Everybody closes everything, and comes back the next day.
  func planNight() {
    at(dice.within(20 * Self.minute...50 * Self.minute)) { [self] in
      tell(.world, "everybody goes home for the night")
      morning = now + Self.nightLength
      for desk in machines.flatMap(\.desks) { bury(desk) }
    }
  }

  /// From now on nothing fails any more.
  func recover(_ machine: Machine) {
    machine.disk.fill(false)
    for desk in machine.desks.compactMap({ $0 }) {
      machine.disk.spare(desk.process)
      desk.suspendedUntil = 0
      // Whoever was told that Kira lets nobody in tries again once it does.
      desk.deniedUntil = 0
      desk.session.forgetRefusal()
    }
  }
}
