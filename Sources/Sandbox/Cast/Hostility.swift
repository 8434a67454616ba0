/// What a text can hold to harm whoever shows it, chosen by somebody else.
enum Hostility {
  /// Set into the middle of a text, so that its beginning can still be read.
  static let insertions: [[UInt8]] = [
    Array("\u{1B}[2J\u{1B}[31m".utf8),
    Array("\u{1B}]0;owned\u{7}".utf8),
    Array("\u{1B}]52;c;b3duZWQ=\u{7}".utf8),
    Array("\rPAID 9,999,999.00 USD".utf8),
    Array("\r\nsecond line\tand a tab".utf8),
    Array("\u{202E}DSU 00.9\u{202C}\u{2066}".utf8),
    Array("\u{200B}\u{FEFF}\u{2060}\u{00AD}\u{200E}".utf8),
    Array(String(repeating: "\u{0301}", count: 10_000).utf8),
    [0xC3, 0x28, 0xFF, 0xFE],
    [0xE2, 0x82],
    [0xC0, 0xAF, 0xED, 0xA0, 0x80],
    Array("\u{9B}31m\u{85}\u{90}".utf8),
    Array("\u{E0041}\u{E007F}\u{FE0F}\u{FE0E}".utf8),
    Array("\u{0}\u{8}\u{8}\u{7F}\u{7}".utf8),
    Array("\u{2028}\u{2029}\u{E000}\u{FFFF}".utf8),
  ]

  static func tampered(_ text: String, with insertion: [UInt8]) -> [UInt8] {
    let middle = text.index(text.startIndex, offsetBy: text.count / 2)
    return Array(text[..<middle].utf8) + insertion + Array(text[middle...].utf8)
  }
}

/// Text that somebody else chose: in a hostile tenant it need not even be text.
struct ForeignText: JSONWritable {
  var bytes: [UInt8]

  func write(to json: inout JSONWriter) { json.text(bytes) }

  static func + (left: ForeignText, right: ForeignText) -> ForeignText {
    ForeignText(bytes: left.bytes + right.bytes)
  }
}

extension ForeignText: ExpressibleByStringLiteral {
  init(stringLiteral value: String) { self.init(bytes: Array(value.utf8)) }
}
