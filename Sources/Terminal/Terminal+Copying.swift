extension Terminal {
  /// Puts text on the clipboard of whoever looks at this terminal, however far away they are.
  ///
  /// Terminals may refuse, and never say so.
  package func copy(_ text: String) {
    guard isPresent, !isHungUp else { return }
    write(Array("\u{1B}]52;c;\(Base64.text(Array(text.utf8)))\u{7}".utf8))
  }
}

/// Bytes as the sixty-four characters that pass through any terminal.
enum Base64 {
  private static let letters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8
  )

  static func text(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let padded = group + Array(repeating: 0, count: 3 - group.count)
      let bits = padded.reduce(0) { $0 << 8 | Int($1) }
      let quartet = [18, 12, 6, 0].map { letters[bits >> $0 & 63] }
      text += quartet.prefix(group.count + 1)
      text += Array(repeating: UInt8(ascii: "="), count: 3 - group.count)
    }
    return String(decoding: text, as: UTF8.self)
  }
}
