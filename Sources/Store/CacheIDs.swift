package import Kira

extension Cache {
  /// The kind of the record that has this very id, asked of all kinds at once.
  package func kind(
    ofID id: String,
    among kinds: [ResourceKind]
  ) throws(StoreError)
    -> ResourceKind?
  {
    guard !kinds.isEmpty else { return nil }
    let sql = kinds.map { "SELECT '\($0)' FROM \($0) WHERE id = ?1" }
    return try database.first(sql.joined(separator: " UNION ALL "), [.text(id)]) { row in
      ResourceKind(rawValue: row.text())
    } ?? nil
  }

  /// The records whose id begins so, of every kind, in the order of kinds and ids.
  package func records(
    withIDPrefix prefix: String,
    limit: Int
  ) throws(StoreError) -> [Seen<Record>] {
    var found: [Seen<Record>] = []
    for kind in ResourceKind.allCases where found.count < limit {
      found += try rows(
        kind,
        "WHERE id >= ? AND id < ? ORDER BY id LIMIT ?",
        // Nothing that begins so comes after the last letter there is.
        [.text(prefix), .text(prefix + "\u{10FFFF}"), .integer(limit - found.count)]
      )
    }
    return found
  }

  /// The records just before and after the place where such an id would stand.
  package func records(nearID id: String) throws(StoreError) -> [Seen<Record>] {
    var found: [Seen<Record>] = []
    for kind in ResourceKind.allCases {
      found += try rows(kind, "WHERE id < ? ORDER BY id DESC LIMIT 2", [.text(id)])
      found += try rows(kind, "WHERE id >= ? ORDER BY id LIMIT 2", [.text(id)])
    }
    return found
  }
}
