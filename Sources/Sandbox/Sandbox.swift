package import HTTPMessage
package import Kira

/// Kira, simulated: a tenant that answers requests, under a clock that somebody else winds.
///
/// It plays the dialect `2026-04-14`, whose literals are its own: where the client has understood
/// something differently, the two disagree and a test shows it.
package struct Sandbox {
  static let version = "2026-04-14"
  /// Where the API begins; everything outside is no path at all.
  package static let prefix = "/sandbox"

  package let credentials: SandboxCredentials
  private let tenant: Tenant
  private var now: Moment
  private var answered = 0

  package init(seed: UInt64, options: TenantOptions = TenantOptions(), now: Moment) {
    tenant = Tenant(seed: seed, options: options, start: now)
    credentials = options.credentials ?? SandboxCredentials(seed: seed)
    self.now = now
  }

  /// Lets time pass; it never goes back.
  package mutating func advance(to now: Moment) { self.now = max(self.now, now) }

  package mutating func answer(_ request: ReceivedRequest, now: Moment) -> HTTPResponse {
    advance(to: now)
    answered += 1
    let call = Call(request, tenant: tenant, credentials: credentials, now: self.now)
    return response(to: call, saying: answer(call))
  }

  private func answer(_ call: Call) -> Answer {
    do { return try routed(call) } catch { return error }
  }

  private func routed(_ call: Call) throws(Answer) -> Answer {
    let path = try pathBelowPrefix(call)
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let onPath = Route.all.filter { $0.parameters(in: parts) != nil }
    let authorization = call.request.header("authorization")
    if onPath.isEmpty, !Route.falsePaths.contains(String(path)) { throw notFound(call) }
    guard let route = onPath.first(where: { $0.method == call.request.method }) else {
      throw .methodNotRouted(authorization: authorization)
    }
    try checkKey(call)
    if !route.isOpen { try checkToken(authorization, call) }

    var call = call
    call.parameters = route.parameters(in: parts) ?? []
    return try route.answer(call)
  }

  private func pathBelowPrefix(_ call: Call) throws(Answer) -> Substring {
    let path = call.request.path
    guard path.hasPrefix(Self.prefix + "/") else { throw notFound(call) }
    return path.dropFirst(Self.prefix.count + 1)
  }

  private func checkKey(_ call: Call) throws(Answer) {
    guard let key = call.request.header("x-api-key") else { throw .keyMissing }
    guard key == credentials.apiKey else { throw .unauthorized }
  }

  private func checkToken(_ authorization: String?, _ call: Call) throws(Answer) {
    let scheme = "Bearer "
    guard let authorization, authorization.hasPrefix(scheme),
      call.token.accepts(String(authorization.dropFirst(scheme.count)), at: call.now)
    else { throw .unauthorized }
  }

  private func notFound(_ call: Call) -> Answer {
    let words = "Cannot \(call.request.method) \(call.request.path)"
    return .dated(404, "Not Found", words, at: call.now)
  }

  private func response(to call: Call, saying answer: Answer) -> HTTPResponse {
    var headers = [Field("content-type", contentType(of: answer))]
    if let name = answer.gatewayError {
      headers.append(Field("x-amzn-errortype", name))
    } else if call.request.path != Self.prefix + "/auth" {
      headers.append(Field("x-api-version", Self.version))
    }
    headers.append(Field("x-amzn-requestid", requestID))
    headers.append(Field("server", "cloudflare"))
    return HTTPResponse(status: answer.status, headers: headers, body: answer.body)
  }

  private func contentType(of answer: Answer) -> String {
    answer.gatewayError == nil ? "application/json; charset=utf-8" : "application/json"
  }

  private var requestID: String {
    let high = mixed(tenant.seed &+ UInt64(answered))
    return uuidText(high: high & ~0xF000 | 0x4000, low: mixed(high) >> 2 | 0x8000_0000_0000_0000)
  }
}
