/// A request as it came in over a listener, its body untouched.
package struct ReceivedRequest: Equatable, Sendable {
  package var method: String
  /// As on the request line: the path, and the query if there is one.
  package var target: String
  package var headers: [Field]
  package var body: [UInt8]

  package init(method: String, target: String, headers: [Field] = [], body: [UInt8] = []) {
    self.method = method
    self.target = target
    self.headers = headers
    self.body = body
  }

  /// The first header of that name, in any casing.
  package func header(_ name: String) -> String? {
    headers.first { $0.name.lowercased() == name.lowercased() }?.value
  }

  /// What stands before the first question mark.
  package var path: Substring { target.prefix { $0 != "?" } }

  /// The parts of the query in their order, decoded; a part without `=` has an empty value.
  package var query: [Field] {
    target.dropFirst(path.count + 1).split(separator: "&").map { part in
      let name = part.prefix { $0 != "=" }
      return Field(percentDecoded(name), percentDecoded(part.dropFirst(name.count + 1)))
    }
  }
}

/// An escape that is none stays as it was written.
private func percentDecoded(_ text: Substring) -> String {
  var rest = text.utf8[...]
  var bytes: [UInt8] = []
  while let byte = rest.popFirst() {
    if byte == UInt8(ascii: "%"), let decoded = hexadecimalPair(rest.prefix(2)) {
      bytes.append(decoded)
      rest = rest.dropFirst(2)
    } else {
      bytes.append(byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}

private func hexadecimalPair(_ digits: Substring.UTF8View) -> UInt8? {
  guard digits.count == 2, digits.first != UInt8(ascii: "+") else { return nil }
  return UInt8(Substring(digits), radix: 16)
}
