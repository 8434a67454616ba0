import Kira

/// Text of a row on its way out, looked at byte by byte, since there are hundreds of millions.
enum CellText {
  /// Whether every byte is one of ours: no control character, no letter that only hides.
  ///
  /// Plain ASCII, Latin letters with accents and the dots of a mask are known to be; whatever else
  /// there is has to go through `SafeText`.
  static func isPlain(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte >= 0x20, byte < 0x7F {
        index += 1
      } else if index + 1 < bytes.count, isLatin(byte, bytes[index + 1]) {
        index += 2
      } else {
        return false
      }
    }
    return bytes.count <= 4_096
  }

  /// U+00C0 to U+024F, and U+00B7.
  private static func isLatin(_ first: UInt8, _ second: UInt8) -> Bool {
    guard second & 0xC0 == 0x80 else { return false }
    switch first {
    case 0xC3...0xC8: return true
    case 0xC9: return second <= 0x8F
    case 0xC2: return second == 0xB7
    default: return false
    }
  }

  /// Hands over the bytes as they are, or what is left of them once they are safe.
  static func withSafe(
    _ bytes: UnsafeRawBufferPointer,
    _ body: (UnsafeRawBufferPointer) -> Void
  ) {
    if isPlain(bytes) { return body(bytes) }
    var safe = SafeText(String(decoding: bytes, as: UTF8.self)).text
    safe.withUTF8 { body(UnsafeRawBufferPointer($0)) }
  }
}
