package import Kira

/// What came beside the rows, to be kept with them or not at all.
package struct Beside: Equatable, Sendable {
  package var readings: [SideReading] = []
  package var attachments: [Attachment] = []

  package init(readings: [SideReading] = [], attachments: [Attachment] = []) {
    self.readings = readings
    self.attachments = attachments
  }
}

extension Cache {
  static let mostAttachments = 50

  /// Keeps what hangs on records, whether these are known already or come later, and lets them be
  /// found by it.
  ///
  /// A second telling of the same changes nothing but its words.
  package func attach(_ attachments: [Attachment], at moment: Moment) throws(StoreError) {
    _ = try store([], at: moment, beside: Beside(attachments: attachments))
  }

  /// What hangs on a record, the latest told first.
  package func attachments(of kind: ResourceKind, id: String) throws(StoreError) -> [Attachment] {
    try database.rows(
      """
      SELECT label, value, note, at FROM attachment WHERE kind = ? AND id = ?
        ORDER BY sequence DESC
      """,
      [.text(kind.rawValue), .text(id)]
    ) { row in
      let mention = Mention(row.safeText(), row.safeText())
      return Attachment(mention, of: (kind, id), note: row.safeText(), at: row.optionalMoment())
    }
  }

  /// What a record is found by: what its answers say, and what hangs on it.
  func mentions(of record: Record, besides own: [Mention]) throws(StoreError) -> [Mention] {
    // A sync of a million rows asks this of each of them, and mostly nothing hangs on any.
    guard try hasAttachments() else { return own }
    let hanging = try database.rows(
      "SELECT label, value FROM attachment WHERE kind = ? AND id = ? ORDER BY sequence",
      [.text(record.kind.rawValue), .text(record.id)]
    ) { row in Mention(row.safeText(), row.safeText()) }
    return own + hanging.filter { !own.contains($0) }
  }

  private func hasAttachments() throws(StoreError) -> Bool {
    try database.integer("SELECT 1 FROM attachment LIMIT 1") != nil
  }

  /// Returns on which records something hangs now that did not before.
  func keep(_ attachments: [Attachment]) throws(StoreError) -> Set<RecordName> {
    for attachment in attachments { try keep(attachment) }
    let names = Set(attachments.map { RecordName(kind: $0.kind, id: $0.recordID) })
    for name in names { try forgetOldAttachments(of: name.kind, name.id) }
    return names
  }

  private func keep(_ attachment: Attachment) throws(StoreError) {
    try database.run(
      """
      INSERT INTO attachment (kind, id, label, value, note, at) VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (kind, id, label, value) DO UPDATE SET note = excluded.note,
          at = coalesce(excluded.at, at)
      """,
      .text(attachment.kind.rawValue),
      .text(attachment.recordID),
      .text(attachment.mention.label.text),
      .text(attachment.mention.value.text),
      .text(attachment.note.text),
      .integer(orNull: attachment.at?.milliseconds)
    )
  }

  /// Whoever sends events without end fills neither the disk nor the screen.
  private func forgetOldAttachments(of kind: ResourceKind, _ id: String) throws(StoreError) {
    try database.run(
      """
      DELETE FROM attachment WHERE kind = ? AND id = ? AND sequence NOT IN (
        SELECT sequence FROM attachment WHERE kind = ? AND id = ? ORDER BY sequence DESC LIMIT ?
      )
      """,
      .text(kind.rawValue),
      .text(id),
      .text(kind.rawValue),
      .text(id),
      .integer(Self.mostAttachments)
    )
  }
}

/// Which record of which kind, where it need not be known.
struct RecordName: Hashable {
  var kind: ResourceKind
  var id: String
}
