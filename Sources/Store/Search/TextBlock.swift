/// What a word is looked for in, of neighbouring rows, one after the other in one run of bytes.
struct TextBlock: Equatable {
  static let rows = 128
  /// No byte of a text: texts are UTF-8.
  static let rowEnd: UInt8 = 0xFF
  static let fieldEnd: UInt8 = 0x0A

  private(set) var texts: [[UInt8]]

  init() { texts = Array(repeating: [], count: Self.rows) }

  init(_ bytes: UnsafeRawBufferPointer) {
    texts = bytes.split(separator: Self.rowEnd, omittingEmptySubsequences: false).map(Array.init)
    texts.removeLast()
  }

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(texts.reduce(0) { $0 + $1.count + 1 })
    for text in texts {
      bytes += text
      bytes.append(Self.rowEnd)
    }
    return bytes
  }

  subscript(slot: Int) -> [UInt8] {
    get { texts[slot] }
    set { texts[slot] = newValue }
  }

  /// Which block a row stands in, and as what.
  static func place(of ordinal: Int64) -> (block: Int64, slot: Int) {
    (ordinal / Int64(rows), Int(ordinal % Int64(rows)))
  }

  static func ordinal(block: Int64, slot: Int) -> Int64 { block * Int64(rows) + Int64(slot) }
}
