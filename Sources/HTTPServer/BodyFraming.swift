import HTTPMessage

/// How a head says where the body behind it ends.
enum BodyFraming: Equatable {
  case length(Int)
  case chunked

  init(_ headers: [Field]) throws(Refusal) {
    let lengths = headers.values(of: "content-length")
    let codings = headers.values(of: "transfer-encoding")
    if codings.isEmpty {
      self = .length(try announcedLength(lengths))
    } else if lengths.isEmpty {
      try refuseUnlessChunked(codings)
      self = .chunked
    } else {
      throw .bad("Content-Length and Transfer-Encoding contradict each other")
    }
  }
}

/// Chunks alone, once, and at the end: behind anything else, two readers see different ends.
private func refuseUnlessChunked(_ codings: [String]) throws(Refusal) {
  let words = codings.joined(separator: ",").utf8.split(
    separator: UInt8(ascii: ","),
    omittingEmptySubsequences: false
  )
  let areChunked = words.map { isChunked(trimmed(ArraySlice($0))) }
  guard !areChunked.dropLast().contains(true) else {
    throw .bad("chunked must be the last transfer coding, and be there once")
  }
  guard areChunked == [true] else { throw .codingNotKnown }
}

private func announcedLength(_ lengths: [String]) throws(Refusal) -> Int {
  guard let length = lengths.first else { return 0 }
  guard lengths.count == 1 else { throw .bad("Content-Length is there twice") }
  let isNumber = length.utf8.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
  guard isNumber, length.utf8.count <= 18, let number = Int(length) else {
    throw .bad("Content-Length is not a number")
  }
  return number
}

/// In any casing, of ASCII alone: the Kelvin sign is a K to those who compare letters.
private func isChunked(_ word: ArraySlice<UInt8>) -> Bool {
  word.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }.elementsEqual("chunked".utf8)
}
