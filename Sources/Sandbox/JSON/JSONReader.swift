/// Reads one JSON value strictly; anything else is no value to it.
struct JSONReader {
  private var rest: ArraySlice<UInt8>
  /// Deeper than any request of the API, and far from the end of the stack.
  private static let mostDepth = 64

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  mutating func whole() -> JSONTree? {
    guard let value = value(depth: 0) else { return nil }
    skipBlanks()
    return rest.isEmpty ? value : nil
  }

  private mutating func value(depth: Int) -> JSONTree? {
    skipBlanks()
    guard depth < Self.mostDepth, let first = rest.first else { return nil }
    switch first {
    case UInt8(ascii: "{"): return object(depth: depth)
    case UInt8(ascii: "["): return array(depth: depth)
    case UInt8(ascii: "\""): return text().map { .text($0) }
    default: return word()
    }
  }

  private mutating func object(depth: Int) -> JSONTree? {
    guard take("{") else { return nil }
    var members: [JSONTree.Member] = []
    if take("}") { return .object(members) }
    repeat {
      skipBlanks()
      guard let name = text(), take(":"), let value = value(depth: depth + 1) else { return nil }
      members.append(JSONTree.Member(name: name, value: value))
    } while take(",")
    return take("}") ? .object(members) : nil
  }

  private mutating func array(depth: Int) -> JSONTree? {
    guard take("[") else { return nil }
    var elements: [JSONTree] = []
    if take("]") { return .array(elements) }
    repeat {
      guard let element = value(depth: depth + 1) else { return nil }
      elements.append(element)
    } while take(",")
    return take("]") ? .array(elements) : nil
  }

  private mutating func word() -> JSONTree? {
    let bytes = rest.prefix { $0 > 0x20 && !Array(",:{}[]\"".utf8).contains($0) }
    rest = rest.dropFirst(bytes.count)
    let word = String(decoding: bytes, as: UTF8.self)
    switch word {
    case "null": return .null
    case "true": return .truth(true)
    case "false": return .truth(false)
    default: return isNumber(bytes) ? .number(word) : nil
    }
  }

  // The grammar of the standard: no leading zero, no bare point, no plus in front.
  private func isNumber(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    func digits(_ rest: inout ArraySlice<UInt8>) -> Int {
      let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      rest = rest.dropFirst(digits.count)
      return digits.count
    }
    if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    let startsWithZero = rest.first == UInt8(ascii: "0")
    let whole = digits(&rest)
    guard whole > 0, !startsWithZero || whole == 1 else { return false }
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      guard digits(&rest) > 0 else { return false }
    }
    if let exponent = rest.first, exponent | 0x20 == UInt8(ascii: "e") {
      rest = rest.dropFirst()
      if let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
        rest = rest.dropFirst()
      }
      guard digits(&rest) > 0 else { return false }
    }
    return rest.isEmpty
  }

  private mutating func text() -> String? {
    guard rest.first == UInt8(ascii: "\"") else { return nil }
    var bytes: [UInt8] = []
    var index = rest.startIndex + 1
    while index < rest.endIndex {
      switch rest[index] {
      case UInt8(ascii: "\""):
        rest = rest[(index + 1)...]
        return String(decoding: bytes, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard let (scalar, next) = escape(at: index + 1) else { return nil }
        bytes += Array(String(scalar).utf8)
        index = next
      case ..<0x20: return nil
      default:
        bytes.append(rest[index])
        index += 1
      }
    }
    return nil
  }

  /// One escape, a surrogate pair as one; half of a pair alone is replaced.
  private func escape(at index: Int) -> (Unicode.Scalar, Int)? {
    guard index < rest.endIndex else { return nil }
    if let plain = Self.escapes[rest[index]] { return (plain, index + 1) }
    guard let high = unit(at: index) else { return nil }
    if (0xD800..<0xDC00).contains(high), rest.dropFirst(index + 5 - rest.startIndex).first == 0x5C,
      let low = unit(at: index + 6), (0xDC00..<0xE000).contains(low)
    {
      let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
      return (scalar ?? "\u{FFFD}", index + 11)
    }
    return (Unicode.Scalar(high) ?? "\u{FFFD}", index + 5)
  }

  /// The four digits behind the `u` that stands here.
  private func unit(at index: Int) -> UInt32? {
    guard index + 5 <= rest.endIndex, rest[index] == UInt8(ascii: "u") else { return nil }
    let digits = rest[(index + 1)..<(index + 5)]
    guard digits.first != UInt8(ascii: "+"), digits.first != UInt8(ascii: "-") else { return nil }
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
  }

  private static let escapes: [UInt8: Unicode.Scalar] = [
    UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\", UInt8(ascii: "/"): "/",
    UInt8(ascii: "n"): "\n", UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
    UInt8(ascii: "b"): "\u{8}", UInt8(ascii: "f"): "\u{C}",
  ]

  private mutating func take(_ byte: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard rest.first == UInt8(ascii: byte) else { return false }
    rest = rest.dropFirst()
    return true
  }

  private mutating func skipBlanks() {
    rest = rest.drop { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
  }
}
