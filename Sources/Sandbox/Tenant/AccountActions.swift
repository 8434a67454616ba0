import Kira

/// What a person at Kira can do to an account; each says whether it could be done.
extension Tenant {
  mutating func activate(account key: RecordKey, at now: Moment) -> Bool {
    guard turn(key, into: "active", at: now) else { return false }
    announce(account(key), "virtual_account.activated", status: "active", at: now)
    return true
  }

  mutating func freeze(account key: RecordKey, at now: Moment) -> Bool {
    turn(key, into: "frozen", at: now)
  }

  mutating func deactivate(account key: RecordKey, at now: Moment) -> Bool {
    turn(key, into: "deactivated", at: now)
  }

  private mutating func turn(_ key: RecordKey, into status: String, at now: Moment) -> Bool {
    let account = account(key)
    guard account.status(at: now) != "deactivated" else { return false }
    ledger.webhooks.withdraw(about: key, after: now)
    ledger.amend(key, with: Life.Step(account.created.age(at: now), status))
    return true
  }
}
