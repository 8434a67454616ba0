import CSQLite
import Glibc

/// Answers for SQL whether the text of one row holds a word: `payout_says(ordinal, word)`.
///
/// Rows are mostly asked about one after the other, so the block of the last one is kept.
final class TextLookup {
  private let database: OpaquePointer
  private let sql: String
  private var statement: OpaquePointer?
  private var number: Int64?
  private var block: [UInt8] = []
  /// Where the rows of the block end.
  private var ends: [Int] = []

  init(_ table: SearchTable, in database: OpaquePointer) {
    self.database = database
    sql = "SELECT texts FROM \(table.kind)_text WHERE block = ?"
    sqlite3_create_function_v2(
      database,
      "\(table.kind)_says",
      2,
      SQLITE_UTF8 | SQLITE_DIRECTONLY,
      Unmanaged.passUnretained(self).toOpaque(),
      { context, _, arguments in
        guard let arguments, let pointer = sqlite3_user_data(context) else { return }
        let lookup = Unmanaged<TextLookup>.fromOpaque(pointer).takeUnretainedValue()
        lookup.answer(context, sqlite3_value_int64(arguments[0]), arguments[1])
      },
      nil,
      nil,
      nil
    )
  }

  deinit { sqlite3_finalize(statement) }

  /// What was kept may have been written anew since.
  func forget() { number = nil }

  private func answer(_ context: OpaquePointer?, _ ordinal: Int64, _ word: OpaquePointer?) {
    let place = TextBlock.place(of: ordinal)
    if place.block != number {
      let code = read(place.block)
      guard code == SQLITE_OK else { return sqlite3_result_error_code(context, code) }
    }
    sqlite3_result_int(context, says(place.slot, word) ? 1 : 0)
  }

  private func says(_ slot: Int, _ word: OpaquePointer?) -> Bool {
    guard slot < ends.count, let start = sqlite3_value_blob(word) else { return slot < ends.count }
    let word = UnsafeRawBufferPointer(start: start, count: Int(sqlite3_value_bytes(word)))
    let row = (slot == 0 ? 0 : ends[slot - 1] + 1)..<ends[slot]
    return block.withUnsafeBytes { Needles.find(word, in: $0, row) != nil }
  }

  private func read(_ block: Int64) -> Int32 {
    number = nil
    if statement == nil {
      let flags = UInt32(SQLITE_PREPARE_PERSISTENT)
      let code = sqlite3_prepare_v3(database, sql, -1, flags, &statement, nil)
      guard code == SQLITE_OK else { return code }
    }
    defer { sqlite3_reset(statement) }
    sqlite3_bind_int64(statement, 1, block)
    let code = sqlite3_step(statement)
    guard code == SQLITE_ROW, let statement else { return code == SQLITE_DONE ? keep([]) : code }
    var row = RowReader(statement)
    number = block
    return keep(row.bytes())
  }

  private func keep(_ bytes: [UInt8]) -> Int32 {
    block = bytes
    ends.removeAll(keepingCapacity: true)
    bytes.withUnsafeBytes { bytes in
      guard let first = bytes.baseAddress else { return }
      var place = first
      let end = first + bytes.count
      while let found = memchr(place, Int32(TextBlock.rowEnd), end - place) {
        ends.append(UnsafeRawPointer(found) - first)
        place = UnsafeRawPointer(found) + 1
      }
    }
    return SQLITE_OK
  }
}

@available(*, unavailable)
extension TextLookup: Sendable {}
