import Kira

/// The ways a payout can go.
enum PayoutFate: Int, CaseIterable {
  case completed
  case reviewed
  /// Held for review, and turned down there.
  case rejected
  case queued
  case failed
  case failedAtOnce
  /// Completed, and then sent back by the bank.
  case returned
  case cancelled

  /// Nothing happens to a payout after this long.
  static let longestStory = 10 * Span.day

  /// The same of one fate, whatever it goes by.
  static func longest(_ fate: PayoutFate, isWatched: Bool) -> Int64 {
    let times = Rail.allCases.map { isWatched ? $0.shownTime : $0.usualTime }
    let slowest = times.map(\.upperBound).max() ?? 0
    let way = 3 * PayoutPace.begin.upperBound + slowest
    return switch fate {
    case .reviewed, .rejected: way + PayoutPace.review(isWatched).upperBound
    case .returned: way + 2 * Span.day
    default: way
    }
  }

  /// While one looks on, reviews and failures are more frequent.
  init(isWatched: Bool, _ dice: inout Dice) {
    self =
      switch (dice.below(100), isWatched) {
      case (..<82, _): .completed
      case (..<90, true): .reviewed
      case (..<94, true): .failed
      case (..<91, false): .completed
      case (..<93, false): .reviewed
      case (..<94, false): .failed
      case (..<98, _): .queued
      case (..<99, _): .returned
      default: .cancelled
      }
  }

  /// The last status of the story.
  var end: String {
    switch self {
    case .completed, .reviewed, .queued: "COMPLETED"
    case .rejected, .failed, .failedAtOnce, .returned: "FAILED"
    case .cancelled: "CANCELLED"
    }
  }
}

/// How fast a payout goes, and how it is looked into on its way.
struct PayoutPace {
  var isWatched: Bool
  /// Crypto is screened instead of reviewed, and expires instead of being cancelled.
  var isScreened = false

  fileprivate static let begin = 5 * Span.second...20 * Span.second

  fileprivate static func review(_ isWatched: Bool) -> ClosedRange<Int64> {
    Span.minute...(isWatched ? 4 * Span.minute : 9 * Span.hour)
  }
}

extension Life {
  static func payout(
    _ fate: PayoutFate,
    by rail: Rail,
    _ pace: PayoutPace,
    _ dice: inout Dice
  ) -> Life {
    let begun = dice.within(PayoutPace.begin)
    let time = dice.within(pace.isWatched ? rail.shownTime : rail.usualTime)
    let review = dice.within(PayoutPace.review(pace.isWatched))
    let failure = dice.pick(Wording.failures).words
    let hold = Step(begun, pace.isScreened ? "KYT_PENDING" : "IN_REVIEW")
    let later: [Step] =
      switch fate {
      case .completed: [.sent(begun), .done(begun + time)]
      case .reviewed: [hold, .sent(begun + review), .done(begun + review + time)]
      case .rejected: [hold, .init(begun + review, "FAILED", Wording.rejected)]
      case .queued: [.init(begun, "PENDING"), .sent(begun * 3), .done(begun * 3 + time)]
      case .failed: [.sent(begun), .init(begun + time, "FAILED", failure)]
      case .failedAtOnce: [.sent(Span.second), .init(3 * Span.second, "FAILED", failure)]
      case .returned:
        [.sent(begun), .done(begun + time)]
          + [.init(begun + time + 2 * Span.day, "FAILED", Wording.returned)]
      case .cancelled: [.init(begun, pace.isScreened ? "EXPIRED" : "CANCELLED")]
      }
    return Life([.init(0, "CREATED")] + later)
  }
}

extension Life.Step {
  fileprivate static func sent(_ after: Int64) -> Self { Self(after, "PROCESSING") }
  fileprivate static func done(_ after: Int64) -> Self { Self(after, "COMPLETED") }
}
