package import Forms
import Glibc
package import Kira

/// Forms that were begun, on disk: what a person typed survives whatever happens to the program.
///
/// It is kept at every key, and no key may wait for the disk: with a write-ahead log and
/// `synchronous=NORMAL` a commit is a write and no sync, and the log is taken over when no key
/// waits (`tidy`). A process that is killed loses nothing, for the kernel has it; a loss of power may
/// take the last seconds, and leaves a whole file. Several processes may share it. It is never
/// precious enough to stop anything.
package final class DraftStore {
  private let database: Database
  private var untidy = 0

  private static let version: Int64 = 1
  /// A draft that is older than so many others is no draft any more.
  private static let most = 200

  package init(path: String, binding: Binding) throws(StoreError) {
    _ = try PrivateFile(path: path).prepare()
    database = try Database(path: path, access: .writing, use: .drafts)
    guard !database.isReadOnly else { throw .readOnly }
    try database.execute(
      """
      PRAGMA page_size = 1024;
      PRAGMA journal_mode = WAL;
      PRAGMA wal_autocheckpoint = 0;
      PRAGMA synchronous = NORMAL;
      PRAGMA secure_delete = ON;
      PRAGMA temp_store = MEMORY;
      PRAGMA trusted_schema = OFF;
      PRAGMA busy_timeout = 5;
      """
    )
    try makeOrCheck(binding)
    try forgetOldest()
  }

  private static let tables = [
    "CREATE TABLE binding (stage TEXT NOT NULL, client_id TEXT NOT NULL) STRICT",
    """
    CREATE TABLE draft (
      id TEXT PRIMARY KEY, purpose TEXT NOT NULL, changed_at INTEGER NOT NULL)
      STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE answer (
      draft TEXT NOT NULL, field TEXT NOT NULL, text TEXT NOT NULL, label TEXT,
      PRIMARY KEY (draft, field)) STRICT, WITHOUT ROWID
    """,
    "PRAGMA user_version = \(version)",
  ]

  private func makeOrCheck(_ binding: Binding) throws(StoreError) {
    if try database.integer("SELECT count(*) FROM sqlite_schema") == 0 {
      try database.transaction { () throws(StoreError) in
        for statement in Self.tables { try database.execute(statement) }
        try database.run(
          "INSERT INTO binding VALUES (?, ?)",
          .text(binding.stage.rawValue),
          .text(binding.clientID)
        )
      }
    }
    let version = try database.integer("PRAGMA user_version") ?? 0
    guard version == Self.version else {
      throw .otherSchema(found: Int(version), known: Int(Self.version))
    }
    let found = try database.first("SELECT stage, client_id FROM binding") { row in
      Stage(rawValue: row.text()).map { Binding(stage: $0, clientID: row.text()) }
    }
    guard let found = found ?? nil else { throw .corrupt("it does not say whose it is") }
    guard found == binding else { throw .foreignBinding(found: found, wanted: binding) }
  }

  /// The newest first.
  package func drafts(for purpose: FormPurpose, limit: Int) throws(StoreError) -> [Draft] {
    let found = try database.rows(
      """
      SELECT id, changed_at FROM draft WHERE purpose = ? ORDER BY changed_at DESC, id DESC LIMIT ?
      """,
      [.text(purpose.rawValue), .integer(limit)]
    ) { row in (id: row.text(), changedAt: Moment(milliseconds: row.integer())) }
    return try found.map { (id, changedAt) throws(StoreError) in
      Draft(
        id: Identifier(id),
        purpose: purpose,
        answers: try answers(of: id),
        changedAt: changedAt
      )
    }
  }

  private func answers(of draft: String) throws(StoreError) -> Answers {
    var texts: [FieldName: String] = [:]
    var labels: [FieldName: SafeText] = [:]
    try database.each(
      "SELECT field, text, label FROM answer WHERE draft = ?",
      [.text(draft)]
    ) { row in
      let field = FieldName(row.text())
      texts[field] = row.text()
      if case .text(let label) = row.value() { labels[field] = SafeText(label) }
    }
    return Answers(texts, labels: labels)
  }

  /// Writes it down whole; one of that id is replaced.
  package func keep(_ draft: Draft) throws(StoreError) {
    untidy += 1
    let id = StoredValue.text(draft.id.text)
    try database.transaction { () throws(StoreError) in
      try database.run(
        "INSERT OR REPLACE INTO draft VALUES (?, ?, ?)",
        id,
        .text(draft.purpose.rawValue),
        .integer(draft.changedAt.milliseconds)
      )
      try database.run("DELETE FROM answer WHERE draft = ?", id)
      for (field, text) in draft.answers.texts {
        try database.run(
          "INSERT INTO answer VALUES (?, ?, ?, ?)",
          id,
          .text(field.text),
          .text(text),
          .text(orNull: draft.answers.labels[field]?.text)
        )
      }
    }
  }

  /// Nothing of it is left, in the log neither.
  package func drop(_ draft: Identifier<Draft>) throws(StoreError) {
    try database.transaction { () throws(StoreError) in
      try database.run("DELETE FROM draft WHERE id = ?", .text(draft.text))
      try database.run("DELETE FROM answer WHERE draft = ?", .text(draft.text))
    }
    // Where another process reads at this moment, the next one does it.
    try? database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
  }

  /// Whether the log has grown so long that it should be taken over soon.
  package var isUntidy: Bool { untidy >= 200 }

  /// Takes the log over, which waits for the disk.
  package func tidy() throws(StoreError) {
    untidy = 0
    try database.execute("PRAGMA wal_checkpoint(PASSIVE)")
  }

  private func forgetOldest() throws(StoreError) {
    let kept = "SELECT id FROM draft ORDER BY changed_at DESC LIMIT \(Self.most)"
    try database.execute("DELETE FROM draft WHERE id NOT IN (\(kept))")
    try database.execute("DELETE FROM answer WHERE draft NOT IN (SELECT id FROM draft)")
  }

  /// Moves a file away that is no use here, with its log, which must not be read into another.
  package static func putAside(path: String) throws(StoreError) {
    for suffix in ["-wal", "-shm"] where unlink(path + suffix) != 0 && errno != ENOENT {
      throw StoreError(errno, at: path + suffix)
    }
    guard rename(path, path + ".aside") == 0 || errno == ENOENT else {
      throw StoreError(errno, at: path)
    }
  }
}

@available(*, unavailable)
extension DraftStore: Sendable {}
