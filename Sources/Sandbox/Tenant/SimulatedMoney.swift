import Kira

extension Tenant {
  /// Where it is not seen, a deposit is kept all the same: somebody may ask for its webhook.
  mutating func keep(_ deposit: MadeDeposit, isSeen: Bool) -> RecordKey {
    if isSeen {
      ledger.deposits.append(deposit)
      return RecordKey(.deposit, .made, ledger.deposits.count - 1)
    }
    ledger.unseenDeposits.append(deposit)
    return RecordKey(.deposit, .made, ledger.unseenDeposits.count - 1)
  }

  mutating func announceSimulated(_ deposit: MadeDeposit, _ key: RecordKey) {
    announceReceived(deposit, key, at: deposit.created)
    let life = Life.simulated(deposit)
    guard let refund = life.steps.first(where: { $0.status == "REFUNDED" }) else { return }
    announceRefunded(deposit, key, at: deposit.created.moved(by: refund.after))
  }

  /// The older form has a status, the newer one tells more of where the money came from.
  mutating func announceReceived(_ deposit: MadeDeposit, _ key: RecordKey, at moment: Moment) {
    // A copy of the whole would have all letters that wait copied with it.
    let identities = identities
    let owner = account(deposit.account).owner
    var dice = dice(key, .reference)
    let trace = dice.digits(15)
    let isNewer = dialect.simulatedDeposit == .credited
    let event = "virtual_account.deposit_funds_received"
    announce(event, about: key, at: moment) { json in
      if isNewer {
        json.field("user_id", identities.text(of: owner))
      } else {
        json.field("status", "completed")
      }
      json.field("virtual_account_id", identities.text(of: deposit.account))
      json.field("deposit_id", identities.text(of: key))
      json.field("amount", deposit.amount)
      json.field("currency", "USD")
      json.field("created_at", deposit.created)
      if isNewer { Self.writeSource(of: deposit, trace: trace, to: &json) }
    }
  }

  private static func writeSource(
    of deposit: MadeDeposit,
    trace: String,
    to json: inout JSONWriter
  ) {
    json.object("source") { json in
      json.field("payment_rail", deposit.rail.rawValue.lowercased())
      json.field("description", "Simulated deposit")
      json.field("sender_name", "Sandbox Sender")
      json.field("trace_number", trace)
      json.field("sender_bank_routing_number", "000000001")
    }
  }

  private mutating func announceRefunded(
    _ deposit: MadeDeposit,
    _ key: RecordKey,
    at moment: Moment
  ) {
    let identities = identities
    let event = "virtual_account.deposit_funds_refunded"
    announce(event, about: key, at: moment) { json in
      json.field("virtual_account_id", identities.text(of: deposit.account))
      json.field("deposit_id", identities.text(of: key))
      json.field("amount", deposit.amount)
      json.field("currency", "USD")
      json.field("created_at", deposit.created)
      json.object("return_details") { json in
        json.field("code", "R01")
        json.field("reason", "Insufficient funds")
        json.field("refunded_at", moment)
      }
    }
  }
}
