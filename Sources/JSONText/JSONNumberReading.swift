extension JSONReader {
  /// Checks the grammar and keeps the digits as they stand: `-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?`.
  mutating func number() throws(JSONProblem) -> String {
    let first = position
    if start[position] == UInt8(ascii: "-") { position += 1 }
    if position < count, start[position] == UInt8(ascii: "0") {
      position += 1
    } else {
      try digits(since: first)
    }
    if skip(UInt8(ascii: ".")) { try digits(since: first) }
    if skip(UInt8(ascii: "e")) || skip(UInt8(ascii: "E")) {
      _ = skip(UInt8(ascii: "+")) || skip(UInt8(ascii: "-"))
      try digits(since: first)
    }
    return text(from: first, to: position)
  }

  /// At least one digit.
  private mutating func digits(since first: Int) throws(JSONProblem) {
    let before = position
    while position < count, start[position] &- UInt8(ascii: "0") < 10 { position += 1 }
    guard position > before else { throw JSONProblem(.badNumber, at: first) }
  }

  private mutating func skip(_ wanted: UInt8) -> Bool {
    guard position < count, start[position] == wanted else { return false }
    position += 1
    return true
  }

  /// Bytes as text; what is not UTF-8 becomes U+FFFD.
  func text(from first: Int, to end: Int) -> String {
    String(decoding: UnsafeBufferPointer(start: start + first, count: end - first), as: UTF8.self)
  }
}
