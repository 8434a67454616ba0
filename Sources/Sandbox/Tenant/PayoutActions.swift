import Kira

/// What a person at Kira can do to a payout; each says whether it could be done.
extension Tenant {
  mutating func review(payout key: RecordKey, at now: Moment) -> Bool {
    turn(key, from: ["CREATED", "PENDING", "PROCESSING", "KYT_PENDING"], at: now) { _ in
      [("IN_REVIEW", "")]
    }
  }

  mutating func process(payout key: RecordKey, at now: Moment) -> Bool {
    turn(key, from: Self.unfinished.subtracting(["PROCESSING"]), at: now) { _ in
      [("PROCESSING", "")]
    }
  }

  mutating func complete(payout key: RecordKey, at now: Moment) -> Bool {
    // What a bank has sent back can go through in the end.
    turn(key, from: Self.unfinished.union(["FAILED"]), at: now) { status in
      ["PROCESSING", "FAILED"].contains(status)
        ? [("COMPLETED", "")] : [("PROCESSING", ""), ("COMPLETED", "")]
    }
  }

  mutating func fail(
    payout key: RecordKey,
    because words: String = Wording.failures[0].words,
    at now: Moment
  ) -> Bool {
    turn(key, from: Self.unfinished, at: now) { _ in [("FAILED", words)] }
  }

  /// By the bank, after it had been completed.
  mutating func giveBack(payout key: RecordKey, at now: Moment) -> Bool {
    turn(key, from: ["COMPLETED"], at: now) { _ in [("FAILED", Wording.returned)] }
  }

  /// Only what has not been sent yet.
  mutating func cancel(payout key: RecordKey, at now: Moment) -> Bool {
    turn(key, from: ["CREATED", "PENDING", "IN_REVIEW", "KYT_PENDING"], at: now) { _ in
      [("CANCELLED", "")]
    }
  }

  private static let unfinished: Set = [
    "CREATED", "PENDING", "IN_REVIEW", "KYT_PENDING", "PROCESSING",
  ]

  private mutating func turn(
    _ key: RecordKey,
    from allowed: Set<String>,
    at now: Moment,
    into steps: (String) -> [(status: String, words: String)]
  ) -> Bool {
    guard payouts(at: now).contains(key) else { return false }
    let payout = payout(key)
    let age = payout.created.age(at: now)
    var previous = payout.life.step(atAge: age).status
    guard allowed.contains(previous) else { return false }
    ledger.webhooks.withdraw(about: key, after: now)
    for (status, words) in steps(previous) {
      let step = Life.Step(age, status, words)
      ledger.amend(key, with: step)
      announce(key, step, after: previous, at: now)
      previous = status
    }
    return true
  }
}
