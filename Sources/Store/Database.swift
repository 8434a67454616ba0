import CSQLite
import Glibc

/// One connection to an SQLite file; its statements are prepared once and kept.
final class Database {
  enum Access {
    case creating, writing, reading
    /// Nobody can write to the file, so that neither a log nor a lock has to be looked at.
    case frozen
  }

  private let handle: OpaquePointer
  private var statements: [String: Statement] = [:]
  private var lookups: [TextLookup] = []
  /// Filters make new statements without end; the few in use come back at once.
  private static let mostStatements = 128

  /// What a connection is for: the cache brings functions and lookups of its own.
  enum Use {
    case cache
    /// By a way to the disk that may be a simulated one.
    case journal(String?)
    case drafts
  }

  init(path: String, access: Access, use: Use = .cache) throws(StoreError) {
    var opened: OpaquePointer?
    let flags: Int32 =
      switch access {
      case .creating: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
      case .writing: SQLITE_OPEN_READWRITE
      case .reading: SQLITE_OPEN_READONLY
      case .frozen: SQLITE_OPEN_READONLY | SQLITE_OPEN_URI
      }
    // One thread owns the connection, so that SQLite need not lock anything for us.
    let name = access == .frozen ? Self.frozen(path) : path
    let disk: String? = if case .journal(let disk) = use { disk } else { nil }
    let code = sqlite3_open_v2(name, &opened, flags | SQLITE_OPEN_NOMUTEX, disk)
    guard code == SQLITE_OK, let opened else {
      let problem = opened.map { StoreError(code: code, in: $0) }
      sqlite3_close_v2(opened)
      throw problem ?? .cannotOpen("out of memory")
    }
    handle = opened
    sqlite3_busy_timeout(handle, 50)
    guard case .cache = use else { return }
    try Functions.install(in: opened)
    lookups = Table.all.values.map { TextLookup($0.search, in: opened) }
  }

  deinit {
    statements = [:]
    lookups = []
    sqlite3_close_v2(handle)
  }

  private static func frozen(_ path: String) -> String {
    let escaped = path.utf8.map { byte in
      let isPlain = byte > 0x20 && byte < 0x7F && !"%?#".utf8.contains(byte)
      let digits = String(byte, radix: 16, uppercase: true)
      return isPlain ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + digits
    }
    return "file:\(escaped.joined())?immutable=1"
  }

  /// Runs statements that return nothing and take nothing, several at once.
  func execute(_ sql: String) throws(StoreError) {
    let code = sqlite3_exec(handle, sql, nil, nil, nil)
    guard code == SQLITE_OK else { throw StoreError(code: code, in: handle) }
  }

  func run(_ sql: String, _ values: StoredValue...) throws(StoreError) {
    try statement(sql).run(values) { _ in }
  }

  func run(_ sql: String, _ values: [StoredValue]) throws(StoreError) {
    try statement(sql).run(values) { _ in }
  }

  func rows<Value>(
    _ sql: String,
    _ values: [StoredValue] = [],
    read: (inout RowReader) throws(StoreError) -> Value
  ) throws(StoreError) -> [Value] {
    var rows: [Value] = []
    try statement(sql).run(values) { (reader: inout RowReader) throws(StoreError) in
      rows.append(try read(&reader))
    }
    return rows
  }

  /// Row after row, without keeping any, until `read` says that it has seen enough.
  func walk(
    _ sql: String,
    _ values: [StoredValue],
    read: (inout RowReader) throws(StoreError) -> Bool
  ) throws(StoreError) {
    try statement(sql).walk(values, read: read)
  }

  /// Row after row, without keeping any.
  func each(
    _ sql: String,
    _ values: [StoredValue],
    read: (inout RowReader) throws(StoreError) -> Void
  ) throws(StoreError) {
    try statement(sql).run(values, read: read)
  }

  func first<Value>(
    _ sql: String,
    _ values: [StoredValue] = [],
    read: (inout RowReader) throws(StoreError) -> Value
  ) throws(StoreError) -> Value? {
    try rows(sql, values, read: read).first
  }

  func integer(_ sql: String, _ values: [StoredValue] = []) throws(StoreError) -> Int64? {
    try first(sql, values) { reader in reader.optionalInteger() } ?? nil
  }

  /// Opened for reading although writing was asked for, as SQLite does without a word.
  var isReadOnly: Bool { sqlite3_db_readonly(handle, "main") == 1 }

  var lastInsertedKey: Int64 { sqlite3_last_insert_rowid(handle) }

  /// All of it or nothing: an error rolls back whatever was done.
  func transaction<Value>(
    _ body: () throws(StoreError) -> Value
  ) throws(StoreError) -> Value {
    try execute("BEGIN IMMEDIATE")
    do {
      let value = try body()
      try execute("COMMIT")
      return value
    } catch {
      try? execute("ROLLBACK")
      throw error
    }
  }

  /// Calls `isSpent` every thousand instructions of SQLite; `true` stops the query.
  func watch(_ budget: Budget?) {
    guard let budget else { return sqlite3_progress_handler(handle, 0, nil, nil) }
    // The caller keeps the budget alive until it takes the watch off again.
    let pointer = Unmanaged.passUnretained(budget).toOpaque()
    sqlite3_progress_handler(
      handle,
      Budget.instructionsPerCheck,
      { pointer in
        guard let pointer else { return 0 }
        return Unmanaged<Budget>.fromOpaque(pointer).takeUnretainedValue().isSpent() ? 1 : 0
      },
      pointer
    )
  }

  private func statement(_ sql: String) throws(StoreError) -> Statement {
    for lookup in lookups { lookup.forget() }
    if let statement = statements[sql] { return statement }
    if statements.count >= Self.mostStatements { statements = [:] }
    let statement = try Statement(sql, in: handle)
    statements[sql] = statement
    return statement
  }
}

@available(*, unavailable)
extension Database: Sendable {}

extension StoreError {
  init(code: Int32, in database: OpaquePointer) {
    // Of a commit that failed, SQLite does not keep what the system said.
    let last = errno
    let kept = sqlite3_system_errno(database)
    let number = kept == 0 ? last : kept
    let detail = String(cString: sqlite3_errmsg(database))
    switch code & 0xFF {
    case SQLITE_BUSY, SQLITE_LOCKED: self = .busy
    case SQLITE_FULL: self = .full
    case SQLITE_READONLY: self = .readOnly
    case SQLITE_CORRUPT: self = .corrupt(detail)
    case SQLITE_NOTADB: self = .notADatabase
    case SQLITE_CANTOPEN where number == EIO: self = .failing(String(cString: strerror(number)))
    case SQLITE_CANTOPEN: self = .cannotOpen(detail)
    case SQLITE_INTERRUPT: self = .interrupted
    case SQLITE_IOERR:
      // A limit on the size of files is a full disk by another name.
      let isFull = [ENOSPC, EDQUOT, EFBIG].contains(number)
      self = isFull ? .full : .failing(number == 0 ? detail : String(cString: strerror(number)))
    default: self = .other(code: sqlite3_extended_errcode(database), detail)
    }
  }
}
