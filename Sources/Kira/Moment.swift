/// A point in time: milliseconds since 1970, UTC.
///
/// Clocks are outside; this is only their reading.
package struct Moment: Hashable, Comparable, Sendable {
  package let milliseconds: Int64

  package init(milliseconds: Int64) { self.milliseconds = milliseconds }

  package static func < (left: Moment, right: Moment) -> Bool {
    left.milliseconds < right.milliseconds
  }

  package func seconds(since earlier: Moment) -> Int64 {
    (milliseconds - earlier.milliseconds) / 1_000
  }

  package func advanced(bySeconds seconds: Int64) -> Moment {
    Moment(milliseconds: milliseconds + seconds * 1_000)
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

  package var start: Moment { Moment(milliseconds: number * 86_400_000) }
}
