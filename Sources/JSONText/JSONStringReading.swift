extension JSONReader {
  /// Reads from one quote to the next.
  mutating func string() throws(JSONProblem) -> String {
    position += 1
    let first = position
    skipPlainText()
    if position < count, start[position] == UInt8(ascii: "\"") {
      position += 1
      return text(from: first, to: position - 1)
    }
    return try stringWithEscapes(since: first)
  }

  /// Up to a quote, a backslash or a control character: in nearly every string, all of it.
  private mutating func skipPlainText() {
    var index = position
    while index < count {
      let byte = start[index]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20 { break }
      index += 1
    }
    position = index
  }

  private mutating func stringWithEscapes(since first: Int) throws(JSONProblem) -> String {
    var pieces = text(from: first, to: position)
    while true {
      switch try byte() {
      case UInt8(ascii: "\""):
        position += 1
        return pieces
      case UInt8(ascii: "\\"):
        pieces.unicodeScalars.append(try escaped())
      case ..<0x20:
        throw JSONProblem(.controlInString, at: position)
      default:
        let piece = position
        skipPlainText()
        pieces += text(from: piece, to: position)
      }
    }
  }

  private mutating func escaped() throws(JSONProblem) -> Unicode.Scalar {
    let backslash = position
    position += 1
    let letter = try byte()
    position += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try unicodeEscape(since: backslash)
    default: throw JSONProblem(.badEscape, at: backslash)
    }
  }

  /// Two escapes may make one character; half a pair alone makes U+FFFD.
  private mutating func unicodeEscape(since backslash: Int) throws(JSONProblem) -> Unicode.Scalar {
    let high = try fourDigits(since: backslash)
    guard (0xD800..<0xDC00).contains(high) else { return Unicode.Scalar(high) ?? "\u{FFFD}" }
    guard position + 1 < count, start[position] == UInt8(ascii: "\\"),
      start[position + 1] == UInt8(ascii: "u")
    else { return "\u{FFFD}" }

    let afterHigh = position
    position += 2
    let low = try fourDigits(since: afterHigh)
    guard (0xDC00..<0xE000).contains(low) else {
      // It begins something of its own: the next turn reads it again.
      position = afterHigh
      return "\u{FFFD}"
    }
    return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)) ?? "\u{FFFD}"
  }

  private mutating func fourDigits(since backslash: Int) throws(JSONProblem) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = Self.hexDigit(try byte()) else {
        throw JSONProblem(.badEscape, at: backslash)
      }
      value = value << 4 | digit
      position += 1
    }
    return value
  }

  private static func hexDigit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte) - 0x30
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte) - 0x37
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte) - 0x57
    default: nil
    }
  }
}
