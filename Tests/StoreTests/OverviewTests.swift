import Kira
import Testing

@testable import Store

struct OverviewTests {
  let cache: Cache

  init() throws { cache = try Cache.inMemory() }

  private func payout(_ id: String, _ status: String, daysAgo: Int64, units: Int64 = 100) -> Record
  {
    .payout(
      Payout(
        id: Identifier(id),
        amount: Amount(minorUnits: units, in: .usd),
        status: Status(status),
        createdAt: .now.advanced(bySeconds: -86_400 * daysAgo)
      )
    )
  }

  private func account(_ id: String, _ status: String, number: String?) -> Record {
    .account(
      VirtualAccount(
        id: Identifier(id),
        mode: Status("fiat"),
        status: Status(status),
        accountNumber: number.map { Sensitive($0) }
      )
    )
  }

  private func user(_ id: String, _ status: String) -> Record {
    .user(User(id: Identifier(id), kind: Status("individual"), name: "", status: Status(status)))
  }

  private func deposit(_ id: String, _ status: String) -> Record {
    .deposit(Deposit(id: Identifier(id), amount: nil, status: Status(status)))
  }

  private func candidates() throws -> [String] {
    try cache.overview(at: .now).candidates.map(\.value.id).sorted()
  }

  @Test func `an empty cache has an empty first screen`() throws {
    var expected = Overview()
    for kind in ResourceKind.allCases { expected.counts[kind] = [:] }
    #expect(try cache.overview(at: .now) == expected)
  }

  @Test func `payouts that hang are looked at however old, failed ones while they are new`() throws
  {
    try cache.storeRows([
      payout("held", "IN_REVIEW", daysAgo: 90), payout("kyt", "kyt_pending", daysAgo: 1),
      payout("new word", "on_the_moon", daysAgo: 90), payout("slow", "processing", daysAgo: 20),
      payout("failed", "failed", daysAgo: 6), payout("failed long ago", "failed", daysAgo: 8),
      payout("done", "completed", daysAgo: 1), payout("off", "cancelled", daysAgo: 1),
    ])

    #expect(try candidates() == ["failed", "held", "kyt", "new word", "slow"])
  }

  @Test func `users, accounts and deposits that are not where they should be are looked at`() throws
  {
    try cache.storeRows([
      user("verified", "VERIFIED"), user("rejected", "REJECTED"), user("review", "REVIEW"),
      account("ready", "active", number: "123456789"),
      account("waiting", "activating", number: nil),
      account("approved only", "approved", number: "PENDING-ACT-ACCOUNT"),
      account("frozen", "frozen", number: "123456789"),
      account("closed", "deactivated", number: nil),
      deposit("here", "completed"), deposit("held", "kyt_pending"),
      deposit("sent back", "refunded"),
    ])

    #expect(
      try candidates() == ["approved only", "frozen", "held", "rejected", "review", "waiting"]
    )
  }

  @Test func `a flood of one kind leaves room for the others`() throws {
    try cache.storeRows((0..<500).map { payout("p\($0)", "processing", daysAgo: 1) })
    try cache.storeRows([payout("held", "in_review", daysAgo: 1)])

    let candidates = try candidates()

    #expect(candidates.count == 41)
    #expect(candidates.contains("held"))
  }

  @Test func `days are summed by creation, in UTC, and only what is completed`() throws {
    try cache.storeRows([
      payout("a", "completed", daysAgo: 0, units: 100),
      payout("b", "COMPLETED", daysAgo: 0, units: 250),
      payout("c", "processing", daysAgo: 0, units: 999),
      payout("d", "completed", daysAgo: 13, units: 1), payout("e", "completed", daysAgo: 14),
    ])

    let today = Day(.now)
    let expected = [
      Overview.DayTotal(
        day: Day(number: today.number - 13),
        total: Amount(minorUnits: 1, in: .usd),
        count: 1
      ),
      Overview.DayTotal(day: today, total: Amount(minorUnits: 350, in: .usd), count: 2),
    ]
    #expect(try cache.overview(at: .now).payouts == expected)
  }

  @Test func `what changed and when it was read stand on it`() throws {
    try cache.storeRows([payout("a", "processing", daysAgo: 0)])
    try cache.storeRows([payout("a", "failed", daysAgo: 0)])
    try cache.noteRead(.payout, at: .now)

    let overview = try cache.overview(at: .now)

    #expect(overview.changes.map(\.after) == ["failed"])
    #expect(overview.readAt == [.payout: .now])
    #expect(overview.counts[.payout] == ["failed": 1])
  }
}
