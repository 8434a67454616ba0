import CSQLite

/// A prepared statement, finalised with its last reference.
final class Statement {
  private let handle: OpaquePointer
  private let database: OpaquePointer

  init(_ sql: String, in database: OpaquePointer) throws(StoreError) {
    var prepared: OpaquePointer?
    let flags = UInt32(SQLITE_PREPARE_PERSISTENT)
    let code = sqlite3_prepare_v3(database, sql, -1, flags, &prepared, nil)
    guard code == SQLITE_OK else { throw StoreError(code: code, in: database) }
    guard let prepared else { preconditionFailure("no statement in \(sql)") }
    handle = prepared
    self.database = database
  }

  deinit { sqlite3_finalize(handle) }

  /// Runs to the end and hands every row to `read`.
  func run(
    _ values: [StoredValue],
    read: (inout RowReader) throws(StoreError) -> Void
  ) throws(StoreError) {
    try walk(values) { (reader: inout RowReader) throws(StoreError) in
      try read(&reader)
      return true
    }
  }

  /// Runs until `read` returns `false`.
  func walk(
    _ values: [StoredValue],
    read: (inout RowReader) throws(StoreError) -> Bool
  ) throws(StoreError) {
    defer {
      sqlite3_reset(handle)
      sqlite3_clear_bindings(handle)
    }
    try bind(values)
    while try step() {
      var reader = RowReader(handle)
      guard try read(&reader) else { return }
    }
  }

  private func step() throws(StoreError) -> Bool {
    let code = sqlite3_step(handle)
    guard code == SQLITE_ROW || code == SQLITE_DONE else {
      throw StoreError(code: code, in: database)
    }
    return code == SQLITE_ROW
  }

  private func bind(_ values: [StoredValue]) throws(StoreError) {
    precondition(
      values.count == Int(sqlite3_bind_parameter_count(handle)),
      "\(values.count) values for \(sqlite3_bind_parameter_count(handle)) places"
    )
    for (index, value) in values.enumerated() {
      let code = bind(value, at: Int32(index + 1))
      guard code == SQLITE_OK else { throw StoreError(code: code, in: database) }
    }
  }

  private func bind(_ value: StoredValue, at place: Int32) -> Int32 {
    switch value {
    case .null: return sqlite3_bind_null(handle, place)
    case .integer(let number): return sqlite3_bind_int64(handle, place, number)
    case .text(var text):
      return text.withUTF8 { bytes in
        // An empty string may have no address, and no address would mean NULL.
        bytes.withMemoryRebound(to: CChar.self) {
          sqlite3_bind_text(
            handle,
            place,
            $0.baseAddress ?? csqlite_nothing(),
            Int32($0.count),
            csqlite_transient()
          )
        }
      }
    case .bytes(let bytes):
      guard !bytes.isEmpty else { return sqlite3_bind_zeroblob(handle, place, 0) }
      return bytes.withUnsafeBytes {
        sqlite3_bind_blob(handle, place, $0.baseAddress, Int32($0.count), csqlite_transient())
      }
    }
  }
}

@available(*, unavailable)
extension Statement: Sendable {}
