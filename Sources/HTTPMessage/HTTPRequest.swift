/// A request as a value: it can be built, compared and kept long before anything is sent.
package struct HTTPRequest: Equatable, Sendable {
  package enum Method: String, Sendable {
    case get = "GET"
    case post = "POST"
    case put = "PUT"
    case patch = "PATCH"
    case delete = "DELETE"
  }

  /// What the transport adds at the last moment, so that no secret is ever part of a request.
  package enum Credential: Equatable, Sendable {
    /// Nothing: the request is not for Kira.
    case none
    /// The API key alone, for asking for a token.
    case key
    /// The API key and a bearer token.
    case keyAndToken
  }

  package var method: Method
  /// Below the base address, without a leading slash: joining can then not lose a path prefix.
  package var path: String
  package var query: [Field]
  package var headers: [Field]
  package var body: [UInt8]
  package var credential: Credential

  package init(
    _ method: Method,
    _ path: String,
    query: [Field] = [],
    headers: [Field] = [],
    body: [UInt8] = [],
    credential: Credential = .keyAndToken
  ) {
    precondition(!path.hasPrefix("/"), "a path with a leading slash would lose the base's prefix")
    self.method = method
    self.path = path
    self.query = query
    self.headers = headers
    self.body = body
    self.credential = credential
  }
}

/// A name and its value, in a header or a query.
package struct Field: Hashable, Sendable {
  package var name: String
  package var value: String

  package init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}
