import Digest
package import Intents
package import Kira

extension Journal {
  package func intent(_ key: Identifier<Intent>) throws(JournalError) -> JournaledIntent? {
    try intents("WHERE key = ?", [.text(key.text)]).first
  }

  /// The number of the last entry; what is written later has a greater one.
  package func lastNumber() throws(JournalError) -> Int64 {
    try disk { () throws(StoreError) in try database.integer("SELECT max(number) FROM entry") ?? 0 }
  }

  /// Those of which anything may still become, the oldest first: they are shown before all else.
  package func unfinished() throws(JournalError) -> [JournaledIntent] {
    try intents(
      """
      WHERE NOT EXISTS (SELECT 1 FROM entry WHERE entry.key = intent.key
        AND event IN ('accepted', 'existed', 'found', 'closed'))
      """
    ).filter(\.life.isOpen).sorted { $0.number < $1.number }
  }

  /// The newest intents, before the entry of that number if one is given.
  package func newest(
    _ limit: Int,
    before number: Int64? = nil
  ) throws(JournalError) -> [JournaledIntent] {
    let keys = try disk { () throws(StoreError) in
      try database.rows(
        """
        SELECT key FROM entry WHERE event = 'armed' AND number < ?
          ORDER BY number DESC LIMIT ?
        """,
        [.integer(number ?? .max), .integer(limit)]
      ) { $0.text() }
    }
    var found: [JournaledIntent] = []
    for key in keys {
      if let intent = try intent(Identifier(key)) { found.append(intent) }
    }
    return found
  }

  /// The intent that is known to have made this.
  package func maker(
    of made: Identifier<Made>
  ) throws(JournalError) -> Identifier<Intent>? {
    try disk { () throws(StoreError) in
      try database.first(
        """
        SELECT key FROM entry WHERE payout = ? AND event IN ('accepted', 'found')
          ORDER BY number LIMIT 1
        """,
        [.text(made.text)]
      ) { Identifier($0.text()) }
    }
  }

  /// The intent whose story holds this entry.
  package func intent(number: Int64) throws(JournalError) -> JournaledIntent? {
    let key = try disk { () throws(StoreError) in
      try database.first("SELECT key FROM entry WHERE number = ?", [.integer(number)]) {
        $0.text()
      }
    }
    guard let key, !key.isEmpty else { return nil }
    return try intent(Identifier(key))
  }

  /// As people name one: the number of an entry, our mark in its reference, or its key.
  package func intent(named name: String) throws(JournalError) -> JournaledIntent? {
    if let number = Int64(name) { return try intent(number: number) }
    if let tag = IntentTag(in: SafeText(name)) {
      return try intents("WHERE tag = ?", [.text(tag.text)]).first
    }
    return try intent(Identifier(name.lowercased()))
  }

  private func intents(
    _ condition: String,
    _ values: [StoredValue] = []
  ) throws(JournalError) -> [JournaledIntent] {
    let names = Intent.columnNames.map { "intent." + $0 }.joined(separator: ", ")
    let rows = try disk { () throws(StoreError) in
      try database.rows(
        "SELECT \(names), body FROM intent LEFT JOIN request USING (key) \(condition)",
        values
      ) { row in (Intent.columnNames.map { _ in row.value() }, row.value()) }
    }
    return try rows.map { (columns, body) throws(JournalError) in
      try journaled(columns, body)
    }
  }

  private func journaled(
    _ columns: [StoredValue],
    _ body: StoredValue
  ) throws(JournalError) -> JournaledIntent {
    guard case .text(let key)? = columns.first else { throw .tampered(entry: 0, "a key") }
    let story = try entries(of: key)
    let bytes: [UInt8]? = if case .bytes(let bytes) = body { bytes } else { nil }
    guard let first = story.first, let life = IntentLife(story.compactMap(\.event)),
      let intent = Intent(columns, body: bytes ?? [], armedAt: first.at)
    else { throw .tampered(entry: story.first?.number ?? 0, "its story cannot have happened") }
    return JournaledIntent(
      intent: intent,
      life: life,
      story: story,
      hasRequest: bytes.map { .bytes(chain.crypto.sha256(of: $0)) == columns[3] } ?? false
    )
  }

  func entries(of key: String) throws(JournalError) -> [JournalEntry] {
    let rows = try disk { () throws(StoreError) in
      try database.rows(
        "SELECT \(Self.entryColumns) FROM entry WHERE key = ? ORDER BY number",
        [.text(key)]
      ) { JournalEntry.reading(&$0) }
    }
    return try rows.map { (number, entry) throws(JournalError) in
      guard let entry else { throw .tampered(entry: number, "nothing of that name happens") }
      return entry
    }
  }

  static let entryColumns =
    "number, key, event, attempt, reason, payout, person, wall, boot_milliseconds, boot, process"
}

extension JournalEntry {
  /// Its number, and the entry unless it tells of something that this version does not know.
  static func reading(_ row: inout RowReader) -> (Int64, JournalEntry?) {
    let (number, key, name, attempt) = (row.integer(), row.text(), row.text(), row.integer())
    let happening = Happening(
      name: name,
      reason: row.text(),
      payout: row.text(),
      person: row.text()
    )
    let at = Clocks(
      wall: Moment(milliseconds: row.integer()),
      bootMilliseconds: row.integer(),
      boot: SafeText(row.text())
    )
    let process = ProcessMark(SafeText(row.text()))
    let entry = happening.map {
      JournalEntry(
        number: number,
        key: Identifier(key),
        happening: $0,
        attempt: Int(attempt),
        at: at,
        process: process
      )
    }
    return (number, entry)
  }
}
