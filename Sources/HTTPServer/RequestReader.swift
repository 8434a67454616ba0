import HTTPMessage

/// Takes requests out of the bytes of one connection, as they come in.
struct RequestReader {
  /// A whole request, and whether the connection ends with it.
  struct Read: Equatable {
    let request: ReceivedRequest
    let closesAfterwards: Bool
  }

  private let limits: Limits
  private var bytes: [UInt8] = []
  private var scanned = 0
  private var lineStart = 0
  private var lines: [ArraySlice<UInt8>] = []
  private var head: RequestHead?
  private var chunks: ChunkedBody
  /// Set once for a head that asks whether it may send its body.
  private(set) var owesContinue = false

  init(limits: Limits) {
    self.limits = limits
    chunks = ChunkedBody(limits: limits)
  }

  /// Nothing of a further request has arrived.
  var isEmpty: Bool { bytes.isEmpty && isInHead }
  var isInHead: Bool { head == nil }
  /// Beyond one request and the beginning of the next, a client has to wait.
  var isFull: Bool {
    bytes.count + chunks.bytes.count >= limits.headBytes + limits.bodyBytes
  }

  mutating func append(_ more: ArraySlice<UInt8>) { bytes.append(contentsOf: more) }

  mutating func continueWasSent() { owesContinue = false }

  /// The next whole request, or `nil` until more has arrived.
  mutating func next() throws(Refusal) -> Read? {
    if head == nil { try readHead() }
    guard let head, let body = try takeBody(head.framing) else { return nil }
    self.head = nil
    owesContinue = false
    let request = ReceivedRequest(
      method: head.method,
      target: head.target,
      headers: head.headers,
      body: body
    )
    return Read(request: request, closesAfterwards: head.closesAfterwards)
  }

  /// The whole body, or `nil` until more has arrived; chunks are taken as far as they have come.
  private mutating func takeBody(_ framing: BodyFraming) throws(Refusal) -> [UInt8]? {
    switch framing {
    case .length(let length):
      guard bytes.count >= length else { return nil }
      defer { bytes.removeFirst(length) }
      return Array(bytes.prefix(length))
    case .chunked:
      bytes.removeFirst(try chunks.take(bytes[...]))
      guard chunks.isWhole else { return nil }
      defer { chunks = ChunkedBody(limits: limits) }
      return chunks.bytes
    }
  }

  private mutating func readHead() throws(Refusal) {
    while head == nil, let line = try nextLine() {
      if line.isEmpty {
        let read = try RequestHead(lines: lines, limits: limits)
        owesContinue = read.expectsContinue
        head = read
        forgetHead()
      } else {
        lines.append(line)
      }
    }
    guard head != nil || bytes.count <= limits.headBytes else { throw .headTooLarge }
  }

  /// The next line of the head without its end, which is CR LF and nothing else.
  private mutating func nextLine() throws(Refusal) -> ArraySlice<UInt8>? {
    while scanned < bytes.count {
      guard scanned < limits.headBytes else { throw .headTooLarge }
      let byte = bytes[scanned]
      let follows = scanned > lineStart ? bytes[scanned - 1] : 0
      guard byte != 0 else { throw .bad("the head holds a NUL") }
      guard (byte == 0x0A) == (follows == 0x0D) else {
        throw .bad("a line must end in CR LF and hold neither")
      }
      scanned += 1
      if byte == 0x0A {
        defer { lineStart = scanned }
        return bytes[lineStart..<(scanned - 2)]
      }
    }
    return nil
  }

  private mutating func forgetHead() {
    lines = []
    bytes.removeFirst(scanned)
    scanned = 0
    lineStart = 0
  }
}
