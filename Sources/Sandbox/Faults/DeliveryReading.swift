import HTTPMessage

/// How a fault document says what happens on the wire: toxiproxy's words for its eight, ours beside.
///
/// Several may stand together, as far as they do not contradict each other.
extension FaultRule {
  static let deliveryNames: Set = [
    "latency", "down", "bandwidth", "slow_close", "timeout", "reset_peer", "slicer", "limit_data",
    "interim", "framing", "length_beyond", "blanks", "gzip_bomb", "raw", "raw_hex", "left_over",
    "drip", "cut", "end", "end_after",
  ]

  mutating func read(_ tree: JSONTree, at place: String) throws(FaultProblem) {
    let document = try FaultDocument(tree, at: place, knows: Self.deliveryNames)
    try readToxics(document)
    try readForm(document)
    try readBytes(document)
    try readCourse(document)
  }

  /// The names and units of toxiproxy; a bare number stands for the first of them.
  private mutating func readToxics(_ document: FaultDocument) throws(FaultProblem) {
    if let numbers = try document.numbers("latency", ["latency", "jitter"]) {
      delivery.adopt(.latency(numbers[0]))
      jitter = numbers[1]
    }
    if let numbers = try document.numbers("down", ["for"]) {
      delivery.adopt(.down(for: numbers[0]))
    }
    if let numbers = try document.numbers("bandwidth", ["rate"]) {
      delivery.adopt(.bandwidth(bytesPerSecond: Int(numbers[0]) * 1_000))
    }
    if let numbers = try document.numbers("slow_close", ["delay"]) {
      delivery.adopt(.slowClose(after: numbers[0]))
    }
    if let numbers = try document.numbers("timeout", ["timeout"]) {
      delivery.adopt(.timeout(after: numbers[0]))
    }
    if let numbers = try document.numbers("reset_peer", ["timeout"]) {
      delivery.adopt(.resetPeer(after: numbers[0]))
    }
    if let numbers = try document.numbers("slicer", ["average_size", "size_variation", "delay"]) {
      let (size, variation) = (Int(numbers[0]), Int(numbers[1]))
      delivery.adopt(.slicer(bytes: size, variation: variation, pause: numbers[2] / 1_000))
    }
    if let numbers = try document.numbers("limit_data", ["bytes"]) {
      delivery.adopt(.limit(bytes: Int(numbers[0])))
    }
  }

  private mutating func readForm(_ document: FaultDocument) throws(FaultProblem) {
    if let framing = try document.word("framing", of: Self.framings) {
      delivery.framing = framing
    }
    if let more = try document.number("length_beyond") { delivery.framing = .lengthBeyond(more) }
    if let count = try document.number("blanks") { delivery.swelling = .blanks(count) }
    if let count = try document.number("gzip_bomb") { delivery.swelling = .gzipBomb(count) }
    for value in document.value("interim")?.elements ?? [] {
      guard case .number(let digits) = value, let status = Int(digits),
        (100..<200).contains(status)
      else { throw document.problem("interim", "numbers from 100 to 199 are needed") }
      delivery.interim.append(
        HTTPResponse(status: status, headers: Self.interimHeaders[status] ?? [])
      )
    }
  }

  private mutating func readBytes(_ document: FaultDocument) throws(FaultProblem) {
    delivery.raw = try document.bytes("raw_hex")
    if let text = try document.text("raw") { delivery.raw = Array(text.utf8) }
    delivery.leftOver = Array((try document.text("left_over") ?? "").utf8)
  }

  private mutating func readCourse(_ document: FaultDocument) throws(FaultProblem) {
    if let value = document.value("drip") {
      let place = document.place(of: "drip")
      let drip = try FaultDocument(value, at: place, knows: ["bytes", "every", "of"])
      delivery.pace = Delivery.Pace(
        bytes: try drip.number("bytes") ?? 1,
        pause: Int64(try drip.number("every") ?? 1_000),
        since: try drip.word("of", of: ["head": .head(0), "body": .body(0)]) ?? .head(0)
      )
    }
    if let value = document.value("cut") {
      let place = document.place(of: "cut")
      let cut = try FaultDocument(value, at: place, knows: ["head", "body"])
      delivery.cut = .head(try cut.number("head") ?? 0)
      if let bytes = try cut.number("body") { delivery.cut = .body(bytes) }
    }
    let pause = Int64(try document.number("end_after") ?? 0)
    switch try document.word("end", of: ["close": 0, "reset": 1, "silence": 2]) {
    case 0: delivery.ending = .close(after: pause)
    case 1: delivery.ending = .reset(after: pause)
    case 2: delivery.ending = .silence
    default: break
    }
  }

  private static let framings: KeyValuePairs<String, Delivery.Framing> = [
    "length": .length,
    "chunked": .chunked(ofBytes: 4_096, isEnded: true),
    "chunked_endless": .chunked(ofBytes: 4_096, isEnded: false),
    "until_close": .untilClose,
  ]

  private static let interimHeaders = [
    101: [Field("upgrade", "websocket")],
    103: [Field("link", "</style.css>; rel=preload")],
  ]
}

extension FaultDocument {
  /// `{"timeout": 100}` or just `100`; what is not named is zero.
  fileprivate func numbers(
    _ name: String,
    _ parts: [String]
  ) throws(FaultProblem) -> [Int64]? {
    guard let value = value(name) else { return nil }
    if case .number = value {
      let first = Int64(try number(name) ?? 0)
      return [first] + parts.dropFirst().map { _ in 0 }
    }
    let document = try FaultDocument(value, at: place(of: name), knows: Set(parts))
    var numbers: [Int64] = []
    for part in parts { numbers.append(Int64(try document.number(part) ?? 0)) }
    return numbers
  }
}
