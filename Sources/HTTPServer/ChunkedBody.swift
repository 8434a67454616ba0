/// The body of a request that comes in chunks, put together as they arrive.
///
/// Extensions and trailers are held to the same strictness, and then forgotten.
struct ChunkedBody {
  /// What the next byte belongs to.
  private enum Place: Equatable {
    case size
    case chunk(left: Int)
    case chunkEnd
    case trailers
    case beyond
  }

  private let limits: Limits
  private(set) var bytes: [UInt8] = []
  private var place = Place.size
  private var line: [UInt8] = []
  private var framingBytes = 0
  private var trailerBytes = 0
  private var trailerFields = 0
  /// A size and whatever extensions anybody has a use for.
  private static let longestSizeLine = 256
  /// A chunk of a single byte costs as much: nobody who has something to say needs more.
  private static let framingOfOneByte = 5

  init(limits: Limits) { self.limits = limits }

  var isWhole: Bool { place == .beyond }

  /// Takes what belongs to the body, and returns how many bytes that was.
  mutating func take(_ more: ArraySlice<UInt8>) throws(Refusal) -> Int {
    var rest = more
    while !rest.isEmpty, !isWhole {
      if case .chunk(let left) = place {
        readChunk(&rest, left: left)
      } else if let line = try nextLine(&rest) {
        try take(line: line)
      }
    }
    return more.count - rest.count
  }

  private mutating func readChunk(_ rest: inout ArraySlice<UInt8>, left: Int) {
    let part = rest.prefix(left)
    bytes += part
    rest = rest.dropFirst(part.count)
    place = part.count == left ? .chunkEnd : .chunk(left: left - part.count)
  }

  private mutating func take(line: ArraySlice<UInt8>) throws(Refusal) {
    switch place {
    case .size:
      let size = try chunkSize(line)
      guard size <= limits.bodyBytes - bytes.count else { throw .bodyTooLarge }
      place = size == 0 ? .trailers : .chunk(left: size)
    case .chunkEnd:
      guard line.isEmpty else { throw .bad("a chunk is longer than its size") }
      place = .size
    case .trailers where line.isEmpty:
      place = .beyond
    case .trailers:
      _ = try headerField(line)
      trailerFields += 1
      guard trailerFields <= limits.headerFields else { throw .headTooLarge }
    case .chunk, .beyond: break
    }
  }

  /// The next line without its end, which is CR LF and nothing else.
  private mutating func nextLine(
    _ rest: inout ArraySlice<UInt8>
  ) throws(Refusal) -> ArraySlice<UInt8>? {
    while let byte = rest.popFirst() {
      guard (byte == 0x0A) == (line.last == 0x0D) else {
        throw .bad("a line between chunks must end in CR LF and hold neither")
      }
      try countLineByte()
      if byte == 0x0A {
        defer { line.removeAll(keepingCapacity: true) }
        return line.dropLast()
      }
      line.append(byte)
    }
    return nil
  }

  /// No limit waits for the end of a line: it may never come.
  private mutating func countLineByte() throws(Refusal) {
    guard place != .trailers else {
      trailerBytes += 1
      guard trailerBytes <= limits.headBytes else { throw .headTooLarge }
      return
    }
    framingBytes += 1
    guard line.count < Self.longestSizeLine else { throw .bad("a chunk's size is too long") }
    let mostFraming = limits.headBytes + Self.framingOfOneByte * bytes.count
    guard framingBytes <= mostFraming else { throw .bad("the chunks are mostly framing") }
  }
}

/// The number of a size line; what stands behind a semicolon means nothing to us.
private func chunkSize(_ line: ArraySlice<UInt8>) throws(Refusal) -> Int {
  let digits = line.prefix { $0 != UInt8(ascii: ";") }
  // More than fifteen digits might not fit; no body of ours needs a tenth of them.
  guard (1...15).contains(digits.count) else { throw .bad("a chunk's size is malformed") }
  var size = 0
  for digit in digits {
    guard let value = hexadecimalValue(digit) else { throw .bad("a chunk's size is malformed") }
    size = size << 4 | value
  }
  guard line.dropFirst(digits.count).allSatisfy({ $0 == 0x09 || ($0 >= 0x20 && $0 < 0x7F) })
  else { throw .bad("a chunk's extension holds what is no text") }
  return size
}

private func hexadecimalValue(_ digit: UInt8) -> Int? {
  switch digit {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(digit - UInt8(ascii: "0"))
  case UInt8(ascii: "A")...UInt8(ascii: "F"): Int(digit - UInt8(ascii: "A")) + 10
  case UInt8(ascii: "a")...UInt8(ascii: "f"): Int(digit - UInt8(ascii: "a")) + 10
  default: nil
  }
}
