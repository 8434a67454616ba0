/// How often Kira is asked for news.
package enum Tempo: Equatable, Sendable {
  /// A sandbox on this machine: lively, nobody counts.
  case lively
  /// Over the network, within the weekly budget of the key.
  case thrifty

  /// Somebody who pressed a key this recently is looking.
  private static let attention: Int64 = 300_000

  /// The pause between two rounds of questions; `nil` when there is nothing left to spend.
  package func interval(lookedAtAgo: Int64?, budget: WeeklyBudget.Level) -> Int64? {
    let isWatched = lookedAtAgo.map { $0 < Self.attention } ?? (self == .lively)
    guard self == .thrifty else { return isWatched ? 2_000 : 10_000 }
    let calm: Int64 = isWatched ? 60_000 : 240_000
    return switch budget {
    case .ample: calm
    case .half: calm * 2
    case .scarce: calm * 4
    case .spent: nil
    }
  }

  /// The pauses between tries while nobody answers.
  package var reconnect: BackOff {
    switch self {
    case .lively: BackOff(firstMilliseconds: 1_000, mostMilliseconds: 5_000)
    case .thrifty: BackOff(firstMilliseconds: 2_000, mostMilliseconds: 60_000)
    }
  }

  /// How many users are visited in a round, where lists are told for one user at a time.
  package var visits: Int { self == .lively ? 50 : 2 }

  /// How long after word of a change the list is looked at.
  package var earshot: Int64 { self == .lively ? 500 : 5_000 }

  /// How many unsettled resources are read one by one after a round.
  package var rereads: Int { self == .lively ? 8 : 2 }
}
