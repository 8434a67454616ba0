import HTTPMessage

/// One way into the API: a method, a path, and who answers.
struct Route: Sendable {
  typealias Reading = @Sendable (Call) throws(Answer) -> Answer
  typealias Changing = @Sendable (inout Call) throws(Answer) -> Answer

  /// What a route wants of an idempotency key.
  enum Keys {
    case notAsked
    case remembered(Replays.Manner)
    /// As the sandbox was told to treat the keys of payouts.
    case asChosenForPayouts
  }

  let method: String
  /// The parts of the path; `*` stands for any one of them.
  let path: [Substring]
  /// Whether a key is enough; everything but signing in takes a token as well.
  let isOpen: Bool
  let keys: Keys
  /// Whether answers name the version; signing in and webhooks are other stacks.
  let showsVersion: Bool
  let exists: @Sendable (Dialect) -> Bool
  private let answer: Changing

  init(_ method: String, _ path: String, _ answer: @escaping Reading) {
    self.init(changing: method, path) { (call: inout Call) throws(Answer) in try answer(call) }
  }

  init(
    changing method: String,
    _ path: String,
    keys: Keys = .notAsked,
    isOpen: Bool = false,
    showsVersion: Bool = true,
    in exists: @escaping @Sendable (Dialect) -> Bool = { _ in true },
    _ answer: @escaping Changing
  ) {
    self.method = method
    self.path = path.split(separator: "/")
    self.isOpen = isOpen
    self.keys = keys
    self.showsVersion = showsVersion
    self.exists = exists
    self.answer = answer
  }

  func exists(in dialect: Dialect) -> Bool { exists(dialect) }

  /// Paths that look as if they belonged to the API, and are answered like a wrong method.
  static let falsePaths: Set = ["countries", "api/countries"]

  /// What stands in the open places; `nil` if the path is another.
  func parameters(in parts: [Substring]) -> [String]? {
    guard parts.count == path.count else { return nil }
    var parameters: [String] = []
    for (expected, part) in zip(path, parts) {
      if expected == "*" { parameters.append(String(part)) } else if expected != part { return nil }
    }
    return parameters
  }

  /// Answers a request, or gives an earlier answer again where its key has been seen.
  func answerOnce(_ call: inout Call) throws(Answer) -> Answer {
    guard let manner = manner(call) else { return try answer(&call) }
    let key = try call.idempotencyKey()
    let route = path.joined(separator: "/")
    // The same key on another record's path is another request.
    let bytes = Array(call.request.path.utf8) + call.request.body
    switch call.tenant.replays.find(key, bytes, on: route, manner, at: call.now) {
    case .unseen: break
    case .answer(let earlier): return replay(earlier, &call)
    case .nothingOlder: return replay(PayoutExecution.answerAboutAnOlder(call), &call)
    }
    let answer = outcome(&call)
    if manner.keeps(answer) {
      call.tenant.replays.keep(answer, to: key, bytes, on: route, at: call.now)
    }
    return answer
  }

  private func replay(_ earlier: Answer, _ call: inout Call) -> Answer {
    call.isReplay = true
    return earlier.repeated
  }

  private func outcome(_ call: inout Call) -> Answer {
    do throws(Answer) { return try answer(&call) } catch { return error }
  }

  private func manner(_ call: Call) -> Replays.Manner? {
    switch keys {
    case .notAsked: nil
    case .remembered(let manner): manner
    case .asChosenForPayouts: call.tenant.options.payoutKeys.manner
    }
  }
}
