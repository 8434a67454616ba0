import HTTPMessage
import Kira

/// The contact at Kira: does by hand to users, accounts, deposits and payouts what no API can.
enum ContactControls {
  static let routes =
    routes("users", .user, Deed.ofUsers) + routes("virtual-accounts", .account, Deed.ofAccounts)
    + routes("deposits", .deposit, Deed.ofDeposits) + routes("payouts", .payout, Deed.ofPayouts)
    + [.delivery, .verification]

  private static func routes(
    _ folder: String,
    _ kind: RecordKey.Kind,
    _ deeds: [Deed]
  ) -> [ControlRoute] {
    deeds.map { deed in
      ControlRoute("POST", "\(folder)/*/\(deed.word)", deed.summary, body: deed.body) {
        control,
        _ throws(ControlRefusal) in
        let key = try control.record(kind)
        return control.carryOut(deed, on: key)
      }
    }
  }
}

extension Control {
  private var tenant: Tenant { stage.sandbox.tenant }
  private var time: Moment { stage.sandbox.now }

  /// The record that the path names, if the tenant has it by now.
  func record(_ kind: RecordKey.Kind) throws(ControlRefusal) -> RecordKey {
    let id = parameters[0]
    guard let key = tenant.identities.key(of: id), key.kind == kind, exists(key) else {
      throw ControlRefusal(404, "there is no \(kind) \(id)")
    }
    return key
  }

  private func exists(_ key: RecordKey) -> Bool {
    switch key.kind {
    case .user: tenant.users(at: time).contains(key)
    case .account: tenant.accounts(at: time).contains(key)
    case .deposit: tenant.deposits(at: time).contains(key)
    default: tenant.payouts(at: time).contains(key)
    }
  }

  private func story(of key: RecordKey) -> (created: Moment, life: Life) {
    switch key.kind {
    case .user:
      let user = tenant.user(key)
      return (user.created, user.life)
    case .account:
      let account = tenant.account(key)
      return (account.created, account.life)
    case .deposit: return (tenant.depositCreated(key), tenant.depositLife(key))
    default:
      let payout = tenant.payout(key)
      return (payout.created, payout.life)
    }
  }

  mutating func carryOut(_ deed: Deed, on key: RecordKey) -> HTTPResponse {
    let (created, life) = story(of: key)
    let age = created.age(at: time)
    let before = life.step(atAge: age).status
    let reasons = (body["reasons"]?.elements ?? []).compactMap(\.text)
    let words = reasons.isEmpty ? deed.words : reasons.joined(separator: "; ")
    let step = Life.Step(age, deed.status, words)
    stage.sandbox.tenant.ledger.amend(key, with: step)
    // What has already happened is still on its way to be told.
    let told = time.moved(by: tenant.webhookDelay * Span.second)
    stage.sandbox.tenant.ledger.webhooks.withdraw(about: key, after: told)
    for event in deed.events { announce(event, about: key, before, deed.status, reasons) }
    if key.kind == .payout { stage.sandbox.tenant.announce(key, step, after: before, at: time) }
    return Self.response(
      200,
      JSONWriter.object { json in
        json.field("id", tenant.id(key))
        json.field("previous_status", before)
        json.field("status", deed.status)
      }
    )
  }

  private mutating func announce(
    _ event: Deed.Event,
    about key: RecordKey,
    _ before: String,
    _ status: String,
    _ reasons: [String]
  ) {
    let tenant = tenant
    let payload = EventPayload(
      key: key,
      before: before,
      status: status,
      reasons: reasons,
      now: time
    )
    let fill = { (json: inout JSONWriter) in payload.write(event.form, tenant, to: &json) }
    let delay = tenant.webhookDelay
    stage.sandbox.tenant.announce(event.name, about: key, at: time, delay: delay, fill)
  }
}

/// What a webhook says of a deed, as each family of events has it.
struct EventPayload {
  let key: RecordKey
  let before: String
  let status: String
  let reasons: [String]
  let now: Moment

  func write(_ form: Deed.Event.Form, _ tenant: Tenant, to json: inout JSONWriter) {
    let id = tenant.id(key)
    switch form {
    case .verification(let outcome):
      json.field("user_id", id)
      json.field("verification_status", outcome)
      if outcome == "rejected" { json.array("reasons", reasons) { $1.write(to: &$0) } }
    case .userStatus:
      json.field("user_id", id)
      json.field("previous_status", before)
      json.field("new_status", status)
    case .account:
      json.field("virtual_account_id", id)
      json.field("status", "active")
    case .deposit, .refund: writeDeposit(form, tenant, to: &json)
    }
  }

  private func writeDeposit(
    _ form: Deed.Event.Form,
    _ tenant: Tenant,
    to json: inout JSONWriter
  ) {
    let deposit = tenant.deposit(key)
    json.field("user_id", tenant.id(deposit.account.owner))
    json.field("virtual_account_id", tenant.id(deposit.account.key))
    json.field("deposit_id", tenant.id(key))
    json.field("amount", deposit.amount)
    json.field("currency", "USD")
    json.field("created_at", deposit.created)
    if case .refund = form {
      json.object("return_details") { json in
        json.field("code", "R01")
        json.field("reason", "Insufficient Funds")
        json.field("refunded_at", now)
      }
    } else {
      json.object("source") { json in
        json.field("payment_rail", deposit.rail.rawValue)
        json.field("sender_name", tenant.foreign(deposit.sender, of: key, .name))
      }
    }
  }
}
