/// What became of a request.
package enum HTTPOutcome: Equatable, Sendable {
  case answered(HTTPResponse)
  case unanswered(Silence)
}

/// An answer, whatever it says.
package struct HTTPResponse: Equatable, Sendable {
  package var status: Int
  package var headers: [Field]
  package var body: [UInt8]

  package init(status: Int, headers: [Field] = [], body: [UInt8] = []) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// The first header of that name, in any casing.
  package func header(_ name: String) -> String? {
    headers.first { $0.name.lowercased() == name.lowercased() }?.value
  }
}

/// No answer: why, and whether anything may have reached the other side.
package struct Silence: Error, Equatable, Sendable {
  package enum Reason: String, Sendable {
    case nameNotResolved, connectionRefused, connectionLost, timedOut, tlsFailed, tooLarge
    case notHTTP, cancelled, curlMissing
    /// Refused on our side: a credential is missing, or a header holds a line break.
    case notStarted
  }

  package var reason: Reason
  /// `false` only when it is certain that not one byte of the request left.
  package var mayHaveBeenSent: Bool
  package var words: String

  package init(_ reason: Reason, mayHaveBeenSent: Bool, words: String) {
    self.reason = reason
    self.mayHaveBeenSent = mayHaveBeenSent
    self.words = words
  }
}
