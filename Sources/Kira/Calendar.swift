/// The Gregorian date of a day; the algorithm counts in eras of 400 years, from 1 March.
package struct CalendarDate: Hashable, Sendable {
  package let year: Int
  package let month: Int
  package let day: Int

  package init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  package init(_ day: Day) {
    let shifted = Int(day.number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
      month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    )
  }

  /// The day this date names; an impossible date such as 31 February names none.
  package var numbered: Day? {
    guard (1...12).contains(month), (1...31).contains(day), (-9_999...9_999).contains(year)
    else { return nil }
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    let numbered = Day(number: Int64(era * 146_097 + dayOfEra - 719_468))
    return CalendarDate(numbered) == self ? numbered : nil
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// `21 Nov`.
  package var dayAndMonth: String { "\(day) \(Self.months[month - 1])" }

  /// `2026-11-21`.
  package var text: String {
    let digits = String(year.magnitude)
    let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return "\(year < 0 ? "-" : "")\(padded)-\(twoDigits(month))-\(twoDigits(day))"
  }
}

extension Moment {
  /// The time of day in UTC, `14:02`.
  package var timeOfDay: String {
    let minutes = (milliseconds - Day(self).start.milliseconds) / 60_000
    return "\(twoDigits(Int(minutes / 60))):\(twoDigits(Int(minutes % 60)))"
  }

  /// The time of day in UTC to the second, `14:02:03`.
  package var timeOfDayWithSeconds: String {
    let seconds = (milliseconds - Day(self).start.milliseconds) / 1_000
    return "\(timeOfDay):\(twoDigits(Int(seconds % 60)))"
  }

  /// The whole of it, `2026-11-21 14:02:03`.
  package var dateAndTime: String { "\(CalendarDate(Day(self)).text) \(timeOfDayWithSeconds)" }
}

private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
