import HTTPMessage
import Kira

/// One request on its way through the routes: what it asks, of whom, and when.
struct Call {
  let request: ReceivedRequest
  var tenant: Tenant
  let credentials: SandboxCredentials
  let now: Moment
  private let fields: [Field]
  /// What the path has in the places that a route leaves open.
  var parameters: [String] = []
  /// The identifiers of what this call has made or changed.
  var committed: [String] = []
  /// The answer is an earlier one's.
  var isReplay = false

  init(_ request: ReceivedRequest, tenant: Tenant, credentials: SandboxCredentials, now: Moment) {
    self.request = request
    self.tenant = tenant
    self.credentials = credentials
    self.now = now
    fields = request.query
  }

  var token: Token { Token(seed: tenant.seed, clientID: credentials.clientID) }

  /// A parameter of the query; an empty one counts as not given.
  func query(_ name: String) -> String? {
    let value = fields.first { $0.name == name }?.value
    return value?.isEmpty == true ? nil : value
  }

  /// At most a hundred rows; what asks for more is, as a rule, answered with a fault of the server.
  func limit(_ list: PagedList = .others) throws(Answer) -> Int {
    let limit = max(1, query("limit").flatMap { Int($0) } ?? 10)
    switch (dialect.longPages, list) {
    case (.failEverywhere, _) where limit > 100: throw .serverError
    case (.failOnUsersAndAccounts, .usersAndAccounts) where limit >= 500: throw .serverError
    case (.failOnUsersAndAccounts, .usersAndAccounts): return limit
    default: return min(100, limit)
    }
  }

  /// The lists fall into two families by what they do with too long a page.
  enum PagedList { case usersAndAccounts, others }

  var dialect: Dialect { .named(tenant.options.dialect) }

  /// The request's body as an object, or a refusal of the first kind.
  func body() throws(Answer) -> JSONTree {
    guard let tree = JSONTree(request.body), tree.members != nil else {
      throw .invalid("", "Expected object, received invalid JSON", code: "invalid_type")
    }
    return tree
  }

  func idempotencyKey() throws(Answer) -> String {
    guard let key = request.header("idempotency-key") else {
      if dialect.missesKeysOfRecipientsByCode, request.path.hasSuffix("/v1/recipients") {
        throw .nested(400, "VALIDATION_ERROR", "Idempotency key is required")
      }
      throw .invalid("idempotency-key", "Required", code: "invalid_type")
    }
    guard uuidHalves(key) != nil else {
      throw .invalid("idempotency-key", "Invalid uuid", code: "invalid_string")
    }
    return key
  }

  /// Notes that a record now exists or is different.
  mutating func commit(_ key: RecordKey) { committed.append(tenant.id(key)) }

  /// Foresees a webhook; `data` gets its `event_id` first, as both envelopes have it.
  mutating func announce(
    _ event: String,
    about key: RecordKey,
    at moment: Moment,
    _ fill: (inout JSONWriter) -> Void
  ) {
    tenant.announce(event, about: key, at: moment, fill)
  }

  var offset: Int { max(0, query("offset").flatMap { Int($0) } ?? 0) }

  /// Counted from one.
  var page: Int { min(1_000_000_000, max(1, query("page").flatMap { Int($0) } ?? 1)) }

  /// The bounds of `from_date` and `to_date`, both included; `nil` where neither is given.
  func dates() throws(Answer) -> ClosedRange<Moment>? {
    guard query("from_date") != nil || query("to_date") != nil else { return nil }
    let from = try date("from_date", endOfDay: false) ?? Moment(milliseconds: .min)
    let to = try date("to_date", endOfDay: true) ?? Moment(milliseconds: .max)
    guard from <= to else {
      throw .invalid("from_date", "Must not be after to_date", code: "custom")
    }
    return from...to
  }

  /// Bounds of other names, or `nil` where neither is given.
  func dates(_ after: String, _ before: String) throws(Answer) -> ClosedRange<Moment>? {
    let start = try date(after, endOfDay: false)
    let end = try date(before, endOfDay: true)
    guard start != nil || end != nil else { return nil }
    let first = start ?? Moment(milliseconds: .min)
    return first...max(first, end ?? Moment(milliseconds: .max))
  }

  private func date(_ name: String, endOfDay: Bool) throws(Answer) -> Moment? {
    guard let text = query(name) else { return nil }
    guard let moment = Moment(iso: text, endOfDay: endOfDay) else {
      throw .invalid(name, "Invalid date", code: "invalid_string")
    }
    return moment
  }

  /// One of some words, or a refusal that lists them.
  func word(_ name: String, among known: [String]) throws(Answer) -> String? {
    guard let text = query(name) else { return nil }
    guard known.contains(text) else {
      let list = known.map { "'\($0)'" }.joined(separator: " | ")
      let words = "Invalid enum value. Expected \(list), received '\(text)'"
      throw .invalid(name, words, code: "invalid_enum_value")
    }
    return text
  }
}

/// Some rows of a list, and how many there are of them in all.
struct Rows {
  let keys: [RecordKey]
  let total: Int

  /// A page without filters is found by position, whatever the length of the list.
  init(of chronicle: Chronicle, from start: Int, limit: Int) {
    keys = chronicle.keys(from: start, limit: limit)
    total = chronicle.count
  }

  init(_ keys: [RecordKey], total: Int) {
    self.keys = keys
    self.total = total
  }

  /// With a filter every row has to be looked at.
  init(
    among keys: some Sequence<RecordKey>,
    from start: Int,
    limit: Int,
    where isWanted: (RecordKey) -> Bool
  ) {
    var page: [RecordKey] = []
    var found = 0
    for key in keys where isWanted(key) {
      if found >= start, page.count < limit { page.append(key) }
      found += 1
    }
    self.init(page, total: found)
  }
}

extension Chronicle {
  var all: some Sequence<RecordKey> { (0..<count).lazy.map(key(at:)) }
}
