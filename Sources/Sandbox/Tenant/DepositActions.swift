import Kira

/// What a person at Kira can do to a deposit; each says whether it could be done.
extension Tenant {
  /// Held deposits keep back every payout of their account.
  mutating func hold(deposit key: RecordKey, at now: Moment) -> Bool {
    turn(key, into: "KYT_PENDING", telling: "virtual_account.deposit_in_review", at: now)
  }

  mutating func release(deposit key: RecordKey, at now: Moment) -> Bool {
    guard depositStatus(key, at: now) == "KYT_PENDING" else { return false }
    let event = "virtual_account.deposit_funds_received"
    return turn(key, into: "COMPLETED", telling: event, at: now)
  }

  mutating func refund(deposit key: RecordKey, at now: Moment) -> Bool {
    turn(key, into: "REFUNDED", telling: "virtual_account.deposit_funds_refunded", at: now)
  }

  private mutating func turn(
    _ key: RecordKey,
    into status: String,
    telling event: String,
    at now: Moment
  ) -> Bool {
    guard !["REFUNDED", "FAILED"].contains(depositStatus(key, at: now)) else { return false }
    let age = depositCreated(key).age(at: now)
    ledger.webhooks.withdraw(about: key, after: now)
    ledger.amend(key, with: Life.Step(age, status))
    let tenant = self
    announce(event, about: key, at: now) { json in
      tenant.writeEvent(of: tenant.deposit(key), as: status, at: now, to: &json)
    }
    return true
  }

  /// Only money that has come says so in a status, and only in the older form.
  private func writeEvent(
    of deposit: SimulatedDeposit,
    as status: String,
    at now: Moment,
    to json: inout JSONWriter
  ) {
    if status == "COMPLETED", dialect.simulatedDeposit != .credited {
      json.field("status", "completed")
    }
    json.field("user_id", id(deposit.account.owner))
    json.field("virtual_account_id", id(deposit.account.key))
    json.field("deposit_id", id(deposit.key))
    json.field("amount", deposit.amount)
    json.field("currency", "USD")
    json.field("created_at", deposit.created)
    guard status == "REFUNDED" else { return writeSource(of: deposit, to: &json) }
    json.object("return_details") { json in
      json.field("code", "R01")
      json.field("reason", "Insufficient funds")
      json.field("refunded_at", now)
    }
  }

  private func writeSource(of deposit: SimulatedDeposit, to json: inout JSONWriter) {
    json.object("source") { json in
      json.field("payment_rail", deposit.rail.rawValue.lowercased())
      json.field("sender_name", foreign(deposit.sender, of: deposit.key, .name))
    }
  }
}
