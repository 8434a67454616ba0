/// A point in time: milliseconds since 1970, UTC.
///
/// Clocks are outside; this is only their reading.
package struct Moment: Hashable, Comparable, Sendable {
  package let milliseconds: Int64

  package init(milliseconds: Int64) { self.milliseconds = milliseconds }

  package static func < (left: Moment, right: Moment) -> Bool {
    left.milliseconds < right.milliseconds
  }

  /// Moments come from outside too: one at the end of time must not end the program.
  package func seconds(since earlier: Moment) -> Int64 {
    let (difference, overflowed) = milliseconds.subtractingReportingOverflow(earlier.milliseconds)
    return (overflowed ? (self < earlier ? .min : .max) : difference) / 1_000
  }

  package func advanced(bySeconds seconds: Int64) -> Moment {
    let (step, isTooLong) = seconds.multipliedReportingOverflow(by: 1_000)
    let (sum, isTooFar) = milliseconds.addingReportingOverflow(step)
    return Moment(milliseconds: isTooLong || isTooFar ? (seconds < 0 ? .min : .max) : sum)
  }
}

/// A day of the Gregorian calendar, in UTC.
package struct Day: Hashable, Comparable, Sendable {
  /// Whole days since 1970-01-01.
  package let number: Int64

  package init(number: Int64) { self.number = number }

  package init(_ moment: Moment) {
    let day: Int64 = 86_400_000
    let quotient = moment.milliseconds / day
    number = moment.milliseconds % day < 0 ? quotient - 1 : quotient
  }

  package static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  package var start: Moment { Moment(milliseconds: 0).advanced(bySeconds: number * 86_400) }
}
