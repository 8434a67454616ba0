package import HTTPMessage
package import Kira

/// Kira, simulated: a tenant that answers requests, under a clock that somebody else winds.
///
/// Its literals are its own: where the client has understood something differently, the two
/// disagree and a test shows it.
package struct Sandbox {
  /// Where the API begins; everything outside is no path at all.
  package static let prefix = "/sandbox"

  package let credentials: SandboxCredentials
  package let dialect: Dialect
  package private(set) var journal = TruthJournal()
  var tenant: Tenant
  private(set) var now: Moment
  /// How far the tenant's clock has been put ahead of the caller's.
  var ahead: Int64 = 0
  private var answered = 0

  /// The identifiers that a demonstration begins with, by the names of their roles.
  package var cast: [String: String] { tenant.cast }

  package init(seed: UInt64, options: TenantOptions = TenantOptions(), now: Moment) {
    tenant = Tenant(seed: seed, options: options, start: now)
    credentials = options.credentials ?? SandboxCredentials(seed: seed)
    dialect = .named(options.dialect)
    self.now = now
  }

  /// Lets time pass; it never goes back.
  package mutating func advance(to now: Moment) {
    self.now = max(self.now, now.moved(by: ahead))
  }

  package mutating func answer(_ request: ReceivedRequest, now: Moment) -> HTTPResponse {
    advance(to: now)
    answered += 1
    var call = Call(request, tenant: tenant, credentials: credentials, now: self.now)
    // The call alone holds the ledger while it may change it, so that nothing is copied.
    tenant.ledger = Ledger()
    tenant.replays = Replays()
    let (answer, showsVersion) = answer(&call)
    tenant.ledger = call.tenant.ledger
    tenant.replays = call.tenant.replays
    if request.method != "GET" {
      journal.add(request, at: self.now, call, status: answer.status)
    }
    return response(to: request, saying: answer, showsVersion: showsVersion)
  }

  /// The webhooks that are due, as the bytes that are signed and sent: whoever takes them delivers.
  package mutating func takeNews(at now: Moment) -> [[UInt8]] {
    advance(to: now)
    return tenant.ledger.webhooks.takeDue(at: self.now).map(\.body)
  }

  /// A request that came and that a fault keeps from the API.
  mutating func noteUncarried(_ request: ReceivedRequest, now: Moment) {
    advance(to: now)
    if request.method != "GET" { journal.add(uncarried: request, at: self.now) }
  }

  private func answer(_ call: inout Call) -> (Answer, showsVersion: Bool) {
    do throws(Answer) {
      let route = try Gateway(dialect: dialect).admit(&call)
      return (answer(&call, on: route), route.showsVersion)
    } catch {
      return (error, error.gatewayError == nil)
    }
  }

  private func answer(_ call: inout Call, on route: Route) -> Answer {
    do throws(Answer) { return try route.answerOnce(&call) } catch { return error }
  }

  private func response(
    to request: ReceivedRequest,
    saying answer: Answer,
    showsVersion: Bool
  ) -> HTTPResponse {
    var headers = [Field("content-type", contentType(of: answer))]
    if let name = answer.gatewayError {
      headers.append(Field("x-amzn-errortype", name))
    } else if showsVersion {
      headers.append(Field("x-api-version", version(askedIn: request)))
    }
    headers += answer.headers
    headers.append(Field("date", now.httpDate))
    headers.append(Field("x-amzn-requestid", requestID))
    headers.append(Field("x-amz-apigw-id", String(requestID.suffix(12)) + "="))
    headers.append(Field("cf-ray", String(requestID.prefix(8)) + "-SBX"))
    headers.append(Field("server", "cloudflare"))
    return HTTPResponse(status: answer.status, headers: headers, body: answer.body)
  }

  /// A known version is echoed whatever shapes are played.
  private func version(askedIn request: ReceivedRequest) -> String {
    let asked = request.header("x-api-version")
    return asked.flatMap { Self.versions.contains($0) ? $0 : nil }
      ?? tenant.ledger.pinnedVersion ?? dialect.version
  }

  static let versions = ["2025-01-01", "2026-04-14", "2026-06-01"]

  private func contentType(of answer: Answer) -> String {
    answer.gatewayError == nil ? "application/json; charset=utf-8" : "application/json"
  }

  private var requestID: String {
    let high = mixed(tenant.seed &+ UInt64(answered))
    return uuidText(high: high & ~0xF000 | 0x4000, low: mixed(high) >> 2 | 0x8000_0000_0000_0000)
  }
}
