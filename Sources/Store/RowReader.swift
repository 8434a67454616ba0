import CSQLite

/// One row while it is being read, column after column from the left.
struct RowReader {
  private let statement: OpaquePointer
  private var column: Int32 = 0

  init(_ statement: OpaquePointer) { self.statement = statement }

  mutating func integer() -> Int64 { sqlite3_column_int64(statement, next()) }

  mutating func optionalInteger() -> Int64? {
    let column = next()
    guard !isNull(column) else { return nil }
    return sqlite3_column_int64(statement, column)
  }

  /// Whatever number or text stands there.
  mutating func value() -> StoredValue {
    switch sqlite3_column_type(statement, column) {
    case SQLITE_INTEGER: .integer(integer())
    case SQLITE_TEXT: .text(text())
    case SQLITE_BLOB: .bytes(bytes())
    default: next() >= 0 ? .null : .null
    }
  }

  mutating func text() -> String { optionalText() ?? "" }

  mutating func optionalText() -> String? {
    let column = next()
    guard !isNull(column), let start = sqlite3_column_text(statement, column) else { return nil }
    let count = Int(sqlite3_column_bytes(statement, column))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// The bytes where SQLite keeps them, until the next row.
  mutating func borrowedText() -> UnsafeRawBufferPointer? {
    let column = next()
    guard let start = sqlite3_column_text(statement, column) else { return nil }
    return UnsafeRawBufferPointer(
      start: start,
      count: Int(sqlite3_column_bytes(statement, column))
    )
  }

  /// The bytes where SQLite keeps them, for as long as `body` runs.
  mutating func withBytes<Value>(_ body: (UnsafeRawBufferPointer) -> Value) -> Value {
    let column = next()
    let start = sqlite3_column_blob(statement, column)
    let count = Int(sqlite3_column_bytes(statement, column))
    return body(UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count))
  }

  mutating func bytes() -> [UInt8] {
    let column = next()
    guard let start = sqlite3_column_blob(statement, column) else { return [] }
    return Array(
      UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column)))
    )
  }

  private mutating func next() -> Int32 {
    defer { column += 1 }
    return column
  }

  private func isNull(_ column: Int32) -> Bool {
    sqlite3_column_type(statement, column) == SQLITE_NULL
  }
}
