/// The tables of the journal; what they hold is never changed, and triggers see to that.
enum JournalSchema {
  static let version = 2
  /// Before anything but payouts was written down: the same tables without the last column.
  static let versionWithoutFacts = 1
  /// "KDJ1", so that no tool takes it for another file.
  static let application = 0x4B44_4A31

  /// What was confirmed of a call that moves no money, as lines of names and values, so that the
  /// next kind of call needs no column of its own.
  private static let factsColumn = ", facts TEXT"

  /// Leaves exactly the tables that a new journal has.
  static let addingFacts = [
    "ALTER TABLE intent ADD COLUMN facts TEXT", "PRAGMA user_version = \(version)",
  ]

  /// Who it belongs to, what was decided, the bytes of it, and what became of it.
  private static let tables = [
    """
    CREATE TABLE binding (
      stage TEXT NOT NULL, client TEXT NOT NULL, made_at INTEGER NOT NULL) STRICT
    """,
    """
    CREATE TABLE intent (
      key TEXT PRIMARY KEY, call TEXT NOT NULL, path TEXT NOT NULL, body_digest BLOB NOT NULL,
      stage TEXT NOT NULL, client TEXT NOT NULL, host TEXT NOT NULL, author TEXT NOT NULL,
      title TEXT NOT NULL, overrides TEXT NOT NULL,
      account TEXT, recipient TEXT, recipient_digest TEXT, recipient_name TEXT,
      amount INTEGER, currency TEXT, arrives INTEGER, arrives_currency TEXT,
      fees INTEGER, fees_currency TEXT, preview_digest TEXT, tag TEXT UNIQUE\(factsColumn))
      STRICT, WITHOUT ROWID
    """,
    // The bytes stand apart: erasing them, for somebody's privacy, leaves the chain whole.
    "CREATE TABLE request (key TEXT PRIMARY KEY, body BLOB NOT NULL) STRICT, WITHOUT ROWID",
    """
    CREATE TABLE entry (
      number INTEGER PRIMARY KEY, key TEXT NOT NULL, event TEXT NOT NULL, attempt INTEGER NOT NULL,
      reason TEXT NOT NULL, payout TEXT NOT NULL, person TEXT NOT NULL,
      wall INTEGER NOT NULL, boot_milliseconds INTEGER NOT NULL, boot TEXT NOT NULL,
      process TEXT NOT NULL, digest BLOB NOT NULL) STRICT
    """,
    "CREATE INDEX entry_of_key ON entry (key, number)",
    // Whoever comes second to send the same attempt finds that it is taken.
    """
    CREATE UNIQUE INDEX one_sender ON entry (key, attempt)
      WHERE event IN ('claimed', 'sentAgain')
    """,
  ]

  private static let guards = ["binding", "intent", "entry"].flatMap { table in
    ["UPDATE", "DELETE"].map { change in
      """
      CREATE TRIGGER \(table)_no_\(change.lowercased()) BEFORE \(change) ON \(table)
        BEGIN SELECT RAISE(ABORT, 'the journal is only added to'); END
      """
    }
  }

  private static let requestGuard = """
    CREATE TRIGGER request_no_update BEFORE UPDATE ON request
      BEGIN SELECT RAISE(ABORT, 'the journal is only added to'); END
    """

  /// As SQLite keeps them, so that a missing guard is seen.
  static let definitions = tables + guards + [requestGuard]

  static var statements: [String] {
    definitions + [
      "PRAGMA user_version = \(version)", "PRAGMA application_id = \(application)",
    ]
  }
}
