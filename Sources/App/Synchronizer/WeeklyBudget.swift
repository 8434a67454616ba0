package import Kira

/// The requests a key may make in a week, refilled evenly; what a person asks for is never refused.
package struct WeeklyBudget: Equatable, Sendable {
  package enum Level: Equatable, Sendable { case ample, half, scarce, spent }

  package static let weekly: Int64 = 10_000
  private static let week: Int64 = 7 * 86_400_000

  /// Thousandths of a request that are left.
  package private(set) var left: Int64
  package private(set) var countedAt: Moment

  package init(left: Int64 = WeeklyBudget.weekly * 1_000, countedAt: Moment) {
    self.left = min(left, Self.weekly * 1_000)
    self.countedAt = countedAt
  }

  package mutating func spend(_ requests: Int, at moment: Moment) {
    refill(at: moment)
    left = max(0, left - Int64(requests) * 1_000)
  }

  package var level: Level {
    switch left * 100 / (Self.weekly * 1_000) {
    case 50...: .ample
    case 20..<50: .half
    case 5..<20: .scarce
    default: .spent
    }
  }

  private mutating func refill(at moment: Moment) {
    // A clock that was set back refills nothing, one set forward no more than a week.
    let elapsed = min(max(0, moment.milliseconds - countedAt.milliseconds), Self.week)
    left = min(Self.weekly * 1_000, left + elapsed * Self.weekly * 1_000 / Self.week)
    countedAt = moment
  }
}

extension WeeklyBudget {
  /// For the disk: what was left, and when it was counted.
  package var text: String { "\(left) \(countedAt.milliseconds)\n" }

  package init?(text: String) {
    let words = text.split { $0 == " " || $0 == "\n" }.compactMap { Int64($0) }
    guard words.count == 2, words.allSatisfy({ $0 >= 0 }) else { return nil }
    self.init(left: words[0], countedAt: Moment(milliseconds: words[1]))
  }
}
