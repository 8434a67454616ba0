import JSONText

/// A list out of whichever envelope it came in.
///
/// Quirk.listEnvelopesDiffer: `{data, pagination}`, `{payouts, total, page, …}`, a bare array.
struct ListEnvelope {
  let rows: [JSON]
  let total: Int?
  let hasMore: Bool

  init?(_ json: JSON, _ asked: PageNumber) {
    guard let rows = Self.rows(in: json) else { return nil }
    let envelope = WireObject(json)
    let counts = envelope?.object("pagination") ?? envelope
    self.rows = rows
    total = counts?.whole("total")
    hasMore = !rows.isEmpty && Self.goesOn(counts, rows.count, asked)
  }

  private static let names = ["data", "payouts", "deposits", "recipients", "users", "items"]

  private static func rows(in json: JSON) -> [JSON]? {
    if let rows = json.items { return rows }
    return names.lazy.compactMap { json[$0]?.items }.first
  }

  /// The plainest statement wins; a list that says nothing goes on while its pages are full.
  private static func goesOn(_ counts: WireObject?, _ count: Int, _ asked: PageNumber) -> Bool {
    if case .bool(let hasMore)? = counts?["has_more"] { return hasMore }
    if let pages = counts?.whole("total_pages") { return asked.number < pages }
    if let total = counts?.whole("total") { return asked.offset + count < total }
    return count >= asked.size
  }
}
