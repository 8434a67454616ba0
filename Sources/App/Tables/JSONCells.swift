/// Texts of JSON, written straight from bytes that are UTF-8.
enum JSONCells {
  static func write(_ bytes: UnsafeRawBufferPointer, to sink: ByteSink) {
    sink.append(quote)
    var rest = bytes[...]
    while let index = rest.firstIndex(where: needsEscape) {
      sink.append(UnsafeRawBufferPointer(rebasing: rest[..<index]))
      writeEscape(of: rest[index], to: sink)
      rest = rest[(index + 1)...]
    }
    sink.append(UnsafeRawBufferPointer(rebasing: rest))
    sink.append(quote)
  }

  static let null = Array("null".utf8)
  private static let quote = UInt8(ascii: "\"")
  private static let backslash = UInt8(ascii: "\\")
  private static let digits = Array("0123456789abcdef".utf8)

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == quote || byte == backslash || byte == 0x7F
  }

  private static func writeEscape(of byte: UInt8, to sink: ByteSink) {
    sink.append(backslash)
    if byte == quote || byte == backslash { return sink.append(byte) }
    sink.append(Array("u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]])
  }
}
