import Glibc
package import Kira

extension Cache {
  /// What has come to its end, as far as anything does: after months no bank sends money back.
  private static let settled: [ResourceKind: [String]] = [
    .payout: ["completed", "failed", "cancelled", "expired"],
    .deposit: ["completed", "failed", "refunded"],
  ]

  private static let rowsPerTransaction = 500

  /// How many rows of a kind are settled and were made before a moment; users and accounts stay,
  /// because everything else belongs to them.
  package func settled(_ kind: ResourceKind, before moment: Moment) throws(StoreError) -> Int {
    guard let clauses = Self.clauses(kind) else { return 0 }
    let count = try database.integer(
      "SELECT count(*) FROM \(kind) \(clauses)",
      [.integer(SortKeys.unknown), .integer(moment.milliseconds)]
    )
    return Int(count ?? 0)
  }

  /// Forgets those rows, some at a time, so that a kill costs nothing; returns how many.
  package func forgetSettled(
    _ kind: ResourceKind,
    before moment: Moment
  ) throws(StoreError) -> Int {
    guard access == .writing else { throw .readOnly }
    guard let clauses = Self.clauses(kind) else { return 0 }
    var forgotten = 0
    while true {
      let rows = try rows(
        kind,
        "\(clauses) LIMIT ?",
        [
          .integer(SortKeys.unknown), .integer(moment.milliseconds),
          .integer(Self.rowsPerTransaction),
        ]
      )
      guard !rows.isEmpty else { return forgotten }
      try database.transaction { () throws(StoreError) in
        try forget(rows.map(\.value), of: kind)
      }
      forgotten += rows.count
    }
  }

  /// Gives the space of what was forgotten back to the disk; needs as much again while it works.
  package func shrink() throws(StoreError) {
    try database.execute("VACUUM; PRAGMA wal_checkpoint(TRUNCATE)")
  }

  /// Removes the whole file, and what was put aside as damaged; the next reading begins anew.
  package static func discard(path: String, binding: Binding) throws(StoreError) {
    let cache = try Cache(path: path, binding: binding)
    guard cache.access == .writing else { throw .busy }
    for suffix in ["-wal", "-shm", ".damaged", ""] {
      guard unlink(path + suffix) == 0 || errno == ENOENT else {
        throw StoreError(errno, at: path + suffix)
      }
    }
    withExtendedLifetime(cache) {}
  }

  private static func clauses(_ kind: ResourceKind) -> String? {
    guard let statuses = settled[kind] else { return nil }
    let words = statuses.map { "'\($0)'" }.joined(separator: ", ")
    return "WHERE status_key IN (\(words)) AND created_key > ? AND created_key < ?"
  }

  private func forget(_ records: [Record], of kind: ResourceKind) throws(StoreError) {
    var ledger = Ledger()
    var texts: [SearchWriter.Row] = []
    for record in records {
      guard let kept = try kept(record) else { continue }
      ledger.remove(kept.seen.value)
      let created = SortKeys(kept.seen.value).created
      // A place without a text is found by no word.
      texts.append(SearchWriter.Row(ordinal: kept.ordinal, created: created, text: []))
      try database.run("DELETE FROM \(kind)_raw WHERE ordinal = ?", .integer(kept.ordinal))
      try database.run("DELETE FROM \(kind) WHERE ordinal = ?", .integer(kept.ordinal))
      try database.run(
        "DELETE FROM change WHERE kind = ? AND id = ?",
        .text(kind.rawValue),
        .text(record.id)
      )
    }
    try ledger.post(to: database)
    try SearchWriter(table: table(kind).search, database: database).write(texts)
  }
}
