package import Kira

/// Of how many users the recipients were read so far.
extension Cache {
  /// Notes, in the transaction that keeps them, that all recipients of a user were read.
  func noteRecipientsRead(of user: String, at moment: Moment) throws(StoreError) {
    if try recipientsReadAt(of: user) == nil { try countReading() }
    try database.run(
      """
      INSERT INTO recipients_reading (user_id, read_at) VALUES (?, ?)
        ON CONFLICT DO UPDATE SET read_at = excluded.read_at
      """,
      .text(user),
      .integer(moment.milliseconds)
    )
  }

  /// When the recipients of a user were last read; `nil` when they never were.
  package func recipientsReadAt(of user: String) throws(StoreError) -> Moment? {
    try database.integer(
      "SELECT read_at FROM recipients_reading WHERE user_id = ?",
      [.text(user)]
    ).map { Moment(milliseconds: $0) }
  }

  /// Users whose recipients were never read, those who were made last first.
  package func usersWithoutRecipients(limit: Int) throws(StoreError) -> [String] {
    try database.rows(
      """
      SELECT id FROM user WHERE id NOT IN (SELECT user_id FROM recipients_reading)
        ORDER BY created_key DESC, id DESC LIMIT ?
      """,
      [.integer(limit)]
    ) { row in row.text() }
  }

  /// How many users' recipients were read, and when the oldest of these readings was.
  func recipientsCoverage() throws(StoreError) -> (users: Int, oldest: Moment?) {
    let users = try database.integer("SELECT count FROM tally WHERE kind = ?", [Self.coverage])
    let oldest = try database.integer("SELECT min(read_at) FROM recipients_reading")
    return (Int(users ?? 0), oldest.map { Moment(milliseconds: $0) })
  }

  private static let coverage = StoredValue.text("recipients of a user")

  /// Kept like the other counts, since the first screen cannot wait for a walk through the users.
  private func countReading() throws(StoreError) {
    try database.run(
      """
      INSERT INTO tally (kind, status, count) VALUES (?, '', 1)
        ON CONFLICT DO UPDATE SET count = count + 1
      """,
      Self.coverage
    )
  }
}
