import HTTPMessage
import JSONText

extension KiraProblem {
  /// What somebody pasted, as far as it is a refusal that is known; `nil` when it is not.
  ///
  /// Without its status a refusal is read by what it says; what was sent is then to blame, as it
  /// is in most.
  package init?(pasted body: [UInt8], status: Int?) {
    let refusal = RefusalBody(body)
    let isKnown = KnownRefusal.words(for: refusal) != nil
    guard isKnown || refusal.isOfKnownShape || status != nil else { return nil }
    let inferred = status ?? Self.stated(in: body) ?? Self.status(by: refusal.message) ?? 400
    guard !(200..<300).contains(inferred) else { return nil }
    self.init(HTTPResponse(status: inferred, body: body))
  }

  /// A few words of a refusal, without the JSON around them.
  package init?(words: String, status: Int?) {
    let body = JSON.object([.init("message", .string(words))]).compact
    guard status != nil || KnownRefusal.words(for: RefusalBody(body)) != nil else { return nil }
    self.init(HTTPResponse(status: status ?? Self.status(by: words) ?? 400, body: body))
  }

  private static func stated(in body: [UInt8]) -> Int? {
    guard let fields = WireObject(try? JSON(parsing: body)) else { return nil }
    let places = [fields, fields.object("error")].compactMap(\.self)
    let status = places.lazy.compactMap { $0.whole("statusCode", "status") }.first
    return status.flatMap { (400..<600).contains($0) ? $0 : nil }
  }

  private static func status(by message: String) -> Int? {
    let statuses = [
      "unauthorized": 401, "forbidden": 403, "not found": 404, "conflict": 409,
      "too many requests": 429, "internal server error": 500, "bad gateway": 502,
      "service unavailable": 503, "gateway timeout": 504,
    ]
    return statuses[message.lowercased()]
  }
}
