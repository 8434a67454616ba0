import CSQLite
import Kira

/// What our queries can ask of us row by row, where a column is not kept in the form they need.
enum Functions {
  /// `fold(text)` is `Folding.folded`, `mentioned(mentions)` their values folded, one a line, and
  /// `millionths(units, currency)` is `Amount.millionths`.
  static func install(in database: OpaquePointer) throws(StoreError) {
    try install("fold", arguments: 1, in: database) { context, _, values in
      guard let text = values.flatMap({ Functions.text($0[0]) }) else {
        return sqlite3_result_null(context)
      }
      Functions.answer(Folding.folded(text), in: context)
    }
    try install("mentioned", arguments: 1, in: database) { context, _, values in
      guard let line = values.flatMap({ Functions.text($0[0]) }) else {
        return sqlite3_result_null(context)
      }
      let values = Mentions.reading(line).map(\.value.text).joined(separator: "\n")
      Functions.answer(Folding.folded(values), in: context)
    }
    try install("millionths", arguments: 2, in: database) { context, _, values in
      guard let values, sqlite3_value_type(values[0]) != SQLITE_NULL,
        let code = Functions.text(values[1])
      else { return sqlite3_result_null(context) }
      let amount = Amount(minorUnits: sqlite3_value_int64(values[0]), in: Currency(code))
      sqlite3_result_int64(context, amount.millionths)
    }
  }

  private typealias Body =
    @convention(c) (
      OpaquePointer?, Int32, UnsafeMutablePointer<OpaquePointer?>?
    ) -> Void

  private static func install(
    _ name: String,
    arguments: Int32,
    in database: OpaquePointer,
    as body: Body
  ) throws(StoreError) {
    let flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC
    let code = sqlite3_create_function_v2(
      database,
      name,
      arguments,
      flags,
      nil,
      body,
      nil,
      nil,
      nil
    )
    guard code == SQLITE_OK else { throw StoreError(code: code, in: database) }
  }

  private static func text(_ value: OpaquePointer?) -> String? {
    guard let start = sqlite3_value_text(value) else { return nil }
    let count = Int(sqlite3_value_bytes(value))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  private static func answer(_ text: String, in context: OpaquePointer?) {
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        sqlite3_result_text(
          context,
          $0.baseAddress ?? csqlite_nothing(),
          Int32($0.count),
          csqlite_transient()
        )
      }
    }
  }
}
