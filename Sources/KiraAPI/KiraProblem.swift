package import HTTPMessage
package import Kira

/// A refusal, whichever of its dozen shapes it came in: what happened, what it means, what to do.
package struct KiraProblem: Error, Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    case unauthorized, forbiddenKey, notAllowed, noSuchRoute, invalid, notFound, conflict
    case rateLimited(retryAfterSeconds: Int64?)
    case server
    /// Not an answer of Kira's at all, or not one to this question.
    case unreadable
  }

  /// What is said against one field of what was sent; the path is empty where none is named.
  package struct Complaint: Equatable, Sendable {
    package var path: SafeText
    package var message: SafeText

    package init(_ path: String, _ message: String) {
      self.path = SafeText(path)
      self.message = SafeText(message)
    }
  }

  package var kind: Kind
  package var status: Int
  package var happened: String
  package var meaning: String
  package var advice: String
  /// Kira's own code and words, for those who read the raw answer.
  package var code: SafeText
  package var message: SafeText
  package var fields: [Complaint]
  /// The only thing by which Kira's people can find the call again.
  package var supportReference: SafeText
  package var raw: SafeText

  package init(_ response: HTTPResponse) {
    let body = RefusalBody(response.body)
    kind = Kind(response, body)
    status = response.status
    code = SafeText(body.code)
    message = SafeText(body.message)
    fields = body.complaints
    raw = SafeText(body.text)
    supportReference = SafeText(
      response.header("x-amzn-requestid") ?? response.header("cf-ray") ?? ""
    )
    let words = ProblemWords(kind)
    happened = message.isEmpty ? words.happened : "\(words.happened): \(message)"
    meaning = words.meaning
    advice = words.advice
  }
}

extension KiraProblem.Kind {
  init(_ response: HTTPResponse, _ body: RefusalBody) {
    switch response.status {
    case 401: self = .unauthorized
    case 403: self = Self.forbidden(response, body)
    case 404: self = Self.isUnrouted(body) ? .noSuchRoute : .notFound
    case 409: self = .conflict
    case 429:
      self = .rateLimited(retryAfterSeconds: response.header("retry-after").flatMap(Int64.init))
    // Quirk.usedKeyReadsLikeAFault: a key that was used before is refused as bad input here.
    case 400 where body.message == "Failed to store idempotency key": self = .conflict
    case 408, 500...: self = .server
    case 400...: self = .invalid
    default: self = .unreadable
    }
  }

  /// Behind the gateway the same is said plainly: `Cannot GET /v1/webhooks`.
  private static func isUnrouted(_ body: RefusalBody) -> Bool {
    ["GET", "POST", "PUT", "PATCH", "DELETE"].contains { body.message.hasPrefix("Cannot \($0) /") }
  }

  /// Quirk.unroutedLooksForbidden and Quirk.foreignKeyLooksForbidden: one status, three meanings.
  private static func forbidden(_ response: HTTPResponse, _ body: RefusalBody) -> Self {
    let type = response.header("x-amzn-errortype") ?? ""
    let isUnrouted =
      body.message.hasPrefix("Invalid key=value pair")
      || body.message == "Missing Authentication Token"
      || type.hasPrefix("IncompleteSignature") || type.hasPrefix("MissingAuthenticationToken")
    if isUnrouted { return .noSuchRoute }
    return body.message == "Forbidden" ? .forbiddenKey : .notAllowed
  }
}
