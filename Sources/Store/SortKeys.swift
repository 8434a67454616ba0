import Kira

/// The values that a record is sorted, filtered and found by, none of them ever NULL.
struct SortKeys: Equatable {
  let created: Int64
  let amount: Int64
  let status: String
  let name: String
  let id: String

  /// What is not known comes before everything that is.
  static let unknown = Int64.min

  init(_ record: Record) {
    let stored = record.stored
    created = stored.createdAt?.milliseconds ?? Self.unknown
    amount = stored.amountShown?.millionths ?? Self.unknown
    status = Self.key(stored.statusText)
    name = Folding.folded(stored.nameShown.text)
    id = stored.idText
  }

  static func moment(_ key: Int64) -> Moment? {
    key == unknown ? nil : Moment(milliseconds: key)
  }

  static func key(_ status: SafeText) -> String { status.text.lowercased() }
}

extension Amount {
  /// The figure in millionths of one unit, for sorting and limits only: what is beyond 64 bits
  /// stands with the largest.
  var millionths: Int64 {
    var factor: Int64 = 1
    for _ in currency.digits..<max(6, currency.digits) { factor *= 10 }
    let (product, overflowed) = minorUnits.multipliedReportingOverflow(by: factor)
    if !overflowed { return max(product, -Int64.max) }
    return minorUnits < 0 ? -Int64.max : .max
  }
}
