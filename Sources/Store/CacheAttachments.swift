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

  /// Keeps what hangs on records, whether these are known already or come later.
  ///
  /// A second telling of the same changes nothing but its words.
  package func attach(_ attachments: [Attachment]) throws(StoreError) {
    guard access == .writing else { throw .readOnly }
    try database.transaction { () throws(StoreError) in try keep(attachments) }
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

  func keep(_ attachments: [Attachment]) throws(StoreError) {
    for attachment in attachments { try keep(attachment) }
    for (kind, ids) in Dictionary(grouping: attachments, by: \.kind) {
      for id in Set(ids.map(\.recordID)) { try forgetOldAttachments(of: kind, id) }
    }
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
