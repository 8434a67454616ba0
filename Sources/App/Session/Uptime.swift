/// A reading of the clock that only ever goes forward: milliseconds since the machine started.
///
/// Every deadline is on this clock, because the wall clock may be set.
package struct Uptime: Hashable, Comparable, Sendable {
  package let milliseconds: Int64

  package init(milliseconds: Int64) { self.milliseconds = milliseconds }

  /// Before everything that is read from this clock.
  package static let start = Uptime(milliseconds: 0)

  package static func < (left: Uptime, right: Uptime) -> Bool {
    left.milliseconds < right.milliseconds
  }

  package func advanced(byMilliseconds milliseconds: Int64) -> Uptime {
    Uptime(milliseconds: self.milliseconds + milliseconds)
  }

  package func milliseconds(since earlier: Uptime) -> Int64 {
    milliseconds - earlier.milliseconds
  }
}
