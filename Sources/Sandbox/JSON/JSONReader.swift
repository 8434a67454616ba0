/// The little of a request's body that routes ask for: the texts of one flat object.
///
/// Anything that is not exactly one JSON object of texts, numbers and words is no object to it.
struct JSONReader {
  private var rest: ArraySlice<UInt8>

  /// The texts by name; values that are no texts are left out, `nil` is not an object.
  static func texts(in body: [UInt8]) -> [String: String]? {
    var reader = JSONReader(rest: body[...])
    guard let texts = reader.object() else { return nil }
    reader.skipBlanks()
    return reader.rest.isEmpty ? texts : nil
  }

  private mutating func object() -> [String: String]? {
    guard take("{") else { return nil }
    var texts: [String: String] = [:]
    if take("}") { return texts }
    repeat {
      guard let name = text(), take(":") else { return nil }
      if let value = text() { texts[name] = value } else if !skipWord() { return nil }
    } while take(",")
    return take("}") ? texts : nil
  }

  private mutating func text() -> String? {
    skipBlanks()
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

  /// One escape; half a surrogate pair is replaced rather than joined.
  private func escape(at index: Int) -> (Unicode.Scalar, Int)? {
    guard index < rest.endIndex else { return nil }
    if let plain = Self.escapes[rest[index]] { return (plain, index + 1) }
    guard rest[index] == UInt8(ascii: "u"), index + 5 <= rest.endIndex else { return nil }
    let digits = String(decoding: rest[(index + 1)..<(index + 5)], as: UTF8.self)
    guard let value = UInt32(digits, radix: 16) else { return nil }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", index + 5)
  }

  private static let escapes: [UInt8: Unicode.Scalar] = [
    UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\", UInt8(ascii: "/"): "/",
    UInt8(ascii: "n"): "\n", UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
    UInt8(ascii: "b"): "\u{8}", UInt8(ascii: "f"): "\u{C}",
  ]

  /// A number, `true`, `false` or `null`: known to be there, not looked into.
  private mutating func skipWord() -> Bool {
    let word = rest.prefix { $0 > 0x20 && !Array(",:{}[]\"".utf8).contains($0) }
    rest = rest.dropFirst(word.count)
    return !word.isEmpty
  }

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
