package import Kira

extension Cache {
  /// Notes that a list was read from the server, so that its figures have an age.
  package func noteRead(_ kind: ResourceKind, at moment: Moment) throws(StoreError) {
    guard access == .writing else { throw .readOnly }
    try database.run(
      """
      INSERT INTO reading (kind, read_at) VALUES (?, ?)
        ON CONFLICT DO UPDATE SET read_at = excluded.read_at
      """,
      .text(kind.rawValue),
      .integer(moment.milliseconds)
    )
  }

  /// When each list was last read from the server.
  package func readAt() throws(StoreError) -> [ResourceKind: Moment] {
    let readings = try database.rows(
      "SELECT kind, read_at FROM reading WHERE read_at IS NOT NULL"
    ) { row in (ResourceKind(rawValue: row.text()), Moment(milliseconds: row.integer())) }
    var readAt: [ResourceKind: Moment] = [:]
    for case (let kind?, let moment) in readings { readAt[kind] = moment }
    return readAt
  }

  /// Where a full sync of this list stopped; `nil` when it ended or has never begun.
  package func syncCursor(_ kind: ResourceKind) throws(StoreError) -> String? {
    let cursor = try database.first(
      "SELECT cursor FROM reading WHERE kind = ?",
      [.text(kind.rawValue)]
    ) { row in row.optionalText() }
    return cursor ?? nil
  }

  package func setSyncCursor(_ kind: ResourceKind, to cursor: String?) throws(StoreError) {
    guard access == .writing else { throw .readOnly }
    try database.run(
      """
      INSERT INTO reading (kind, cursor) VALUES (?, ?)
        ON CONFLICT DO UPDATE SET cursor = excluded.cursor
      """,
      .text(kind.rawValue),
      .text(orNull: cursor)
    )
  }
}
