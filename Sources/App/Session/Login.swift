package import HTTPMessage

/// How the session asks for a token, and how it reads the answer; the formats are KiraAPI's.
package struct LoginForm: Sendable {
  package var request: HTTPRequest
  package var read: @Sendable (HTTPResponse) -> LoginAnswer

  package init(
    request: HTTPRequest,
    read: @escaping @Sendable (HTTPResponse) -> LoginAnswer
  ) {
    self.request = request
    self.read = read
  }
}

/// What became of asking for a token.
package enum LoginAnswer: Equatable, Sendable {
  case token(Secret, lifetimeSeconds: Int64)
  /// The credentials are wrong: no retry mends this.
  case refused(reason: String)
  /// Not now; the same credentials may work later.
  case failed(reason: String)
}
