/// How an answer goes over the wire; the plain one is whole, at once, and true to HTTP.
///
/// Times are in milliseconds. What is not set stays as a good server would do it.
package struct Delivery: Equatable, Sendable {
  /// How the other side is told where a body ends.
  package enum Framing: Equatable, Sendable {
    case length
    /// A length that promises more bytes than come.
    case lengthBeyond(Int)
    case chunked(ofBytes: Int, isEnded: Bool)
    /// Nothing is said: the body ends with the connection.
    case untilClose
  }

  /// What makes a body larger than what the answer says; made while it is written, never held.
  package enum Swelling: Equatable, Sendable {
    /// Blanks after the body, which JSON allows.
    case blanks(Int)
    /// A gzip stream in the body's place that unpacks to so many zeros.
    case gzipBomb(Int)
  }

  /// A place in what is written.
  package enum Place: Equatable, Sendable {
    case head(Int)
    case body(Int)
  }

  /// So many bytes, a pause, and again; bytes vary by up to `variation` up and down in turn.
  package struct Pace: Equatable, Sendable {
    package var bytes: Int
    package var variation: Int
    package var pause: Int64
    package var since: Place

    package init(bytes: Int, variation: Int = 0, pause: Int64, since: Place = .head(0)) {
      self.bytes = max(1, bytes)
      self.variation = max(0, min(variation, self.bytes - 1))
      self.pause = max(0, pause)
      self.since = since
    }
  }

  /// What becomes of the connection after the last byte.
  package enum Ending: Equatable, Sendable {
    /// As the request and its answer have agreed.
    case agreed
    case close(after: Int64)
    case reset(after: Int64)
    /// Nothing more is heard, until the client has had enough.
    case silence
  }

  package var latency: Int64 = 0
  /// Whole answers that go before it, such as 100 or 103; their bodies are not sent.
  package var interim: [HTTPResponse] = []
  package var framing = Framing.length
  package var swelling: Swelling?
  /// Bytes in the place of the whole answer, head and body.
  package var raw: [UInt8]?
  /// Bytes that belong to no answer, after this one.
  package var leftOver: [UInt8] = []
  package var pace: Pace?
  /// Where writing stops; what would follow is never sent.
  package var cut: Place?
  package var ending = Ending.agreed
  /// For so long the port then takes no connection, and those that are open are closed.
  package var down: Int64 = 0

  package init() {}

  package static let plain = Delivery()
}
