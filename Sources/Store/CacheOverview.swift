package import Kira

extension Cache {
  /// The figures of the first screen, none of them from more than a few hundred rows.
  package func overview(at now: Moment) throws(StoreError) -> Overview {
    var overview = Overview()
    for kind in ResourceKind.allCases { overview.counts[kind] = try counts(of: kind) }
    overview.deposits = try dayTotals(of: .deposit, until: now)
    overview.payouts = try dayTotals(of: .payout, until: now)
    overview.candidates = try candidates(among: overview.counts, at: now)
    overview.changes = try latestChanges(limit: 50)
    overview.readAt = try readAt()
    let recipients = try coverage(of: .recipients)
    overview.usersWithRecipientsRead = recipients.count
    overview.readAt[.recipient] = recipients.oldest
    return overview
  }

  /// What has not come to rest, or is over and new: of each status the first few.
  package func candidates(at now: Moment) throws(StoreError) -> [Seen<Record>] {
    var counts: [ResourceKind: [String: Int]] = [:]
    for kind in ResourceKind.allCases { counts[kind] = try self.counts(of: kind) }
    return try candidates(among: counts, at: now)
  }

  private func dayTotals(
    of kind: ResourceKind,
    until now: Moment
  ) throws(StoreError) -> [Overview.DayTotal] {
    let today = Day(now).number
    return try database.rows(
      """
      SELECT day, billions, units, count FROM day_total
        WHERE kind = ? AND day BETWEEN ? AND ? AND count > 0 ORDER BY day
      """,
      [.text(kind.rawValue), .integer(today - 13), .integer(today)]
    ) { row in
      let day = Day(number: row.integer())
      let units = Ledger.whole(billions: row.integer(), units: row.integer())
      let total = Amount(minorUnits: units, in: .usd)
      return Overview.DayTotal(day: day, total: total, count: Int(row.integer()))
    }
  }

  private func candidates(
    among counts: [ResourceKind: [String: Int]],
    at now: Moment
  ) throws(StoreError) -> [Seen<Record>] {
    var candidates: [Seen<Record>] = []
    for kind in ResourceKind.allCases {
      for status in (counts[kind] ?? [:]).keys.sorted() {
        guard let wanted = Candidacy.of(status, kind) else { continue }
        candidates += try withStatus(status, kind, wanted, at: now)
      }
    }
    return candidates + (try accountsWithoutNumber(besides: candidates))
  }

  private func withStatus(
    _ status: String,
    _ kind: ResourceKind,
    _ wanted: Candidacy,
    at now: Moment
  ) throws(StoreError) -> [Seen<Record>] {
    let since = wanted.days.map { now.advanced(bySeconds: -86_400 * $0).milliseconds }
    let direction = wanted.isNewestFirst ? "DESC" : "ASC"
    return try rows(
      kind,
      """
      WHERE status_key = ? AND created_key >= ?
        ORDER BY created_key \(direction), id \(direction) LIMIT ?
      """,
      [.text(status), .integer(since ?? SortKeys.unknown), .integer(wanted.most)]
    )
  }

  private func accountsWithoutNumber(
    besides candidates: [Seen<Record>]
  ) throws(StoreError) -> [Seen<Record>] {
    let known = Set(candidates.lazy.filter { $0.value.kind == .account }.map(\.value.id))
    let closed = Candidacy.closedAccounts.map { "'\($0)'" }.joined(separator: ", ")
    let found = try rows(
      .account,
      """
      WHERE has_number = 0 AND status_key NOT IN (\(closed))
        ORDER BY created_key DESC LIMIT ?
      """,
      [.integer(Overview.mostCandidates)]
    )
    return found.filter { !known.contains($0.value.id) }
  }
}
