package import Kira

/// A reading of the clock that nobody can set: what was asked a minute ago is told by it alone.
package struct SteadyMoment: Hashable, Sendable {
  /// Since the machine started, sleep included.
  package var milliseconds: Int64
  /// Of this start of the machine.
  package var boot: SafeText

  package init(milliseconds: Int64, boot: SafeText) {
    self.milliseconds = milliseconds
    self.boot = boot
  }

  /// `nil` across two starts of the machine, and for what would lie ahead: no age is better than a
  /// wrong one.
  package func milliseconds(since earlier: SteadyMoment) -> Int64? {
    guard boot == earlier.boot, milliseconds >= earlier.milliseconds else { return nil }
    let (age, overflowed) = milliseconds.subtractingReportingOverflow(earlier.milliseconds)
    return overflowed ? nil : age
  }

  func isWithin(seconds: Int64, of earlier: SteadyMoment) -> Bool {
    milliseconds(since: earlier).map { $0 <= seconds * 1_000 } ?? false
  }
}

/// Both clocks at one instant.
package struct PreflightTime: Hashable, Sendable {
  package var wall: Moment
  package var steady: SteadyMoment

  package init(wall: Moment, steady: SteadyMoment) {
    self.wall = wall
    self.steady = steady
  }
}
