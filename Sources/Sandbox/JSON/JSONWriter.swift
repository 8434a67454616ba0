/// Writes one JSON value, byte by byte, in the order it is told.
///
/// Not the client's writer: the two must be able to disagree.
struct JSONWriter: ~Copyable {
  private var buffer = ByteBuffer()
  private var needsComma = false

  var bytes: [UInt8] { buffer.array }

  static func object(_ fill: (inout JSONWriter) -> Void) -> [UInt8] {
    var json = JSONWriter()
    json.object(fill)
    return json.bytes
  }

  mutating func object(_ fill: (inout JSONWriter) -> Void) {
    open("{")
    fill(&self)
    close("}")
  }

  mutating func array<Element>(
    _ elements: some Sequence<Element>,
    _ write: (inout JSONWriter, Element) -> Void
  ) {
    open("[")
    for element in elements { write(&self, element) }
    close("]")
  }

  mutating func name(_ name: String) {
    separate()
    var name = name
    name.withUTF8 { name in
      buffer.append(name.count + 3) { bytes in
        bytes[0] = UInt8(ascii: "\"")
        for place in 0..<name.count { bytes[place + 1] = name[place] }
        bytes[name.count + 1] = UInt8(ascii: "\"")
        bytes[name.count + 2] = UInt8(ascii: ":")
      }
    }
    needsComma = false
  }

  mutating func text(_ text: some Collection<UInt8>) {
    separate()
    buffer.append(UInt8(ascii: "\""))
    // Hardly any text needs an escape, and most of a page is text.
    let isPlain = text.withContiguousStorageIfAvailable { bytes in
      guard bytes.allSatisfy(Self.isPlain) else { return false }
      buffer.append(contentsOf: bytes)
      return true
    }
    if isPlain != true { for byte in text { append(escaping: byte) } }
    buffer.append(UInt8(ascii: "\""))
  }

  /// A text of known length that needs no escapes.
  mutating func plainText(
    _ count: Int,
    _ fill: (UnsafeMutableBufferPointer<UInt8>) -> Void
  ) {
    separate()
    buffer.append(UInt8(ascii: "\""))
    buffer.append(count, fill)
    buffer.append(UInt8(ascii: "\""))
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  /// Fields that were written before.
  mutating func pieces(_ pieces: [UInt8]) {
    separate()
    pieces.withUnsafeBufferPointer { buffer.append(contentsOf: $0) }
  }

  /// Fields as they stand in an object, to be written into several.
  static func pieces(_ fill: (inout JSONWriter) -> Void) -> [UInt8] {
    var json = JSONWriter()
    fill(&json)
    return json.bytes
  }

  /// Room for what is about to be written, so that it need not be moved while it grows.
  mutating func reserve(_ count: Int) { buffer.reserve(count) }

  private mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { buffer.append(contentsOf: $0) }
  }

  mutating func literal(_ literal: String) {
    separate()
    append(literal)
  }

  private mutating func open(_ bracket: Unicode.Scalar) {
    separate()
    buffer.append(UInt8(ascii: bracket))
    needsComma = false
  }

  private mutating func close(_ bracket: Unicode.Scalar) {
    buffer.append(UInt8(ascii: bracket))
    needsComma = true
  }

  @inline(__always)
  private mutating func separate() {
    if needsComma { buffer.append(UInt8(ascii: ",")) }
    needsComma = true
  }

  /// Bytes above ASCII pass as they are, even where they are no UTF-8: a hostile tenant means them.
  private mutating func append(escaping byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): append("\\\"")
    case UInt8(ascii: "\\"): append("\\\\")
    case 0x0A: append("\\n")
    case 0x0D: append("\\r")
    case 0x09: append("\\t")
    case ..<0x20:
      append("\\u00")
      buffer.append(hexadecimalDigits[Int(byte >> 4)])
      buffer.append(hexadecimalDigits[Int(byte & 15)])
    default: buffer.append(byte)
    }
  }
}

let hexadecimalDigits = Array("0123456789abcdef".utf8)
