import HTTPMessage

extension KiraProblem {
  /// What sort of refusal it is, which decides what may be done about it.
  package enum Kind: Equatable, Sendable {
    case unauthorized, forbiddenKey, notAllowed, noSuchRoute, invalid, notFound, conflict
    case oneTimeCode(OneTimeCode)
    case rateLimited(retryAfterSeconds: Int64?)
    case server
    /// Not an answer of Kira's at all, or not one to this question.
    case unreadable
  }
}

extension KiraProblem.Kind {
  init(_ response: HTTPResponse, _ body: RefusalBody) {
    if let code = body.oneTimeCode, (400..<500).contains(response.status) {
      self = .oneTimeCode(code)
      return
    }
    switch response.status {
    case 401: self = .unauthorized
    case 403: self = Self.forbidden(response, body)
    case 404: self = Self.isUnrouted(body) ? .noSuchRoute : .notFound
    case 409: self = .conflict
    case 429:
      self = .rateLimited(retryAfterSeconds: RetryAfter.seconds(response.header("retry-after")))
    // Quirk.usedKeyReadsLikeAFault: a key that was used before is refused as bad input here.
    case 400 where body.message == "Failed to store idempotency key": self = .conflict
    case 408, 500...: self = .server
    case 400...: self = .invalid
    default: self = .unreadable
    }
  }

  /// Behind the gateway the same is said plainly, `Cannot GET /v1/webhooks`, or on a page of HTML;
  /// what is missing from a route that exists is named.
  private static func isUnrouted(_ body: RefusalBody) -> Bool {
    let methods = ["GET", "POST", "PUT", "PATCH", "DELETE"]
    return !body.isJSON || body.message == "Not Found"
      || methods.contains { body.message.hasPrefix("Cannot \($0) /") }
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
