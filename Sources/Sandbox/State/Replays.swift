import Kira

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
    /// The answer that this route gave before the one that belongs to the key.
    case olderAnswer
    /// As in a conflict in a nested object, after some seconds of being told to wait.
    case busyAtFirst
  }

  /// What is known of a key.
  enum Finding {
    case unseen
    case answer(Answer)
    /// An older answer is due, and this route has never given one.
    case nothingOlder
  }

  private struct Use {
    let body: [UInt8]
    let answer: Answer
    let at: Moment
    /// What the route had answered last when the key came.
    let older: Answer?
  }

  private var uses: [String: Use] = [:]
  private var latest: [String: Answer] = [:]
  /// The names of all uses in the order of their coming, so that they go in it too.
  private var comings: [(name: String, at: Moment)] = []
  private var forgotten = 0
  /// Afterwards a key is as good as new.
  static let lifetime = Span.day
  static let busyTime = 10 * Span.second

  /// What to say to a key; one that is unseen lets the request through.
  func find(
    _ key: String,
    _ body: [UInt8],
    on route: String,
    _ manner: Manner,
    at now: Moment
  ) -> Finding {
    guard manner != .ignored, let use = uses["\(route) \(key)"],
      use.at.age(at: now) < Self.lifetime
    else { return .unseen }
    switch manner {
    case .firstAnswer: return .answer(use.answer)
    case .olderAnswer: return use.older.map { .answer($0) } ?? .nothingOlder
    case .alwaysConflict: return .answer(.conflict)
    case .busyAtFirst where use.at.age(at: now) < Self.busyTime: return .answer(.inProgress)
    default: return .answer(use.body == body ? use.answer : Self.conflict(in: manner))
    }
  }

  private static func conflict(in manner: Manner) -> Answer {
    switch manner {
    case .codedConflict:
      let words = "Idempotency key has already been used with a different request"
      return .coded(409, "idempotency_key_reused", words)
    case .spent: return .coded(400, "validation_error", "Failed to store idempotency key")
    default: return .conflict
    }
  }

  /// Failures are forgotten, except where a route spends its keys on them as well.
  mutating func keep(
    _ answer: Answer,
    to key: String,
    _ body: [UInt8],
    on route: String,
    at now: Moment
  ) {
    let name = "\(route) \(key)"
    uses[name] = Use(body: body, answer: answer, at: now, older: latest[route])
    comings.append((name, now))
    if answer.isSuccess { latest[route] = answer }
    forget(at: now)
  }

  /// Only looks at what goes.
  private mutating func forget(at now: Moment) {
    while forgotten < comings.count, comings[forgotten].at.age(at: now) >= Self.lifetime {
      let (name, at) = comings[forgotten]
      if uses[name]?.at == at { uses[name] = nil }
      forgotten += 1
    }
    guard forgotten > comings.count / 2 else { return }
    comings.removeFirst(forgotten)
    forgotten = 0
  }
}

extension Replays.Manner {
  /// Whether a key is used up by an answer like this one.
  func keeps(_ answer: Answer) -> Bool { self != .ignored && (answer.isSuccess || self == .spent) }
}

extension Answer {
  var isSuccess: Bool { (200..<300).contains(status) }

  static let conflict = nested(
    409,
    "IDEMPOTENCY_CONFLICT",
    "Idempotency key has already been used with different request data"
  )

  static let inProgress = nested(
    409,
    "IDEMPOTENCY_IN_PROGRESS",
    "A request with this idempotency key is already in progress"
  )
}
