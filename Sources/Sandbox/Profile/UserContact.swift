import Kira

/// What the contact at Kira can do for a user; no request of the API does any of it.
extension Tenant {
  /// Has the last word: the user is verified, whatever the machine thought.
  mutating func verify(_ key: RecordKey, at now: Moment) {
    turn(key, to: "VERIFIED", because: [], at: now)
  }

  mutating func reject(_ key: RecordKey, because reasons: [String], at now: Moment) {
    turn(key, to: "REJECTED", because: reasons, at: now)
  }

  /// Runs the verification again over what is known by now.
  mutating func verifyAgain(_ key: RecordKey, at now: Moment) {
    guard let profile = profile(of: key) else {
      lead(key, through: .reviewed, from: now)
      return
    }
    lead(key, through: UserForecast(of: profile, mode: "automatic", dialect), from: now)
  }

  /// Puts what is foreseen of a verification that begins now in the place of what was.
  mutating func lead(_ key: RecordKey, through forecast: UserForecast, from now: Moment) {
    let user = user(key)
    let before = Life.Step(0, user.step(at: now).status)
    let age = user.created.age(at: now)
    let steps = forecast.life.steps.dropFirst()
    ledger.webhooks.withdraw(about: key, after: now)
    for step in steps {
      ledger.amend(key, with: Life.Step(age + step.after, step.status))
    }
    announceSteps(of: key, Life([before] + steps), from: now, because: forecast.reasons)
  }

  private mutating func turn(
    _ key: RecordKey,
    to status: String,
    because reasons: [String],
    at now: Moment
  ) {
    let user = user(key)
    let before = Life.Step(0, user.step(at: now).status)
    guard before.status != status else { return }
    ledger.webhooks.withdraw(about: key, after: now)
    ledger.amend(key, with: Life.Step(user.created.age(at: now), status))
    let life = Life([before, Life.Step(0, status)])
    announceSteps(of: key, life, from: now, because: reasons)
  }
}
