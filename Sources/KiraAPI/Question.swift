package import HTTPMessage
import JSONText

/// What is asked of Kira, and how its answer is read.
package struct Question<Answer>: Sendable {
  package let request: HTTPRequest
  private let reading: @Sendable (JSON) -> Answer?
  private let rewording: @Sendable (KiraProblem) -> KiraProblem

  /// `reading` returns `nil` for an answer that is not of the expected kind; `rewording` says more
  /// of a refusal where the route knows better than the status does.
  init(
    _ request: HTTPRequest,
    rewording: @escaping @Sendable (KiraProblem) -> KiraProblem = { $0 },
    reading: @escaping @Sendable (JSON) -> Answer?
  ) {
    self.request = request
    self.reading = reading
    self.rewording = rewording
  }

  package func answer(in response: HTTPResponse) throws(KiraProblem) -> Answer {
    guard (200..<300).contains(response.status) else { throw rewording(KiraProblem(response)) }
    guard let json = try? JSON(parsing: response.body), let answer = reading(json) else {
      throw rewording(KiraProblem(response))
    }
    return answer
  }
}

extension HTTPRequest {
  /// Every answer follows the version that is asked for; without it, the tenant's own.
  private static let version = Field("X-Api-Version", "2026-04-14")

  static func kira(_ path: String, query: [Field] = []) -> HTTPRequest {
    HTTPRequest(.get, path, query: query, headers: [version, Field("Accept", "application/json")])
  }
}
