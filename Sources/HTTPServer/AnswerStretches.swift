import HTTPMessage

/// An answer as it is written under a delivery: where each part begins, and all of its bytes.
struct AnswerStretches {
  private(set) var all: [Stretch] = []
  /// How many bytes stand before the head, and before the body.
  private(set) var headStart = 0
  private(set) var bodyStart = 0

  init(
    _ response: HTTPResponse,
    as delivery: Delivery,
    closing: Bool,
    withoutBody: Bool
  ) {
    for interim in delivery.interim { all.append(Stretch(Array(headText(interim, []).utf8))) }
    headStart = all.byteCount
    if let raw = delivery.raw {
      all.append(Stretch(raw))
      bodyStart = headStart + Self.headLength(of: raw)
    } else {
      let body = Self.body(of: response, as: delivery)
      let lines = Self.framing(of: body, as: delivery) + (closing ? ["connection: close"] : [])
      all.append(Stretch(Array(headText(response, lines).utf8)))
      bodyStart = all.byteCount
      if !withoutBody { all += body.written }
    }
    all.append(Stretch(delivery.leftOver))
    all = all.joined
  }

  func offset(of place: Delivery.Place) -> Int {
    switch place {
    case .head(let bytes): headStart + max(0, bytes)
    case .body(let bytes): bodyStart + max(0, bytes)
    }
  }

  /// The body before and after its transfer coding.
  private struct Body {
    let length: Int
    let written: [Stretch]
    var isPacked = false
  }

  private static func body(of response: HTTPResponse, as delivery: Delivery) -> Body {
    var whole = [Stretch(response.body)]
    var isPacked = false
    switch delivery.swelling {
    case .blanks(let count): whole += Stretch.run(of: UInt8(ascii: " "), count: count)
    case .gzipBomb(let count):
      whole = GzipBomb.stretches(unpackingTo: count)
      isPacked = true
    case nil: break
    }
    let length = whole.byteCount
    if case .chunked(let size, let isEnded) = delivery.framing {
      whole = whole.flatMap { $0.chunked(ofBytes: size) }
      if isEnded { whole.append(Stretch(Array("0\r\n\r\n".utf8))) }
    }
    return Body(length: length, written: whole, isPacked: isPacked)
  }

  private static func framing(of body: Body, as delivery: Delivery) -> [String] {
    let coding = body.isPacked ? ["content-encoding: gzip"] : []
    switch delivery.framing {
    case .length: return coding + ["content-length: \(body.length)"]
    case .lengthBeyond(let more): return coding + ["content-length: \(body.length + more)"]
    case .chunked: return coding + ["transfer-encoding: chunked"]
    case .untilClose: return coding
    }
  }

  private static func headLength(of raw: [UInt8]) -> Int {
    let end = Array("\r\n\r\n".utf8)
    guard raw.count >= end.count else { return raw.count }
    let start = (0...(raw.count - end.count)).first { raw[$0..<($0 + 4)].elementsEqual(end) }
    return start.map { $0 + end.count } ?? raw.count
  }
}
