import Kira

/// The ways a deposit can go.
enum DepositFate: Int, CaseIterable {
  case completed
  /// Held for review, and then let go.
  case released
  case rejected
  /// Held for review, and sent back.
  case sentBack
  /// Sent back after it had come in.
  case refunded
  case failed

  init(isWatched: Bool, _ dice: inout Dice) {
    self =
      switch (dice.below(100), isWatched) {
      case (..<93, _): .completed
      case (..<96, true): .released
      case (..<97, true): .sentBack
      case (..<94, false): .completed
      case (..<96, false): .released
      case (..<97, false): .rejected
      case (..<99, _): .refunded
      default: .failed
      }
  }

  var isHeld: Bool { self == .released || self == .rejected || self == .sentBack }

  /// Nothing happens to a deposit after this long.
  static func longestStory(isWatched: Bool) -> Int64 {
    arrival(isWatched).upperBound + review(isWatched).upperBound
  }

  fileprivate static func arrival(_ isWatched: Bool) -> ClosedRange<Int64> {
    isWatched ? 8 * Span.second...40 * Span.second : 10 * Span.minute...26 * Span.hour
  }

  fileprivate static func review(_ isWatched: Bool) -> ClosedRange<Int64> {
    isWatched ? 2 * Span.minute...9 * Span.minute : Span.hour...3 * Span.day
  }
}

extension Tenant {
  /// Told without the rest of the life, in which two moments are drawn before it.
  func depositFate(_ key: RecordKey) -> DepositFate {
    var dice = dice(key, .fate)
    dice.skip(2)
    return DepositFate(isWatched: key.era == .live, &dice)
  }
}

extension Life {
  /// At the pace of the world, long over for most.
  static func usualDeposit(_ dice: inout Dice) -> Life {
    let (fate, arrival, later) = drawn(isWatched: false, &dice)
    return deposit(fate, arrival, later)
  }

  /// At a pace that can be watched.
  ///
  /// Nothing that comes by itself may hold up an account that somebody plays a part with.
  static func shownDeposit(_ dice: inout Dice, mayBeHeld: Bool) -> Life {
    let (fate, arrival, later) = drawn(isWatched: true, &dice)
    return deposit(fate.isHeld && !mayBeHeld ? .completed : fate, arrival, later)
  }

  private static func drawn(
    isWatched: Bool,
    _ dice: inout Dice
  ) -> (DepositFate, arrival: Int64, later: Int64) {
    let arrival = dice.within(DepositFate.arrival(isWatched))
    let later = arrival + dice.within(DepositFate.review(isWatched))
    return (DepositFate(isWatched: isWatched, &dice), arrival, later)
  }

  static func deposit(_ fate: DepositFate, _ arrival: Int64, _ later: Int64) -> Life {
    let steps: [Step] =
      switch fate {
      case .completed: [.init(arrival, "COMPLETED")]
      case .released: [.init(arrival, "KYT_PENDING"), .init(later, "COMPLETED")]
      case .rejected: [.init(arrival, "KYT_PENDING"), .init(later, "KYT_REJECTED")]
      case .sentBack: [.init(arrival, "KYT_PENDING"), .init(later, "REFUNDED")]
      case .refunded: [.init(arrival, "COMPLETED"), .init(later, "REFUNDED")]
      case .failed: [.init(arrival, "FAILED")]
      }
    return Life([.init(0, "PENDING")] + steps)
  }
}
