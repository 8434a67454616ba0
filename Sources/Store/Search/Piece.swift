/// Two to four letters that stand together: what tells without looking that a text lacks a word.
enum Piece {
  /// Pieces fall into so many buckets; two that share one only cost a look in vain.
  static let buckets = 1 << 15

  /// Hands on the bucket of every piece; none reaches across two fields or two rows.
  ///
  /// Ids are hexadecimal and soon hold every pair and triple of those digits, so these tell
  /// nothing and are left out.
  @inline(__always)
  static func each(in text: UnsafeRawBufferPointer, _ body: (Int) -> Void) {
    var (last, run, digits): (UInt32, Int, Int) = (0, 0, 0)
    for byte in text {
      guard byte != TextBlock.fieldEnd, byte != TextBlock.rowEnd else {
        (run, digits) = (0, 0)
        continue
      }
      last = last >> 8 | UInt32(byte) << 24
      run += 1
      digits = isDigit(byte) ? digits + 1 : 0
      if run >= 4 { body(bucket(last)) }
      if run >= 3, digits < 3 { body(bucket(last >> 8)) }
      if run >= 2, digits < 2 { body(bucket(last >> 16)) }
    }
  }

  /// The buckets of every text that has this word in it.
  static func needed(for word: [UInt8]) -> Set<Int> {
    var buckets: Set<Int> = []
    word.withUnsafeBytes { bytes in each(in: bytes) { buckets.insert($0) } }
    return buckets
  }

  private static func bucket(_ piece: UInt32) -> Int { Int((piece &* 0x9E37_79B1) >> 17) }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte) || byte == 0x2D
  }
}
