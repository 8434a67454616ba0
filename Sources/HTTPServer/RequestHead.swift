import HTTPMessage

/// The head of a request, and what it says about the bytes that follow it.
struct RequestHead: Equatable {
  let method: String
  let target: String
  let headers: [Field]
  let framing: BodyFraming
  let closesAfterwards: Bool
  let expectsContinue: Bool

  /// Reads the lines of a head, without the empty one that ended it.
  ///
  /// Whatever two readers could understand differently is refused: that is how requests are smuggled.
  init(lines: [ArraySlice<UInt8>], limits: Limits) throws(Refusal) {
    guard let first = lines.first else { throw .bad("the request line is missing") }
    (method, target) = try requestLine(first)
    guard lines.count - 1 <= limits.headerFields else { throw .headTooLarge }

    var headers: [Field] = []
    for line in lines.dropFirst() { headers.append(try headerField(line)) }
    self.headers = headers

    guard headers.values(of: "host").count == 1 else { throw .bad("one Host is needed") }
    framing = try BodyFraming(headers)
    if case .length(let length) = framing, length > limits.bodyBytes { throw .bodyTooLarge }
    closesAfterwards = headers.mentions("close", in: "connection")
    expectsContinue = headers.mentions("100-continue", in: "expect")
  }
}

private func requestLine(_ line: ArraySlice<UInt8>) throws(Refusal) -> (String, String) {
  let parts = line.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
  guard parts.count == 3 else { throw .bad("the request line is malformed") }
  guard isToken(parts[0]) else { throw .bad("the method is malformed") }
  let target = try requestTarget(parts[1])
  let version = text(parts[2])
  guard version == "HTTP/1.1" else {
    throw version.hasPrefix("HTTP/") ? .versionNotKnown : .bad("the version is malformed")
  }
  return (text(parts[0]), target)
}

func headerField(_ line: ArraySlice<UInt8>) throws(Refusal) -> Field {
  // A line that begins with a blank once continued the one before it; the name is then no token.
  guard let colon = line.firstIndex(of: UInt8(ascii: ":")), isToken(line[..<colon]) else {
    throw .bad("a header name is malformed")
  }
  let value = trimmed(line[(colon + 1)...])
  guard value.allSatisfy({ $0 == 0x09 || ($0 >= 0x20 && $0 != 0x7F) }) else {
    throw .bad("a header value holds a control character")
  }
  return Field(text(line[..<colon]), text(value))
}

extension [Field] {
  func values(of name: String) -> [String] {
    filter { $0.name.lowercased() == name }.map(\.value)
  }

  /// Whether a comma-separated header holds this word.
  func mentions(_ word: String, in name: String) -> Bool {
    values(of: name).contains { value in
      let words = ArraySlice(value.lowercased().utf8).split(separator: UInt8(ascii: ","))
      return words.contains { text(trimmed($0)) == word }
    }
  }
}

func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  let isBlank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 }
  let kept = bytes.drop(while: isBlank)
  guard let last = kept.lastIndex(where: { !isBlank($0) }) else { return kept.prefix(0) }
  return kept[...last]
}

private func isToken(_ bytes: ArraySlice<UInt8>) -> Bool {
  !bytes.isEmpty && bytes.allSatisfy { tokenBytes.contains($0) }
}

private let tokenBytes = Set(
  "!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".utf8
)
