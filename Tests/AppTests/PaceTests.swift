import Kira
import Testing

@testable import App

struct PaceTests {
  private let start = Moment(milliseconds: 1_800_000_000_000)

  @Test
  func `a key is used for ten requests a second and two at once unless more is allowed`() {
    #expect(Pacer.Limits.promised == Pacer.Limits(perSecond: 10, atOnce: 2))
  }

  static let intervals: [(Int64?, WeeklyBudget.Level, Int64?)] = [
    (0, .ample, 60_000), (299_999, .ample, 60_000), (300_000, .ample, 240_000),
    (nil, .ample, 240_000), (0, .half, 120_000), (0, .scarce, 240_000), (0, .spent, nil),
    (nil, .scarce, 960_000),
  ]

  @Test(arguments: intervals)
  func `news is looked for less often when nobody looks and when the budget runs out`(
    ago: Int64?,
    budget: WeeklyBudget.Level,
    pause: Int64?
  ) {
    #expect(Tempo.thrifty.interval(lookedAtAgo: ago, budget: budget) == pause)
  }

  @Test
  func `a sandbox on this machine is watched closely while somebody looks`() {
    #expect(Tempo.lively.interval(lookedAtAgo: 0, budget: .spent) == 2_000)
    #expect(Tempo.lively.interval(lookedAtAgo: 300_000, budget: .ample) == 10_000)
  }

  @Test(arguments: [100, 10_000, 10_000_000] as [Int64])
  func `a budget is spent one by one and grows back in a week, whatever its size`(limit: Int64) {
    var budget = WeeklyBudget(limit: limit, countedAt: start)
    budget.spend(Int(limit), at: start)
    #expect(budget.left == 0)
    #expect(budget.level == .spent)
    budget.spend(0, at: start.advanced(bySeconds: 7 * 43_200))
    #expect(budget.left == limit * 500)
    budget.spend(0, at: start.advanced(bySeconds: 8 * 86_400))
    #expect(budget.left == limit * 1_000)
    #expect(budget.words == "\(limit) of \(limit) requests of a week are left")
  }

  @Test
  func `looking often refills as much as looking seldom`() {
    var often = WeeklyBudget(left: 0, countedAt: start)
    for step in 1...10_000 {
      often.spend(0, at: Moment(milliseconds: start.milliseconds + Int64(step) * 1_234))
    }
    var seldom = WeeklyBudget(left: 0, countedAt: start)
    seldom.spend(0, at: Moment(milliseconds: start.milliseconds + 12_340_000))
    #expect(seldom.left - often.left <= 10_000)
    #expect(seldom.left >= often.left)
  }

  @Test(arguments: [-86_400, 86_400 * 365] as [Int64])
  func `a clock that is set gives no more than a week`(seconds: Int64) {
    var budget = WeeklyBudget(left: 5_000, countedAt: start)
    budget.spend(0, at: start.advanced(bySeconds: seconds))
    #expect(budget.left == (seconds < 0 ? 5_000 : 10_000_000))
  }

  @Test
  func `a budget that was lowered holds at once`() {
    #expect(WeeklyBudget(text: "9000000 5", limit: 100)?.left == 100_000)
  }
}
