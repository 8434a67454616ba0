import Kira

/// What one batch does to the counts and totals, posted at its end in a few rows.
struct Ledger {
  private struct Place: Hashable {
    let kind: ResourceKind
    let status: String
  }

  private struct Date: Hashable {
    let kind: ResourceKind
    let day: Int64
  }

  private struct Sum {
    var billions: Int64 = 0
    var units: Int64 = 0
    var count = 0
  }

  private var counts: [Place: Int] = [:]
  private var totals: [Date: Sum] = [:]

  mutating func add(_ record: Record) { book(record, sign: 1) }
  mutating func remove(_ record: Record) { book(record, sign: -1) }

  private mutating func book(_ record: Record, sign: Int) {
    let status = SortKeys.key(record.resource.statusText)
    counts[Place(kind: record.kind, status: status), default: 0] += sign
    guard status == Payout.State.completed.rawValue, let created = record.createdAt,
      let amount = record.stored.amountShown, amount.currency == .usd
    else { return }
    let date = Date(kind: record.kind, day: Day(created).number)
    let parts = amount.minorUnits.quotientAndRemainder(dividingBy: Self.billion)
    totals[date, default: Sum()].billions += Int64(sign) * parts.quotient
    totals[date, default: Sum()].units += Int64(sign) * parts.remainder
    totals[date, default: Sum()].count += sign
  }

  private static let billion: Int64 = 1_000_000_000

  /// The two parts of a sum put together again; one beyond 64 bits stands at the largest.
  static func whole(billions: Int64, units: Int64) -> Int64 {
    let (product, overflowed) = billions.multipliedReportingOverflow(by: billion)
    let (sum, alsoOverflowed) = product.addingReportingOverflow(units)
    return overflowed || alsoOverflowed ? (billions < 0 ? .min : .max) : sum
  }

  func post(to database: Database) throws(StoreError) {
    for (place, count) in counts where count != 0 {
      try database.run(
        """
        INSERT INTO tally (kind, status, count) VALUES (?, ?, ?)
          ON CONFLICT DO UPDATE SET count = count + excluded.count
        """,
        .text(place.kind.rawValue),
        .text(place.status),
        .integer(count)
      )
    }
    for (date, sum) in totals where sum.count != 0 || sum.billions != 0 || sum.units != 0 {
      try database.run(
        """
        INSERT INTO day_total (kind, day, billions, units, count) VALUES (?, ?, ?, ?, ?)
          ON CONFLICT DO UPDATE SET billions = billions + excluded.billions,
            units = units + excluded.units, count = count + excluded.count
        """,
        .text(date.kind.rawValue),
        .integer(date.day),
        .integer(sum.billions),
        .integer(sum.units),
        .integer(sum.count)
      )
    }
  }
}
