import Glibc
import Kira

/// The way from a path to an open cache: who may write, whose it is, and whether it is whole.
struct CacheFile {
  let path: String
  let binding: Binding

  struct Opened {
    var database: Database
    var access: Cache.Access
    var lock: CacheLock?
    var notices: [String] = []
    var trouble: String?
  }

  static let inMemory = ":memory:"

  var lockPath: String {
    path.hasSuffix(".sqlite") ? path.dropLast(7) + ".lock" : path + ".lock"
  }

  private var damagedPath: String { path + ".damaged" }

  func putAsideDamaged() throws(StoreError) {
    guard let lock = try CacheLock.taken(at: lockPath) else { throw .busy }
    defer { withExtendedLifetime(lock) {} }
    try putAside(as: damagedPath)
  }

  func open(_ access: Cache.Access) throws(StoreError) -> Opened {
    guard path != Self.inMemory else {
      return Opened(database: try make(), access: .writing)
    }
    guard access == .writing else { return try openForReading() }
    do throws(StoreError) {
      return try openForWriting()
    } catch {
      guard error == .readOnly else { throw error }
      return try openForLooking()
    }
  }

  /// A cache on a disk that cannot be written to is still good to look at.
  private func openForLooking() throws(StoreError) -> Opened {
    var opened: Opened
    do throws(StoreError) {
      opened = try openForReading()
    } catch {
      throw error == .missing ? .readOnly : error
    }
    opened.trouble =
      "The cache cannot be written to: it is shown as it was, and nothing new is asked for. "
      + StoreError.readOnly.advice
    return opened
  }

  private func openForReading() throws(StoreError) -> Opened {
    try PrivateFile(path: path).checkForReading()
    do throws(StoreError) {
      return try openForReading(as: .reading)
    } catch {
      guard isFrozen else { throw error }
      return try openForReading(as: .frozen)
    }
  }

  private func openForReading(as access: Database.Access) throws(StoreError) -> Opened {
    let database = try Database(path: path, access: access)
    try verify(database)
    return Opened(database: database, access: .reading)
  }

  /// Nothing can be written beside the file, and no log is left of a writer that was killed: SQLite
  /// would want to make one for reading too.
  private var isFrozen: Bool {
    var log = stat()
    let hasLog = lstat(path + "-wal", &log) == 0 && log.st_size > 0
    return !hasLog && Glibc.access(PrivateFile(path: path).folder, W_OK) != 0
  }

  private func openForWriting() throws(StoreError) -> Opened {
    let mended = try PrivateFile(path: path).prepare()
    guard let lock = try CacheLock.taken(at: lockPath) else {
      var opened = try openForReading()
      let holder = CacheLock.holder(at: lockPath).map { "Process \($0)" } ?? "Another process"
      opened.notices = [mended, "\(holder) fills this cache; here it is only read."].compactMap(
        \.self
      )
      return opened
    }
    let (database, rebuilt) = try openOrRebuild()
    let notices = [mended, rebuilt].compactMap(\.self)
    return Opened(database: database, access: .writing, lock: lock, notices: notices)
  }

  /// What cannot be used is put aside, except a file that is somebody else's.
  private func openOrRebuild() throws(StoreError) -> (Database, notice: String?) {
    do throws(StoreError) {
      if CacheHeader.isCut(at: path) { throw StoreError.corrupt("its end is missing") }
      return (try make(), nil)
    } catch {
      switch error {
      case .otherSchema:
        try putAside(as: nil)
        return (try make(), "The cache was of another version; it is being filled again.")
      case .corrupt, .notADatabase:
        try putAside(as: damagedPath)
        return (try make(), "The cache was damaged; it was put aside and is being filled again.")
      default: throw error
      }
    }
  }

  /// Opens the file for writing and gives an empty one its tables.
  private func make() throws(StoreError) -> Database {
    let access: Database.Access = path == Self.inMemory ? .creating : .writing
    let database = try Database(path: path, access: access)
    guard !database.isReadOnly else { throw .readOnly }
    try database.execute(
      """
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = NORMAL;
      PRAGMA temp_store = MEMORY;
      PRAGMA cache_size = -8000;
      PRAGMA wal_autocheckpoint = 4000;
      PRAGMA trusted_schema = OFF;
      """
    )
    if try database.integer("SELECT count(*) FROM sqlite_schema") == 0 {
      try fill(database)
    }
    try verify(database)
    return database
  }

  private func fill(_ database: Database) throws(StoreError) {
    try database.transaction { () throws(StoreError) in
      for statement in Schema.statements { try database.execute(statement) }
      try database.run(
        "INSERT INTO binding (stage, client_id) VALUES (?, ?)",
        .text(binding.stage.rawValue),
        .text(binding.clientID)
      )
    }
  }

  /// Whose it is comes first: a foreign file is never thrown away for its layout.
  private func verify(_ database: Database) throws(StoreError) {
    if let found = try foundBinding(database), found != binding {
      throw .foreignBinding(found: found, wanted: binding)
    }
    let version = Int(try database.integer("PRAGMA user_version") ?? 0)
    guard version == Schema.version else {
      throw .otherSchema(found: version, known: Schema.version)
    }
  }

  private func foundBinding(_ database: Database) throws(StoreError) -> Binding? {
    let tables = try database.integer(
      "SELECT count(*) FROM sqlite_schema WHERE name = 'binding' AND type = 'table'"
    )
    guard tables == 1 else { return nil }
    let found = try database.first("SELECT stage, client_id FROM binding") { row in
      Stage(rawValue: row.text()).map { Binding(stage: $0, clientID: row.text()) }
    }
    return found ?? nil
  }

  /// The write-ahead log goes first: it must never be replayed into the file that follows.
  private func putAside(as name: String?) throws(StoreError) {
    for suffix in ["-wal", "-shm"] where unlink(path + suffix) != 0 && errno != ENOENT {
      throw StoreError(errno, at: path + suffix)
    }
    let code = name.map { rename(path, $0) } ?? unlink(path)
    guard code == 0 else { throw StoreError(errno, at: path) }
    _ = try PrivateFile(path: path).prepare()
  }
}

extension Cache {
  /// Puts a cache aside that turned out to be damaged only while it was read.
  ///
  /// Nobody may have it open; the next one to open this path starts with an empty cache.
  package static func putAside(path: String, binding: Binding) throws(StoreError) {
    try CacheFile(path: path, binding: binding).putAsideDamaged()
  }
}
