package import Kira

/// An answer that tells what one record has and no list tells, by what was asked.
package struct SideReading: Hashable, Sendable {
  package enum Topic: String, CaseIterable, Sendable {
    /// All recipients of a user.
    case recipients
    /// All liquidation addresses of an account.
    case addresses
  }

  package var topic: Topic
  /// Of the user or the account that was asked about.
  package var id: String

  package init(_ topic: Topic, of id: String) {
    self.topic = topic
    self.id = id
  }
}

extension Cache {
  /// When this was last read; `nil` when it never was.
  package func readAt(_ reading: SideReading) throws(StoreError) -> Moment? {
    try database.integer(
      "SELECT read_at FROM side_reading WHERE topic = ? AND id = ?",
      [.text(reading.topic.rawValue), .text(reading.id)]
    ).map { Moment(milliseconds: $0) }
  }

  /// Users whose recipients were never read, those who were made last first.
  package func usersWithoutRecipients(limit: Int) throws(StoreError) -> [String] {
    try database.rows(
      """
      SELECT id FROM user
        WHERE NOT EXISTS (
          SELECT 1 FROM side_reading WHERE topic = 'recipients' AND side_reading.id = user.id
        )
        ORDER BY created_key DESC, id DESC LIMIT ?
      """,
      [.integer(limit)]
    ) { row in row.text() }
  }

  /// How many answers of this sort were read, and when the oldest of them was.
  func coverage(of topic: SideReading.Topic) throws(StoreError) -> (count: Int, oldest: Moment?) {
    let count = try database.integer(
      "SELECT count FROM tally WHERE kind = ?",
      [Self.tally(of: topic)]
    )
    let oldest = try database.integer(
      "SELECT min(read_at) FROM side_reading WHERE topic = ?",
      [.text(topic.rawValue)]
    )
    return (Int(count ?? 0), oldest.map { Moment(milliseconds: $0) })
  }

  /// Notes, in the transaction that keeps what it told, that this was read.
  func note(_ reading: SideReading, at moment: Moment) throws(StoreError) {
    if try readAt(reading) == nil { try count(reading.topic) }
    try database.run(
      """
      INSERT INTO side_reading (topic, id, read_at) VALUES (?, ?, ?)
        ON CONFLICT DO UPDATE SET read_at = excluded.read_at
      """,
      .text(reading.topic.rawValue),
      .text(reading.id),
      .integer(moment.milliseconds)
    )
  }

  private static func tally(of topic: SideReading.Topic) -> StoredValue {
    .text("read: \(topic.rawValue)")
  }

  /// Kept like the other counts, since the first screen cannot wait for a walk through the users.
  private func count(_ topic: SideReading.Topic) throws(StoreError) {
    try database.run(
      """
      INSERT INTO tally (kind, status, count) VALUES (?, '', 1)
        ON CONFLICT DO UPDATE SET count = count + 1
      """,
      Self.tally(of: topic)
    )
  }
}
