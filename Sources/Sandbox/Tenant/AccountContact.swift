import Kira

/// What somebody at Kira can do to accounts and deposits when asked.
///
/// Each says `false` where there is no such record.
extension Tenant {
  @discardableResult
  mutating func activate(_ key: RecordKey, at now: Moment) -> Bool {
    guard amendAccount(key, to: "active", at: now) else { return false }
    announce(account(key), "virtual_account.activated", status: "active", at: now)
    return true
  }

  /// Neither this nor the next is told by a webhook.
  @discardableResult
  mutating func freeze(_ key: RecordKey, at now: Moment) -> Bool {
    amendAccount(key, to: "frozen", at: now)
  }

  @discardableResult
  mutating func deactivate(_ key: RecordKey, at now: Moment) -> Bool {
    amendAccount(key, to: "deactivated", at: now)
  }

  private mutating func amendAccount(_ key: RecordKey, to status: String, at now: Moment) -> Bool {
    guard holds(account: key, at: now) else { return false }
    amend(key, to: status, born: account(key).created, at: now)
    return true
  }

  /// As long as it is held, its account can pay nobody.
  @discardableResult
  mutating func hold(_ key: RecordKey, at now: Moment) -> Bool {
    guard deposits(at: now).contains(key) else { return false }
    amend(key, to: "KYT_PENDING", born: depositCreated(key), at: now)
    announce("virtual_account.deposit_in_review", of: key, at: now)
    return true
  }

  @discardableResult
  mutating func release(_ key: RecordKey, at now: Moment) -> Bool {
    guard deposits(at: now).contains(key) else { return false }
    amend(key, to: "COMPLETED", born: depositCreated(key), at: now)
    announce("virtual_account.deposit_funds_received", of: key, at: now)
    return true
  }

  /// The only way in which a simulated deposit is ever heard of, unless the dialect credits it.
  @discardableResult
  mutating func deliverSimulatedDeposit(_ key: RecordKey, at now: Moment) -> Bool {
    let isCredited = dialect.simulatedDeposit == .credited
    let deposits = isCredited ? ledger.deposits : ledger.unseenDeposits
    guard key.kind == .deposit, key.era == .made, key.number < deposits.count else { return false }
    announceReceived(deposits[key.number], key, at: now)
    return true
  }

  private mutating func amend(
    _ key: RecordKey,
    to status: String,
    born created: Moment,
    at now: Moment
  ) {
    ledger.webhooks.withdraw(about: key, after: now)
    ledger.amend(key, with: Life.Step(max(1, created.age(at: now)), status))
  }

  private mutating func announce(_ event: String, of key: RecordKey, at now: Moment) {
    let deposit = deposit(key)
    let made = MadeDeposit(
      created: deposit.created,
      place: 0,
      account: deposit.account.key,
      amount: deposit.amount,
      rail: deposit.rail
    )
    if event.hasSuffix("received") { return announceReceived(made, key, at: now) }
    let (id, account) = (id(key), id(made.account))
    announce(event, about: key, at: now, delay: dialect.webhookDelay) { json in
      json.field("virtual_account_id", account)
      json.field("deposit_id", id)
      json.field("amount", made.amount)
      json.field("currency", "USD")
      json.field("created_at", made.created)
    }
  }
}
