/// A stretch of time as people name it: `today`, `2026-11`, `2026-11-21T14:02`, or a point `7d` ago.
struct FilterTime: Equatable {
  var start: Moment
  /// Where it is over; of an age, which is a point, the start.
  var end: Moment

  var isPoint: Bool { start == end }

  init?(_ text: Substring, at now: Moment) {
    // Whole minutes can be written down shortly, and stay the same from one letter to the next.
    let now = Moment(milliseconds: now.milliseconds - now.milliseconds % 60_000)
    let today = Day(now)
    let yesterday = Day(number: today.number - 1)
    if text == "today" {
      self.init(days: today, today)
    } else if text == "yesterday" {
      self.init(days: yesterday, yesterday)
    } else if let age = Self.age(text) {
      let point = now.advanced(bySeconds: -age)
      self.init(start: point, end: point)
    } else {
      self.init(date: text)
    }
  }

  private init(start: Moment, end: Moment) {
    self.start = start
    self.end = end
  }

  private init(days first: Day, _ last: Day) {
    self.init(start: first.start, end: Day(number: last.number + 1).start)
  }

  private static let secondsOfUnit: [Character: Int64] = [
    "m": 60, "h": 3_600, "d": 86_400, "w": 604_800,
  ]

  /// At most five digits: farther back than any list goes, and never out of range.
  private static func age(_ text: Substring) -> Int64? {
    let digits = text.dropLast()
    guard let unit = text.last.flatMap({ secondsOfUnit[$0] }), digits.count <= 5,
      digits.allSatisfy(\.isDigit)
    else { return nil }
    return Int64(digits).map { $0 * unit }
  }

  /// A year, a month, a day, or a minute or second of a day, in UTC.
  private init?(date text: Substring) {
    let halves = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    guard let numbers = Self.numbers(in: halves[0], parted: "-", digits: [4, 2, 2]) else {
      return nil
    }
    guard let (first, last) = Self.days(of: numbers) else { return nil }
    self.init(days: first, last)
    guard halves.count == 2 else { return }
    let clock = halves[1].last == "Z" ? halves[1].dropLast() : halves[1]
    guard let time = Self.numbers(in: clock, parted: ":", digits: [2, 2, 2]),
      numbers.count == 3, time.count >= 2, time[0] < 24, time.dropFirst().allSatisfy({ $0 < 60 })
    else { return nil }
    let seconds = time[0] * 3_600 + time[1] * 60 + (time.count == 3 ? time[2] : 0)
    start = start.advanced(bySeconds: Int64(seconds))
    end = start.advanced(bySeconds: time.count == 3 ? 1 : 60)
  }

  private static func days(of numbers: [Int]) -> (first: Day, last: Day)? {
    let (year, month) = (numbers[0], numbers.count > 1 ? numbers[1] : 1)
    let day = numbers.count > 2 ? numbers[2] : 1
    guard let first = CalendarDate(year: year, month: month, day: day).numbered else { return nil }
    let next: Day? =
      switch numbers.count {
      case 1: CalendarDate(year: year + 1, month: 1, day: 1).numbered
      case 2:
        CalendarDate(year: month == 12 ? year + 1 : year, month: month % 12 + 1, day: 1).numbered
      default: Day(number: first.number + 1)
      }
    return next.map { (first, Day(number: $0.number - 1)) }
  }

  /// Numbers of just these many digits; fewer of them may stand there, but at least one.
  private static func numbers(
    in text: Substring,
    parted mark: Character,
    digits: [Int]
  ) -> [Int]? {
    let pieces = text.split(separator: mark, omittingEmptySubsequences: false)
    guard pieces.count <= digits.count else { return nil }
    let fits = zip(pieces, digits).allSatisfy { $0.count == $1 && $0.allSatisfy(\.isDigit) }
    return fits ? pieces.compactMap { Int($0) } : nil
  }
}
