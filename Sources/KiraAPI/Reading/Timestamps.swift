import Kira

extension Moment {
  /// Reads the forms Kira writes: ISO 8601 with `Z` or an offset, and PostgreSQL's own.
  ///
  /// Quirk.postgresTimestamps: `2026-05-28 00:54:15.43984+00`, with any number of digits. A time
  /// without a zone is UTC, as all of Kira's are; a date alone is its first moment.
  package init?(wireText text: String) {
    var rest = Substring(text)
    guard let date = rest.takeDate() else { return nil }
    var milliseconds = date.start.milliseconds
    if !rest.isEmpty {
      guard rest.first == "T" || rest.first == " " else { return nil }
      rest.removeFirst()
      guard let time = rest.takeTimeMilliseconds(), let offset = rest.takeOffsetMinutes(),
        rest.isEmpty
      else { return nil }
      milliseconds += time - offset * 60_000
    }
    self.init(milliseconds: milliseconds)
  }

  /// `2026-11-21T14:02:03Z`, as the API's own parameters are written.
  package var wireText: String { "\(CalendarDate(Day(self)).text)T\(timeOfDayWithSeconds)Z" }
}

extension Substring {
  fileprivate mutating func takeDate() -> Day? {
    guard let year = takeNumber(digits: 4), take("-"), let month = takeNumber(digits: 2),
      take("-"), let day = takeNumber(digits: 2)
    else { return nil }
    return CalendarDate(year: Int(year), month: Int(month), day: Int(day)).numbered
  }

  fileprivate mutating func takeTimeMilliseconds() -> Int64? {
    guard let hours = takeNumber(digits: 2), hours < 24, take(":"),
      let minutes = takeNumber(digits: 2), minutes < 60
    else { return nil }
    let seconds = take(":") ? takeNumber(digits: 2) : 0
    guard let seconds, seconds <= 60, let fraction = takeFractionMilliseconds() else { return nil }
    return ((hours * 60 + minutes) * 60 + seconds) * 1_000 + fraction
  }

  /// Whatever is finer than a millisecond is cut off.
  private mutating func takeFractionMilliseconds() -> Int64? {
    guard take(".") else { return 0 }
    let digits = prefix { $0.isASCII && $0.isNumber }
    removeFirst(digits.count)
    return digits.isEmpty ? nil : Int64((digits + "00").prefix(3))
  }

  /// `Z`, `+02`, `+02:00`, `-0530` or nothing.
  fileprivate mutating func takeOffsetMinutes() -> Int64? {
    if isEmpty || take("Z") { return 0 }
    let isWest = first == "-"
    guard take("+") || take("-"), let hours = takeNumber(digits: 2), hours < 24 else { return nil }
    let hasMinutes = take(":") || !isEmpty
    let minutes = hasMinutes ? takeNumber(digits: 2) : 0
    guard let minutes, minutes < 60 else { return nil }
    return (hours * 60 + minutes) * (isWest ? -1 : 1)
  }

  private mutating func take(_ wanted: Character) -> Bool {
    guard first == wanted else { return false }
    removeFirst()
    return true
  }

  private mutating func takeNumber(digits count: Int) -> Int64? {
    let digits = prefix(count)
    guard digits.utf8.count == count, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    removeFirst(count)
    return Int64(digits)
  }
}
