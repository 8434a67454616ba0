import CSQLite
import Intents
import Kira

/// The same bytes in one row and one commit, as SQLite alone keeps them through a loss of power.
final class PlainCommits {
  private let database: OpaquePointer
  private let insert: OpaquePointer

  init?(_ path: String) {
    var opened: OpaquePointer?
    guard sqlite3_open(path, &opened) == SQLITE_OK, let opened else { return nil }
    let setup = """
      PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
      CREATE TABLE entry (key TEXT PRIMARY KEY, body BLOB NOT NULL)
      """
    var prepared: OpaquePointer?
    guard sqlite3_exec(opened, setup, nil, nil, nil) == SQLITE_OK,
      sqlite3_prepare_v2(opened, "INSERT INTO entry VALUES (?, ?)", -1, &prepared, nil)
        == SQLITE_OK, let prepared
    else {
      sqlite3_close(opened)
      return nil
    }
    (database, insert) = (opened, prepared)
  }

  deinit {
    sqlite3_finalize(insert)
    sqlite3_close(database)
  }

  func commit(_ intent: Intent) {
    let bytes = Array(intent.title.text.utf8) + intent.body
    sqlite3_bind_text(insert, 1, intent.key.text, -1, csqlite_transient())
    sqlite3_bind_blob(insert, 2, bytes, Int32(bytes.count), csqlite_transient())
    let code = sqlite3_step(insert)
    precondition(code == SQLITE_DONE, "a plain commit failed with \(code)")
    sqlite3_reset(insert)
  }
}
