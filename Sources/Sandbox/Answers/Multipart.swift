import HTTPMessage

/// The parts of a form that carries files.
struct Multipart {
  struct Part {
    let name: String
    let fileName: String
    let kind: String
    let body: ArraySlice<UInt8>
  }

  let parts: [Part]

  /// `nil` where the request is no such form.
  init?(_ request: ReceivedRequest) {
    guard let type = request.header("content-type"), type.hasPrefix("multipart/form-data"),
      let boundary = Multipart.parameter("boundary", of: type), !boundary.isEmpty
    else { return nil }
    let line = Array("--\(boundary)".utf8)
    var rest = request.body[...]
    guard let start = rest.firstRange(of: line) else { return nil }
    rest = rest[start.upperBound...]
    var parts: [Part] = []
    while let end = rest.firstRange(of: Array("\r\n".utf8) + line) {
      guard let part = Multipart.part(rest[..<end.lowerBound]) else { return nil }
      parts.append(part)
      rest = rest[end.upperBound...]
    }
    guard rest.starts(with: Array("--".utf8)) else { return nil }
    self.parts = parts
  }

  private static func part(_ bytes: ArraySlice<UInt8>) -> Part? {
    guard let gap = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
    let head = String(decoding: bytes[..<gap.lowerBound], as: UTF8.self)
    var name: String?
    var fileName = ""
    var kind = "application/octet-stream"
    for line in head.split(whereSeparator: \.isNewline) {
      let field = line.prefix { $0 != ":" }.lowercased()
      let value = String(line.dropFirst(field.count + 1).drop { $0 == " " })
      if field == "content-type" { kind = value }
      guard field == "content-disposition" else { continue }
      name = parameter("name", of: value)
      fileName = parameter("filename", of: value) ?? ""
    }
    return name.map {
      Part(name: $0, fileName: fileName, kind: kind, body: bytes[gap.upperBound...])
    }
  }

  private static func parameter(_ name: String, of value: String) -> String? {
    for part in value.split(separator: ";").dropFirst() {
      let trimmed = part.drop { $0 == " " }
      guard trimmed.hasPrefix("\(name)=") else { continue }
      return trimmed.dropFirst(name.count + 1).filter { $0 != "\"" }
    }
    return nil
  }
}
