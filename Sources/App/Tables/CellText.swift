import Kira

/// Text of a row on its way out, looked at byte by byte, since there are hundreds of millions.
enum CellText {
  /// Whether it can stand in a cell of any form as it is, with nothing to hide and nothing to quote.
  ///
  /// Ids, codes and words of Kira's are like that, and so is nearly everything in a row.
  @inline(__always)
  static func isBare(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard let first = bytes.first, let last = bytes.last else { return true }
    guard isLetterOrDigit(first), last != 0x20, bytes.count <= mostBytes else { return false }
    var index = 0
    while index + 8 <= bytes.count {
      let eight = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      if hasSign(eight) { return false }
      index += 8
    }
    while index < bytes.count {
      if hasSign(UInt64(bytes[index]) | 0x6161_6161_6161_6100) { return false }
      index += 1
    }
    return true
  }

  /// Whether one of eight bytes is a control character, not of ASCII, or `"`, `,`, `;` or `\`.
  @inline(__always)
  private static func hasSign(_ eight: UInt64) -> Bool {
    let signs =
      (eight &- 0x20 &* ones) | zero(eight, is: 0x22) | zero(eight, is: 0x2C)
      | zero(eight, is: 0x3B) | zero(eight, is: 0x5C) | zero(eight, is: 0x7F)
    // What is not of ASCII has its highest bit, and a byte below another borrows itself one.
    return ((signs & ~eight) | eight) & highest != 0
  }

  /// The highest bit of every byte that is the one asked for, if none of them has it already.
  @inline(__always)
  private static func zero(_ eight: UInt64, is byte: UInt64) -> UInt64 {
    (eight ^ byte &* ones) &- ones
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highest: UInt64 = 0x8080_8080_8080_8080
  private static let mostBytes = 4_096

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
  }

  /// Whether every letter is known to do nothing to a line; whatever else there is has to go
  /// through `SafeText`.
  static func isPlain(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte >= 0x20, byte < 0x7F {
        index += 1
        continue
      }
      guard let (letter, width) = letter(in: bytes, at: index), SafeText.isSurelySafe(letter) else {
        return false
      }
      index += width
    }
    return bytes.count <= mostBytes
  }

  /// The letter that two or three bytes are, and how many; `nil` where they are anything else.
  private static func letter(
    in bytes: UnsafeRawBufferPointer,
    at index: Int
  ) -> (letter: UInt32, width: Int)? {
    let first = UInt32(bytes[index])
    guard let second = rest(in: bytes, at: index + 1) else { return nil }
    switch first {
    case 0xC2...0xDF: return ((first & 0x1F) << 6 | second, 2)
    case 0xE0...0xEF:
      guard let third = rest(in: bytes, at: index + 2) else { return nil }
      let letter = (first & 0x0F) << 12 | second << 6 | third
      // Written with more bytes than it needs, it is not UTF-8.
      return letter < 0x800 ? nil : (letter, 3)
    default: return nil
    }
  }

  private static func rest(in bytes: UnsafeRawBufferPointer, at index: Int) -> UInt32? {
    guard index < bytes.count, bytes[index] & 0xC0 == 0x80 else { return nil }
    return UInt32(bytes[index] & 0x3F)
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
