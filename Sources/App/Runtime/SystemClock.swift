import Glibc
package import Kira

/// The machine's clocks.
package struct SystemClock: Clock {
  /// A wall clock that stands still, for pictures that must come out the same every time.
  private let standing: Moment?

  package init(standing: Moment? = nil) { self.standing = standing }

  package func read() -> Now {
    // The boot clock goes on while the machine sleeps, as tokens do.
    let uptime = Uptime(milliseconds: Self.milliseconds(CLOCK_BOOTTIME))
    return Now(standing ?? Moment(milliseconds: Self.milliseconds(CLOCK_REALTIME)), uptime)
  }

  private static func milliseconds(_ clock: clockid_t) -> Int64 {
    var time = timespec()
    clock_gettime(clock, &time)
    return Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000
  }
}
