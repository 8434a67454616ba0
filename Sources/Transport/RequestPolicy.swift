package import HTTPMessage

/// How a request is carried: how long it may take, how much may come back, on which connection.
package struct RequestPolicy: Equatable, Sendable {
  package var connectMilliseconds = 5_000
  /// From start to end, however slowly the answer drips.
  package var totalMilliseconds = 30_000
  package var mostBytes = 8 << 20
  /// Forbids what makes libcurl send a request a second time unasked.
  ///
  /// When a kept connection dies before the first byte of an answer, libcurl re-sends whatever it
  /// carried. A connection of its own that nobody uses again leaves it no reason to.
  package var isSentOnce: Bool

  /// For questions, which may be asked twice.
  package static let reading = RequestPolicy(isSentOnce: false)

  /// For whatever moves money or changes anything.
  package static let money = RequestPolicy(mostBytes: 1 << 20, isSentOnce: true)

  /// What a request asks for by what it is: only a question, or a token, may travel twice.
  package static func suiting(_ request: HTTPRequest) -> RequestPolicy {
    request.method == .get || request.credential == .key ? .reading : .money
  }
}
