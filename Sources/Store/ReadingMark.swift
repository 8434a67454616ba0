package import Kira

/// How far a list was read, kept in one transaction with the rows that got it there.
package struct ReadingMark: Equatable, Sendable {
  package var kind: ResourceKind
  package var cursor: String?
  /// When its newest page was read, where this is that page: how the list stands is that old.
  package var readAt: Moment?

  package init(_ kind: ResourceKind, cursor: String?, readAt: Moment? = nil) {
    self.kind = kind
    self.cursor = cursor
    self.readAt = readAt
  }
}

extension Cache {
  /// The identifiers of a kind in their order, from behind one of them.
  package func identifiers(
    of kind: ResourceKind,
    after id: String,
    limit: Int
  ) throws(StoreError) -> [String] {
    try database.rows(
      "SELECT id FROM \(kind) WHERE id > ? ORDER BY id LIMIT ?",
      [.text(id), .integer(limit)]
    ) { row in row.text() }
  }

  func keep(_ mark: ReadingMark) throws(StoreError) {
    try database.run(
      """
      INSERT INTO reading (kind, cursor, read_at) VALUES (?, ?, ?)
        ON CONFLICT DO UPDATE SET cursor = excluded.cursor,
          read_at = coalesce(excluded.read_at, read_at)
      """,
      .text(mark.kind.rawValue),
      .text(orNull: mark.cursor),
      .integer(orNull: mark.readAt?.milliseconds)
    )
  }
}
