import Kira

/// How a tenant's history lies in time: more on weekdays and in office hours, growing over the year.
///
/// Nothing is kept per record: the moment of any of them follows from its place among the others.
struct Rhythm {
  /// How busy days become towards the present.
  enum Shape {
    case growing
    /// A first wave when the tenant moved over to Kira, then an even flow.
    case launched
  }

  private let end: Moment
  private let seed: UInt64
  /// Weight of all days up to and including one, the newest first; a block of 24 hours is a day.
  private let sums: [Int64]
  /// Weight of all hours of a block before each; every block begins at the same time of day.
  private let hourSums: [Int64]

  init(end: Moment, days: Int, shape: Shape, seed: UInt64) {
    self.end = end
    self.seed = seed
    let firstHour = Int((end.milliseconds - Day(end).start.milliseconds) / Span.hour)
    hourSums = (0...24).map { count in
      (0..<count).reduce(0) { $0 + Self.hourWeights[(firstHour + $1) % 24] } * 1_000_000
    }
    var sum: Int64 = 0
    sums = (0..<days).map { age in
      let day = Day(Moment(milliseconds: end.milliseconds - Int64(age + 1) * Span.day))
      sum += Self.weight(ofDay: day, age: age, days: days, shape: shape, seed: seed)
      return sum
    }
  }

  /// When the record with this number, counted from the newest, was made.
  func moment(of number: Int, among count: Int) -> Moment {
    let jitter = Int64(mixed(seed ^ UInt64(number)) & 1_023)
    let total = sums[sums.count - 1]
    let place = (Int64(number) * 1_024 + jitter) * total / (Int64(count) * 1_024)
    let age = sums.partitioningIndex { $0 > place }
    let before = age == 0 ? 0 : sums[age - 1]
    let share = (place - before) * 1_000_000 / (sums[age] - before)
    let start = end.milliseconds - Int64(age + 1) * Span.day
    return Moment(milliseconds: start + timeOfDay(atShare: 1_000_000 - share))
  }

  /// How many of them are younger than a moment.
  func count(after moment: Moment, among count: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self.moment(of: middle, among: count) > moment { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func weight(
    ofDay day: Day,
    age: Int,
    days: Int,
    shape: Shape,
    seed: UInt64
  ) -> Int64 {
    // 1 January 1970 was a Thursday.
    let weekday = Int((day.number % 7 + 10) % 7)
    let noise = 70 + Int64(mixed(seed ^ UInt64(bitPattern: day.number)) % 61)
    let tide: Int64 =
      switch shape {
      case .growing: 100 + 27_000 / Int64(45 + age)
      case .launched: age > days - 25 ? 1_400 : 100
      }
    return weekdayWeights[weekday] * tide * noise / 100
  }

  /// Monday first.
  private static let weekdayWeights: [Int64] = [90, 100, 105, 100, 125, 35, 20]

  /// Where in 24 hours a share of the day's work, in millionths, is done.
  private func timeOfDay(atShare share: Int64) -> Int64 {
    let place = share * (hourSums[24] / 1_000_000)
    guard let hour = (0..<24).first(where: { place < hourSums[$0 + 1] }) else {
      return Span.day - 1
    }
    let (before, after) = (hourSums[hour], hourSums[hour + 1])
    return Int64(hour) * Span.hour + (place - before) * Span.hour / (after - before)
  }

  private static let hourWeights: [Int64] = [
    8, 6, 5, 4, 4, 6, 10, 20, 40, 60, 70, 75, 70, 80, 95, 100, 100, 95, 85, 70, 50, 35, 22, 12,
  ]
}

extension [Int64] {
  /// The first index whose element fulfils a condition that all later ones fulfil too.
  func partitioningIndex(where condition: (Int64) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
