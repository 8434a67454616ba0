import Kira

/// Payouts that were just made, asked for again and again until they rest, so that whoever looks at
/// one sees it move.
struct PayoutFollowing {
  private struct Plan {
    var dueAt: Uptime
    var asked = 0
  }

  private var plans: [Identifier<Payout>: Plan] = [:]

  /// Frequent at first; afterwards the rounds of the lists are enough.
  private static let pauses: [Int64] =
    [Int64](repeating: 3_000, count: 20) + [Int64](repeating: 10_000, count: 30)
    + [Int64](repeating: 30_000, count: 60)
  private static let resting: Set<Payout.State> = [.completed, .failed, .cancelled, .expired]

  mutating func begin(_ payout: Identifier<Payout>, at now: Uptime) {
    if plans[payout] == nil { plans[payout] = Plan(dueAt: now) }
  }

  var nextChance: Uptime? { plans.values.map(\.dueAt).min() }

  mutating func turn(_ turn: DeskTurn) {
    guard let correspondence = turn.correspondence else { return plans = [:] }
    for (payout, plan) in plans where plan.dueAt <= turn.now.uptime {
      let state = correspondence.status(of: payout)?.state
      guard plan.asked < Self.pauses.count, !(state.map(Self.resting.contains) ?? false) else {
        plans[payout] = nil
        continue
      }
      correspondence.ask(.detail(.payout, id: payout.text), at: turn.now)
      let pause = Self.pauses[plan.asked]
      plans[payout]?.dueAt = turn.now.uptime.advanced(byMilliseconds: pause)
      plans[payout]?.asked += 1
    }
  }
}
