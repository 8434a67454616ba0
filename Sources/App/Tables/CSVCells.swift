/// Cells of RFC 4180 that no spreadsheet takes for a formula.
enum CSVCells {
  /// A text that a spreadsheet might run gets an apostrophe before it, and so does one that begins
  /// with an apostrophe: whoever takes one apostrophe off the front has the text again.
  static func write(_ bytes: UnsafeRawBufferPointer, to sink: ByteSink) {
    let isGuarded = mayBeFormula(bytes)
    guard isGuarded || needsQuotes(bytes) else { return sink.append(bytes) }
    sink.append(quote)
    if isGuarded { sink.append(apostrophe) }
    var rest = bytes[...]
    while let index = rest.firstIndex(of: quote) {
      // The quote itself goes twice: once with what stands before it, once more.
      sink.append(UnsafeRawBufferPointer(rebasing: rest[...index]))
      sink.append(quote)
      rest = rest[(index + 1)...]
    }
    sink.append(UnsafeRawBufferPointer(rebasing: rest))
    sink.append(quote)
  }

  private static let quote = UInt8(ascii: "\"")
  private static let apostrophe = UInt8(ascii: "'")

  /// A semicolon is quoted too: half the world's spreadsheets separate by it.
  private static func needsQuotes(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard let first = bytes.first, let last = bytes.last else { return false }
    if first == 0x20 || last == 0x20 { return true }
    return bytes.contains { byte in
      byte == 0x2C || byte == quote || byte == 0x3B || byte < 0x20
    }
  }

  /// Spreadsheets look past blanks and quotes; so do we.
  static func mayBeFormula(_ bytes: UnsafeRawBufferPointer) -> Bool {
    // Nearly every text begins with a letter or a digit.
    guard let first = bytes.first, first < 0x41 || first > 0x7A else { return false }
    if first == apostrophe { return true }
    guard let start = bytes.firstIndex(where: { $0 != 0x20 && $0 != quote && $0 != apostrophe })
    else { return false }
    switch bytes[start] {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"),
      0x09, 0x0A, 0x0D:
      return true
    case 0xEF: return isWideSign(bytes[start...])
    default: return false
    }
  }

  /// ＝ ＋ － ＠, which some programs read like the narrow ones: U+FF1D, FF0B, FF0D, FF20.
  private static func isWideSign(_ bytes: Slice<UnsafeRawBufferPointer>) -> Bool {
    let sign = Array(bytes.prefix(3))
    return [[0xEF, 0xBC, 0x9D], [0xEF, 0xBC, 0x8B], [0xEF, 0xBC, 0x8D], [0xEF, 0xBC, 0xA0]]
      .contains(sign)
  }
}
