/// What a file holds, to be sent within a request; it prints as dots.
package struct FileContent: Equatable, Sendable, CustomStringConvertible {
  package enum Kind: String, Sendable {
    case jpeg = "image/jpeg"
    case png = "image/png"
    case pdf = "application/pdf"
  }

  package let kind: Kind
  package let bytes: [UInt8]

  package init(_ kind: Kind, _ bytes: [UInt8], field: String) throws(RequestFault) {
    guard !bytes.isEmpty else { throw RequestFault(field, "the file is empty") }
    self.kind = kind
    self.bytes = bytes
  }

  package var description: String { "····" }

  /// `data:image/jpeg;base64,…`, the form in which all files but those of one route travel.
  package var address: String { "data:\(kind.rawValue);base64,\(base64(bytes))" }
}

/// RFC 4648 with padding.
private func base64(_ bytes: [UInt8]) -> String {
  let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  var text: [UInt8] = []
  text.reserveCapacity((bytes.count + 2) / 3 * 4)
  for start in stride(from: 0, to: bytes.count, by: 3) {
    let group = bytes[start..<min(start + 3, bytes.count)]
    let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
    for place in 0..<4 {
      let isPadding = place > group.count
      text.append(
        isPadding ? UInt8(ascii: "=") : letters[bits >> (18 - 6 * place) & 0x3F]
      )
    }
  }
  return String(decoding: text, as: UTF8.self)
}
