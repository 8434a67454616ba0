import HTTPMessage

/// What stands before the API: it knows routes, keys and tokens, and nothing of Kira.
///
/// It answers first, and in words that mislead.
struct Gateway {
  let dialect: Dialect

  /// The route a request is for, once it may pass.
  func admit(_ call: inout Call) throws(Answer) -> Route {
    let route = try route(&call)
    try checkKey(call)
    if !route.isOpen { try checkToken(call) }
    return route
  }

  private func route(_ call: inout Call) throws(Answer) -> Route {
    let path = try pathBelowPrefix(call)
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let onPath = Route.all.filter { $0.exists(in: dialect) && $0.parameters(in: parts) != nil }
    if call.request.method == "OPTIONS", !onPath.isEmpty { throw .preflight }
    if onPath.isEmpty, !Route.falsePaths.contains(String(path)) { throw lost(call) }
    guard let route = onPath.first(where: { $0.method == call.request.method }) else {
      throw .notRouted(authorization: call.request.header("authorization"))
    }
    call.parameters = route.parameters(in: parts) ?? []
    return route
  }

  private func pathBelowPrefix(_ call: Call) throws(Answer) -> Substring {
    let path = call.request.path
    guard path.hasPrefix(Sandbox.prefix + "/") else { throw lost(call) }
    return path.dropFirst(Sandbox.prefix.count + 1)
  }

  private func checkKey(_ call: Call) throws(Answer) {
    guard let key = call.request.header("x-api-key") else { throw .forbidden }
    guard key == call.credentials.apiKey else {
      throw dialect.wrongKeyStatus == 403 ? .forbidden : .unauthorized
    }
  }

  private func checkToken(_ call: Call) throws(Answer) {
    let scheme = "Bearer "
    guard let authorization = call.request.header("authorization"),
      authorization.hasPrefix(scheme)
    else { throw .unauthorized }
    let token = String(authorization.dropFirst(scheme.count))
    switch call.token.standing(of: token, call.tenant.tokenMemo, at: call.now) {
    case .accepted: return
    case .expired: throw dialect.namesExpiredToken ? .tokenExpired : .unauthorized
    case .foreign: throw .unauthorized
    }
  }

  private func lost(_ call: Call) -> Answer {
    switch dialect.lostPath {
    case .gatewayRefusal: return .notRouted(authorization: call.request.header("authorization"))
    case .notFound:
      let words = "Cannot \(call.request.method) \(call.request.path)"
      return .dated(404, "Not Found", words, at: call.now)
    }
  }
}
