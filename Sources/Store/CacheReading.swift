package import Kira

/// A row with its place in the table, for writing it again.
struct Kept {
  let ordinal: Int64
  let mentions: [Mention]
  let seen: Seen<Record>

  init(reading row: inout RowReader, of table: Table) {
    ordinal = row.integer()
    mentions = Mentions.reading(row.text())
    seen = table.type.read(&row)
  }
}

extension Cache {
  /// Everything known of one resource, or `nil` when the cache has never seen it.
  package func record(_ kind: ResourceKind, id: String) throws(StoreError) -> Entry? {
    guard let kept = try kept(kind, id: id) else { return nil }
    let raw = try database.first(
      table(kind).readRaw,
      [.integer(kept.ordinal)]
    ) { row in
      let at = Moment(milliseconds: row.integer())
      let source = Seen<[UInt8]>.Source(rawValue: row.text()) ?? .list
      return Seen(row.bytes(), at: at, source: source)
    }
    return Entry(
      seen: kept.seen,
      raw: raw ?? Seen([], at: kept.seen.at, source: .list),
      mentions: kept.mentions
    )
  }

  /// The changes of status that were seen to happen, oldest first.
  package func changes(of kind: ResourceKind, id: String) throws(StoreError) -> [Change] {
    guard let record = try kept(kind, id: id)?.seen.value else { return [] }
    return try database.rows(
      "SELECT before, after, at FROM change WHERE kind = ? AND id = ? ORDER BY sequence",
      [.text(kind.rawValue), .text(id)]
    ) { row in
      Change(
        record: record,
        before: row.optionalText().map { SafeText($0) },
        after: row.safeText(),
        at: Moment(milliseconds: row.integer())
      )
    }
  }

  /// The newest changes of all kinds, newest first.
  package func latestChanges(limit: Int) throws(StoreError) -> [Change] {
    let noted = try database.rows(
      "SELECT kind, id, before, after, at FROM change ORDER BY sequence DESC LIMIT ?",
      [.integer(limit)]
    ) { row in
      (
        kind: ResourceKind(rawValue: row.text()), id: row.text(), before: row.optionalText(),
        after: row.safeText(), at: Moment(milliseconds: row.integer())
      )
    }
    var changes: [Change] = []
    for note in noted {
      guard let kind = note.kind, let record = try kept(kind, id: note.id)?.seen.value
      else { continue }
      let before = note.before.map { SafeText($0) }
      changes.append(Change(record: record, before: before, after: note.after, at: note.at))
    }
    return changes
  }

  func kept(_ record: Record) throws(StoreError) -> Kept? { try kept(record.kind, id: record.id) }

  func kept(_ kind: ResourceKind, id: String) throws(StoreError) -> Kept? {
    guard try hasIDIndex(kind) else { return try keptWithoutIndex(kind, id: id) }
    let table = table(kind)
    return try database.first(table.find, [.text(id)]) { row in Kept(reading: &row, of: table) }
  }

  /// The rows of a table that hold what `clauses` say, from WHERE to LIMIT.
  func rows(
    _ kind: ResourceKind,
    _ clauses: String,
    _ values: [StoredValue]
  ) throws(StoreError) -> [Seen<Record>] {
    let table = table(kind)
    return try database.rows(
      "SELECT \(table.readColumns) FROM \(kind) \(clauses)",
      values
    ) { row in table.type.read(&row) }
  }
}
