import Kira

/// One row of the list of payouts, which is asked for more often than all else.
struct PayoutRow {
  /// Of one row in bytes, a little more than most have.
  static let usualLength = 620

  let key: RecordKey
  let parties: PayoutParties
  let payee: Int
  let status: String
  let origin: String
  let price: Price
  let reference: String?
  let memo: String?
  let created: Moment

  func write(_ tenant: Tenant, to json: inout JSONWriter) {
    let halves = tenant.identities.halves(of: key)
    json.name("payout_id")
    json.uuid(halves)
    json.name("short_id")
    json.shortIdentifier(halves.high)
    json.pieces(parties.ownership)
    json.field("status", status)
    json.field("origin", origin)
    writeMoney(to: &json)
    json.field("payment_method", price.rail.word)
    json.pieces(parties.sender)
    json.pieces(parties.payees[payee].name)
    json.field("reference", reference, of: key, .reference, tenant)
    json.field("memo", memo, of: key, .wording, tenant)
    json.field("created_at", created)
  }

  private func writeMoney(to json: inout JSONWriter) {
    let arrives = price.arrives
    json.field("from_amount", price.amount)
    json.field("from_currency", "USD")
    json.field("to_amount", arrives)
    json.field("to_currency", arrives.currency.code)
  }
}

extension JSONWriter {
  /// `PO-` and the first eight digits of the identifier, in capitals.
  fileprivate mutating func shortIdentifier(_ high: UInt64) {
    plainText(11) { buffer in
      buffer[0] = UInt8(ascii: "P")
      buffer[1] = UInt8(ascii: "O")
      buffer[2] = UInt8(ascii: "-")
      for digit in 0..<8 {
        let value = high >> UInt64(60 - digit * 4) & 15
        buffer[3 + digit] = UInt8(truncatingIfNeeded: value + (value < 10 ? 0x30 : 0x37))
      }
    }
  }

  fileprivate mutating func field(
    _ name: String,
    _ text: String?,
    of key: RecordKey,
    _ topic: Dice.Topic,
    _ tenant: Tenant
  ) {
    guard tenant.options.isHostile, let text else { return field(name, text) }
    field(name, tenant.foreign(text, of: key, topic))
  }
}

extension Tenant {
  func payoutRow(_ key: RecordKey, at now: Moment) -> PayoutRow {
    key.era == .history ? historyRow(key, at: now) : row(of: payout(key), at: now)
  }

  func row(of payout: SimulatedPayout, at now: Moment) -> PayoutRow {
    PayoutRow(
      key: payout.key,
      parties: parties(
        from: payout.account,
        to: [PayoutParties.Payee(rail: payout.rail, name: piece(naming: payout.recipient))]
      ),
      payee: 0,
      status: payout.life.step(atAge: payout.created.age(at: now)).status,
      origin: payout.origin,
      price: payout.price,
      reference: payout.reference,
      memo: payout.memo,
      created: payout.created
    )
  }

  /// The same without what a row does not show: nearly every row of a large tenant is one of these.
  private func historyRow(_ key: RecordKey, at now: Moment) -> PayoutRow {
    let created = payoutCreated(key)
    let parties = parties(of: fundedAccount(at: created, for: key))
    var choice = dice(key, .recipient)
    let payee = choice.below(parties.payees.count)
    let rail = parties.payees[payee].rail
    let status = status(of: key, created, parties.style, rail, at: now)
    var words = dice(key, .wording)
    return PayoutRow(
      key: key,
      parties: parties,
      payee: payee,
      status: status,
      origin: words.pick(weighted: Self.origins),
      price: Price(of: amount(of: key, least: 3_000), by: rail),
      reference: invoice(of: created, &words),
      memo: words.pick(Wording.memos),
      created: created
    )
  }

  func status(
    of key: RecordKey,
    _ created: Moment,
    _ style: AccountStyle,
    _ rail: Rail,
    at now: Moment
  ) -> String {
    if let end = endOfStory(of: key, created: created, at: now) { return end }
    let foreseen = payoutLife(key, from: style, by: rail)
    return ledger.life(of: key, foreseen: foreseen).step(atAge: created.age(at: now)).status
  }
}
