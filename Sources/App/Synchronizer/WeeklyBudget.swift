package import Kira

/// The requests a key may make in a week, refilled evenly; what a person asks for is never refused.
package struct WeeklyBudget: Equatable, Sendable {
  package enum Level: Equatable, Sendable { case ample, half, scarce, spent }

  /// What the older documents promise for every key.
  package static let promised: Int64 = 10_000
  private static let week: Int64 = 7 * 86_400_000

  package let limit: Int64
  /// Thousandths of a request that are left.
  package private(set) var left: Int64
  package private(set) var countedAt: Moment

  package init(limit: Int64 = promised, left: Int64? = nil, countedAt: Moment) {
    precondition((1...1_000_000_000).contains(limit), "a budget that cannot be counted")
    self.limit = limit
    self.left = min(left ?? .max, limit * 1_000)
    self.countedAt = countedAt
  }

  package mutating func spend(_ requests: Int, at moment: Moment) {
    refill(at: moment)
    left = max(0, left - Int64(requests) * 1_000)
  }

  package var level: Level {
    switch left * 100 / (limit * 1_000) {
    case 50...: .ample
    case 20..<50: .half
    case 5..<20: .scarce
    default: .spent
    }
  }

  /// What an operator reads.
  package var words: String { "\(left / 1_000) of \(limit) requests of a week are left" }

  private mutating func refill(at moment: Moment) {
    // A clock that was set back refills nothing, one set forward no more than a week.
    let passed = moment.milliseconds.subtractingReportingOverflow(countedAt.milliseconds)
    let elapsed = passed.overflow ? 0 : min(max(0, passed.partialValue), Self.week)
    // By the second, because a large budget times a week of milliseconds has too many digits.
    left = min(limit * 1_000, left + elapsed / 1_000 * limit * 1_000 / (Self.week / 1_000))
    countedAt = Moment(milliseconds: moment.milliseconds - elapsed % 1_000)
  }
}

extension WeeklyBudget {
  /// For the disk: what was left, and when it was counted.
  package var text: String { "\(left) \(countedAt.milliseconds)\n" }

  package init?(text: String, limit: Int64 = promised) {
    let words = text.split { $0 == " " || $0 == "\n" }.compactMap { Int64($0) }
    guard words.count == 2, words.allSatisfy({ $0 >= 0 }) else { return nil }
    self.init(limit: limit, left: words[0], countedAt: Moment(milliseconds: words[1]))
  }
}
