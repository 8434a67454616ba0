import Kira

/// The layout of the cache; a file in any other layout is thrown away and filled again.
enum Schema {
  /// To be raised with every change of what is below or of a kind's columns.
  static let version = 5

  static var statements: [String] {
    general + ResourceKind.allCases.flatMap { Table.all[$0]?.schema ?? [] } + [
      // Few accounts are without a number, and the first screen asks for them.
      "CREATE INDEX account_without_number ON account (created_key) WHERE has_number = 0",
      "CREATE INDEX recipient_by_likeness ON recipient (likeness) WHERE likeness IS NOT NULL",
      "PRAGMA user_version = \(version)",
    ]
  }

  private static let general = [
    // The same in every version, so that a foreign file is known as one before anything else.
    "CREATE TABLE binding (stage TEXT NOT NULL, client_id TEXT NOT NULL) STRICT",
    """
    CREATE TABLE reading (kind TEXT PRIMARY KEY, read_at INTEGER, cursor TEXT)
      STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE change (sequence INTEGER PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL,
      before TEXT, after TEXT NOT NULL, at INTEGER NOT NULL) STRICT
    """,
    "CREATE INDEX change_of ON change (kind, id)",
    // What is told of one record alone has an age of its own.
    """
    CREATE TABLE side_reading (topic TEXT NOT NULL, id TEXT NOT NULL, read_at INTEGER NOT NULL,
      PRIMARY KEY (topic, id)) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX side_reading_by_age ON side_reading (topic, read_at)",
    """
    CREATE TABLE attachment (sequence INTEGER PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL,
      label TEXT NOT NULL, value TEXT NOT NULL, note TEXT NOT NULL, at INTEGER,
      UNIQUE (kind, id, label, value)) STRICT
    """,
    "CREATE INDEX attachment_by_value ON attachment (value)",
    // Counts and totals are kept with every write, since the first screen cannot wait for them.
    """
    CREATE TABLE tally (kind TEXT NOT NULL, status TEXT NOT NULL, count INTEGER NOT NULL,
      PRIMARY KEY (kind, status)) STRICT, WITHOUT ROWID
    """,
    // A sum in two parts, of which neither can outgrow 64 bits.
    """
    CREATE TABLE day_total (kind TEXT NOT NULL, day INTEGER NOT NULL, billions INTEGER NOT NULL,
      units INTEGER NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (kind, day))
      STRICT, WITHOUT ROWID
    """,
  ]
}
