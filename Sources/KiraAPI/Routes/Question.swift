package import HTTPMessage
import JSONText

/// What is asked of Kira, and how its answer is read.
package struct Question<Answer>: Sendable {
  package let request: HTTPRequest
  private let reading: @Sendable (JSON, _ status: Int) -> Answer?
  private let rewording: @Sendable (KiraProblem) -> KiraProblem

  /// `reading` returns `nil` for an answer that is not of the expected kind; `rewording` says more
  /// of a refusal where the route knows better than the status does.
  init(
    _ request: HTTPRequest,
    rewording: @escaping @Sendable (KiraProblem) -> KiraProblem = { $0 },
    reading: @escaping @Sendable (JSON) -> Answer?
  ) {
    self.init(request, rewording: rewording, readingWithStatus: { json, _ in reading(json) })
  }

  /// For the routes whose status says something that their body does not.
  init(
    _ request: HTTPRequest,
    rewording: @escaping @Sendable (KiraProblem) -> KiraProblem = { $0 },
    readingWithStatus reading: @escaping @Sendable (JSON, _ status: Int) -> Answer?
  ) {
    self.request = request
    self.reading = reading
    self.rewording = rewording
  }

  /// The same question, of whose answer something else is made.
  package func reading<Other>(
    _ change: @escaping @Sendable (Answer) -> Other
  ) -> Question<Other> {
    let reading = reading
    return Question<Other>(
      request,
      rewording: rewording,
      readingWithStatus: { json, status in reading(json, status).map(change) }
    )
  }

  package func answer(in response: HTTPResponse) throws(KiraProblem) -> Answer {
    guard (200..<300).contains(response.status) else { throw rewording(KiraProblem(response)) }
    // An answer without a body has nothing to say, and is null to those who expect nothing.
    let json = response.body.isEmpty ? .null : try? JSON(parsing: response.body)
    guard let json, let answer = reading(json, response.status) else {
      throw rewording(KiraProblem(response))
    }
    return answer
  }
}

/// A version of the API: it decides the words and shapes of every answer.
package enum APIVersion: String, Sendable {
  /// What the documents describe and what we ask for.
  case current = "2026-04-14"
  /// Where requests for information and itemised quotations live.
  case next = "2026-06-01"
}

extension HTTPRequest {
  /// A request to one of the API's routes, its identifiers put where the path leaves them open.
  static func kira(
    _ endpoint: Endpoint,
    _ identifiers: String...,
    query: [Field] = [],
    body: JSON? = nil,
    key: IdempotencyKey? = nil
  ) -> HTTPRequest {
    precondition(endpoint.needsIdempotencyKey == (key != nil), "\(endpoint.name) and its key")
    let version = endpoint.evidence == .newerVersion ? APIVersion.next : .current
    let content = body.map { _ in Field("Content-Type", "application/json") }
    let keyed = key.map { Field("Idempotency-Key", $0.text) }
    return HTTPRequest(
      endpoint.method,
      endpoint.path(with: identifiers),
      query: query,
      headers: headers(version) + [content, keyed].compactMap { $0 },
      body: body?.compact ?? []
    )
  }

  /// The same request, to be answered in the words of another version.
  func asking(for version: APIVersion) -> HTTPRequest {
    var request = self
    request.headers = headers.map { $0.name == "X-Api-Version" ? .version(version) : $0 }
    return request
  }

  /// Every answer follows the version that is asked for; without it, the tenant's own.
  private static func headers(_ version: APIVersion) -> [Field] {
    [.version(version), Field("Accept", "application/json")]
  }
}

extension Field {
  fileprivate static func version(_ version: APIVersion) -> Field {
    Field("X-Api-Version", version.rawValue)
  }
}

extension Endpoint {
  func path(with identifiers: [String]) -> String {
    var rest = identifiers[...]
    let parts = path.split(separator: "/").map { part in
      guard part.hasPrefix("{") else { return String(part) }
      guard let identifier = rest.popFirst() else {
        preconditionFailure("\(name) needs another identifier")
      }
      return identifier.percentEncoded
    }
    precondition(rest.isEmpty, "\(name) takes fewer identifiers")
    return parts.joined(separator: "/")
  }
}
