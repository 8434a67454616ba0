import Kira

/// What each fate says about one status: whether a record gets there at all, and whether it stays.
struct FateTable {
  private struct Line {
    let mayPass: Bool
    /// `nil` where the fate alone does not tell.
    let endsThere: Bool?
    let longestStory: Int64
  }

  private let lines: [Line]
  let longestStory: Int64

  /// For each fate, in order, all the lives it can mean, and how long the longest one takes.
  init(_ fates: [(lives: [Life], longest: Int64)], status: String) {
    lines = fates.map { lives, longest in
      let ends = Set(lives.map { $0.steps.last?.status == status })
      return Line(
        mayPass: lives.contains { $0.steps.contains { $0.status == status } },
        endsThere: ends.count == 1 ? ends.first : nil,
        longestStory: longest
      )
    }
    longestStory = lines.map(\.longestStory).max() ?? 0
  }

  /// `nil` where the record has to be looked at.
  func verdict(of fate: Int, age: @autoclosure () -> Int64?) -> Bool? {
    let line = lines[fate]
    guard line.mayPass else { return false }
    guard let end = line.endsThere else { return nil }
    guard let age = age() else { return end }
    return age > line.longestStory ? end : nil
  }
}

extension Tenant {
  func fates(ofPayouts isWatched: Bool, status: String) -> FateTable {
    let fates = PayoutFate.allCases.map { fate in
      let lives = (dialect.screensCrypto ? [false, true] : [false]).map { isScreened in
        var dice = Dice(seed: 0, RecordKey(.payout, .history, 0), .fate)
        let pace = PayoutPace(isWatched: isWatched, isScreened: isScreened)
        return Life.payout(fate, by: .wire, pace, &dice)
      }
      return (lives, PayoutFate.longest(fate, isWatched: isWatched))
    }
    return FateTable(fates, status: status)
  }

  func fates(ofDeposits isWatched: Bool, status: String) -> FateTable {
    let fates = DepositFate.allCases.map { fate in
      // One that is watched goes straight through on an account that somebody plays with.
      let lives = [fate, isWatched && fate.isHeld ? .completed : fate].map {
        Life.deposit($0, Span.second, 2 * Span.second)
      }
      return (lives, DepositFate.longestStory(isWatched: isWatched))
    }
    return FateTable(fates, status: status)
  }
}
