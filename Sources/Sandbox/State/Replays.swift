/// What the routes remember of idempotency keys, each in its own manner.
struct Replays {
  /// How a route treats a key that it has seen.
  enum Manner: Equatable, Sendable {
    /// The same bytes get the first answer, others a 409 with the code in a nested object.
    case nestedConflict
    /// Others get a 409 that names the reuse in words of its own.
    case codedConflict
    /// Even the same bytes are a conflict.
    case alwaysConflict
    /// A key is spent by any use, even one that failed; reusing it reads like a fault.
    case spent
    /// Whatever comes with the key gets the first answer.
    case firstAnswer
    /// Every request is carried out.
    case ignored
    /// The first answer this route ever gave, whoever asked for it.
    case oldestAnswer
  }

  private struct Use {
    let body: [UInt8]
    let answer: Answer
  }

  private var uses: [String: Use] = [:]
  private var oldest: [String: Answer] = [:]

  /// The answer to give to a key that has been seen; `nil` lets the request through.
  func answer(to key: String, _ body: [UInt8], on route: String, _ manner: Manner) -> Answer? {
    if manner == .ignored { return nil }
    guard let use = uses["\(route) \(key)"] else { return nil }
    if manner == .oldestAnswer { return oldest[route] ?? use.answer }
    guard use.body != body || manner == .alwaysConflict else { return use.answer }
    switch manner {
    case .firstAnswer, .ignored, .oldestAnswer: return use.answer
    case .nestedConflict, .alwaysConflict:
      let words = "Idempotency key has already been used with different request data"
      return .nested(409, "IDEMPOTENCY_CONFLICT", words)
    case .codedConflict:
      let words = "Idempotency key has already been used with a different request"
      return .coded(409, "idempotency_key_reused", words)
    case .spent: return .coded(400, "validation_error", "Failed to store idempotency key")
    }
  }

  /// Failures are forgotten, except where a route spends its keys on them as well.
  mutating func keep(
    _ answer: Answer,
    to key: String,
    _ body: [UInt8],
    on route: String,
    _ manner: Manner
  ) {
    let succeeded = (200..<300).contains(answer.status)
    guard manner != .ignored, succeeded || manner == .spent else { return }
    if succeeded, oldest[route] == nil { oldest[route] = answer }
    uses["\(route) \(key)"] = Use(body: body, answer: answer)
  }
}
