import Kira
import Testing

@testable import Store

struct LedgerTests {
  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func `counts and totals stay true through any number of changes`(seed: UInt64) throws {
    let cache = try Cache.inMemory()
    var tenant = RandomTenant(seed: seed)
    var latest: [String: Record] = [:]
    for _ in 0..<12 {
      let kind = tenant.pick([ResourceKind.deposit, .payout])
      let records = tenant.records(kind, count: 40)
      try cache.storeRows(records)
      // What a later row leaves out stays as it was.
      for record in records {
        latest[record.id] = latest[record.id].map { record.completed(from: $0) } ?? record
      }
    }

    for kind in [ResourceKind.deposit, .payout] {
      let records = latest.values.filter { $0.kind == kind }
      let counts = Dictionary(grouping: records) { SortKeys($0).status }.mapValues(\.count)
      #expect(try cache.counts(of: kind) == counts)
      let overview = try cache.overview(at: .now)
      let totals = kind == .deposit ? overview.deposits : overview.payouts
      #expect(totals == dayTotals(of: records))
    }
  }

  private func dayTotals(of records: [Record]) -> [Overview.DayTotal] {
    var sums: [Day: (units: Double, whole: Int64, count: Int)] = [:]
    for record in records {
      guard let amount = record.stored.amountShown, amount.currency == .usd,
        let created = record.createdAt, SortKeys(record).status == "completed",
        Day(created).number > Day(.now).number - 14
      else { continue }
      let old = sums[Day(created)] ?? (0, 0, 0)
      sums[Day(created)] = (
        old.units + Double(amount.minorUnits), old.whole &+ amount.minorUnits, old.count + 1
      )
    }
    return sums.sorted { $0.key < $1.key }.map { day, sum in
      let isOut = sum.units.magnitude >= 9.22e18 && (sum.units < 0) != (sum.whole < 0)
      let units = isOut ? (sum.units < 0 ? Int64.min : .max) : sum.whole
      let total = Amount(minorUnits: units, in: .usd)
      return Overview.DayTotal(day: day, total: total, count: sum.count)
    }
  }

  @Test(arguments: [
    (0, 0, 0), (1, 1, 1_000_000_001), (-1, -1, -1_000_000_001), (1, -1, 999_999_999),
    (9_223_372_036, 854_775_807, .max), (9_223_372_036, 854_775_808, .max),
    (-9_223_372_036, -854_775_808, .min), (.max, 0, .max), (.min, 0, .min), (0, .max, .max),
  ])
  func `two parts of a sum make the whole, or the largest there is`(
    billions: Int64,
    units: Int64,
    whole: Int64
  ) {
    #expect(Ledger.whole(billions: billions, units: units) == whole)
  }
}
