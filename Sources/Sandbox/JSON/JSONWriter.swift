/// Writes one JSON value, byte by byte, in the order it is told.
///
/// Not the client's writer: the two must be able to disagree.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  private var needsComma = false

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
    bytes.append(UInt8(ascii: "\""))
    append(name.utf8)
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  mutating func text(_ text: some Collection<UInt8>) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    // Hardly any text needs an escape, and most of a page is text.
    let isPlain = text.withContiguousStorageIfAvailable { buffer in
      guard buffer.allSatisfy(Self.isPlain) else { return false }
      bytes.append(contentsOf: buffer)
      return true
    }
    if isPlain != true { for byte in text { append(escaping: byte) } }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  /// Fields that were written before.
  mutating func pieces(_ pieces: [UInt8]) {
    separate()
    bytes.append(contentsOf: pieces)
  }

  /// Fields as they stand in an object, to be written into several.
  static func pieces(_ fill: (inout JSONWriter) -> Void) -> [UInt8] {
    var json = JSONWriter()
    fill(&json)
    return json.bytes
  }

  /// Room for what is about to be written, so that it need not be moved while it grows.
  mutating func reserve(_ count: Int) { bytes.reserveCapacity(bytes.count + count) }

  private mutating func append(_ text: String.UTF8View) {
    let isDone: Void? = text.withContiguousStorageIfAvailable { bytes.append(contentsOf: $0) }
    if isDone == nil { bytes.append(contentsOf: text) }
  }

  mutating func literal(_ literal: String) {
    separate()
    append(literal.utf8)
  }

  private mutating func open(_ bracket: Unicode.Scalar) {
    separate()
    bytes.append(UInt8(ascii: bracket))
    needsComma = false
  }

  private mutating func close(_ bracket: Unicode.Scalar) {
    bytes.append(UInt8(ascii: bracket))
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }

  /// Bytes above ASCII pass as they are, even where they are no UTF-8: a hostile tenant means them.
  private mutating func append(escaping byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
    case 0x0A: bytes += Array("\\n".utf8)
    case 0x0D: bytes += Array("\\r".utf8)
    case 0x09: bytes += Array("\\t".utf8)
    case ..<0x20:
      bytes += Array("\\u00".utf8) + [hexadecimalDigits[Int(byte >> 4)]]
      bytes.append(hexadecimalDigits[Int(byte & 15)])
    default: bytes.append(byte)
    }
  }
}

let hexadecimalDigits = Array("0123456789abcdef".utf8)
