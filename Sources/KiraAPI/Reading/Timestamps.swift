import Kira

extension Moment {
  /// Reads the forms Kira writes: ISO 8601 with `Z` or an offset, and PostgreSQL's own.
  ///
  /// Quirk.postgresTimestamps: `2026-05-28 00:54:15.43984+00`, with any number of digits. A time
  /// without a zone is UTC, as all of Kira's are; a date alone is its first moment.
  package init?(wireText text: String) {
    var text = text
    let milliseconds = text.withUTF8 { letters in
      var reader = TimestampReader(letters)
      return reader.milliseconds()
    }
    guard let milliseconds else { return nil }
    self.init(milliseconds: milliseconds)
  }

  /// `2026-11-21T14:02:03Z`, as the API's own parameters are written.
  package var wireText: String { "\(CalendarDate(Day(self)).text)T\(timeOfDayWithSeconds)Z" }
}

/// Reads a timestamp letter by letter: every row of a sync has two.
private struct TimestampReader {
  private let letters: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(_ letters: UnsafeBufferPointer<UInt8>) { self.letters = letters }

  private var isAtEnd: Bool { position == letters.count }

  mutating func milliseconds() -> Int64? {
    guard let date = date() else { return nil }
    let start = date.start.milliseconds
    if isAtEnd { return start }
    guard take("T") || take(" "), let time = timeMilliseconds(), let offset = offsetMinutes(),
      isAtEnd
    else { return nil }
    return start + time - offset * 60_000
  }

  private mutating func date() -> Day? {
    guard let year = number(digits: 4), take("-"), let month = number(digits: 2), take("-"),
      let day = number(digits: 2)
    else { return nil }
    return CalendarDate(year: Int(year), month: Int(month), day: Int(day)).numbered
  }

  private mutating func timeMilliseconds() -> Int64? {
    guard let hours = number(digits: 2), hours < 24, take(":"), let minutes = number(digits: 2),
      minutes < 60
    else { return nil }
    let seconds = take(":") ? number(digits: 2) : 0
    guard let seconds, seconds <= 60, let fraction = fractionMilliseconds() else { return nil }
    return ((hours * 60 + minutes) * 60 + seconds) * 1_000 + fraction
  }

  /// Whatever is finer than a millisecond is cut off.
  private mutating func fractionMilliseconds() -> Int64? {
    guard take(".") else { return 0 }
    var (milliseconds, unit): (Int64, Int64) = (0, 100)
    let first = position
    while let digit = digit() {
      milliseconds += digit * unit
      unit /= 10
    }
    return position == first ? nil : milliseconds
  }

  /// `Z`, `+02`, `+02:00`, `-0530` or nothing.
  private mutating func offsetMinutes() -> Int64? {
    if isAtEnd || take("Z") { return 0 }
    let isWest = take("-")
    guard isWest || take("+"), let hours = number(digits: 2), hours < 24 else { return nil }
    let hasMinutes = take(":") || !isAtEnd
    let minutes = hasMinutes ? number(digits: 2) : 0
    guard let minutes, minutes < 60 else { return nil }
    return (hours * 60 + minutes) * (isWest ? -1 : 1)
  }

  private mutating func take(_ wanted: Unicode.Scalar) -> Bool {
    guard !isAtEnd, letters[position] == UInt8(ascii: wanted) else { return false }
    position += 1
    return true
  }

  private mutating func digit() -> Int64? {
    guard !isAtEnd, letters[position] &- UInt8(ascii: "0") < 10 else { return nil }
    defer { position += 1 }
    return Int64(letters[position] - UInt8(ascii: "0"))
  }

  private mutating func number(digits count: Int) -> Int64? {
    var number: Int64 = 0
    for _ in 0..<count {
      guard let digit = digit() else { return nil }
      number = number * 10 + digit
    }
    return number
  }
}
