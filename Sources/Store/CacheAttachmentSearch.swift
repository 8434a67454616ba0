package import Kira

extension Cache {
  /// What hangs on records under an id that begins with this text; where none does, that holds it.
  package func attachments(named text: String, limit: Int) throws(StoreError) -> [Attachment] {
    guard !text.isEmpty else { return [] }
    let starting = try attachments(
      "value >= ? AND value < ? ORDER BY value LIMIT ?",
      [.text(text), .text(text + "\u{10FFFF}"), .integer(limit)]
    )
    guard starting.isEmpty else { return starting }
    return try attachments("instr(value, ?) > 0 LIMIT ?", [.text(text), .integer(limit)])
  }

  private func attachments(
    _ condition: String,
    _ values: [StoredValue]
  ) throws(StoreError) -> [Attachment] {
    let found = try database.rows(
      "SELECT kind, id, label, value, note, at FROM attachment WHERE \(condition)",
      values
    ) { row -> Attachment? in
      guard let kind = ResourceKind(rawValue: row.text()) else { return nil }
      let id = row.text()
      let mention = Mention(row.safeText(), row.safeText())
      return Attachment(mention, of: (kind, id), note: row.safeText(), at: row.optionalMoment())
    }
    return found.compactMap(\.self)
  }
}
