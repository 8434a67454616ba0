import HTTPMessage
import Kira

/// `POST /v1/virtual-accounts/{id}/payout`.
enum PayoutExecution {
  static func execute(_ call: inout Call) throws(Answer) -> Answer {
    let order = try PayoutOrder.execution(call)
    let deal = try PayoutDeal(order, call)
    try checkNotes(order.notes, deal, call)
    try deal.requireBalance(call)
    guard !call.tenant.isHeld(deal.account.key, at: call.now) else {
      throw .refused("Virtual account has a deposit under review", call)
    }
    if deal.account.style != .crypto { try checkCode(&call) }
    let key = make(deal, order, &call)
    return answer(about: call.tenant.payout(key), status: 201, call)
  }

  /// What the papers of a payout have to say.
  private static func checkNotes(
    _ notes: PayoutNotes,
    _ deal: PayoutDeal,
    _ call: Call
  ) throws(Answer) {
    if deal.account.style == .crypto, notes.documents.isEmpty {
      throw .invalid("supporting_documents", "Required", code: "invalid_type")
    }
    let isWire = deal.account.style == .act && deal.price.rail == .wire
    if isWire, call.dialect.wantsMemoOnWires, notes.memo?.isEmpty ?? true {
      let words = "memo is required for WIRE payouts from austin_capital_trust"
      throw .invalid("extra_info.memo", words, code: "custom")
    }
  }

  private static func checkCode(_ call: inout Call) throws(Answer) {
    guard call.tenant.options.asksForCode else { return }
    guard let code = call.request.header("x-validation-header") else {
      let words = "A validation code is required in x-validation-header"
      throw .nested(400, "VALIDATION_REQUIRED", words)
    }
    let (sent, standing) = (call.tenant.ledger.oneTimeCode, call.tenant.standingCode)
    let verdict = call.tenant.ledger.codeAttempts.check(
      code,
      against: sent,
      standing: standing,
      at: call.now
    )
    switch verdict {
    case .accepted: return
    case .wrong(let left): throw wrongCode(left: left, isBlocked: false)
    case .blocked: throw wrongCode(left: 0, isBlocked: true)
    }
  }

  private static func wrongCode(left: Int, isBlocked: Bool) -> Answer {
    .nested(403, "INVALID_VALIDATION_CODE", "Invalid validation code") { json in
      json.field("attemptsRemaining", left)
      json.field("isBlocked", isBlocked)
    }
  }

  private static func make(
    _ deal: PayoutDeal,
    _ order: PayoutOrder,
    _ call: inout Call
  ) -> RecordKey {
    if let quote = deal.quote { call.tenant.ledger.quotes[quote].isSpent = true }
    return call.make(
      MadePayout(
        created: call.now,
        place: call.tenant.payouts(at: call.now).live.upperBound,
        account: deal.account.key,
        recipient: deal.recipient?.key,
        price: deal.price,
        life: call.tenant.life(ofNext: deal),
        origin: "payout",
        notes: order.notes,
        quote: order.quote,
        funding: deal.funding
      )
    )
  }

  /// The identifier has another name here than everywhere else, and the status another casing.
  static func answer(about payout: SimulatedPayout, status: Int, _ call: Call) -> Answer {
    let tenant = call.tenant
    let arrives = payout.price.arrives
    return Answer(status: status) { json in
      json.field("id", tenant.id(payout.key))
      json.field("status", "created")
      json.field("virtual_account_id", tenant.id(payout.account.key))
      json.field("recipient_id", payout.recipient.map { tenant.id($0.key) })
      json.field("amount", payout.price.amount)
      json.field("currency", "USD")
      json.fees(payout.price)
      json.field("recipient_amount", arrives)
      json.field("recipient_currency", arrives.currency.code)
      json.field("payment_method", payout.rail.word)
      json.field("reference", payout.reference)
      json.null("reference_number")
      json.field("quote_id", payout.made?.quote)
      if let funding = payout.made?.funding { json.funding(funding, payout, tenant) }
      json.field("created_at", payout.created)
    }
  }
}

extension PayoutExecution {
  /// About one that nobody asked for through the API; a tenant without any has nothing to confuse.
  static func answerAboutAnOlder(_ call: Call) -> Answer {
    let payouts = call.tenant.payouts(at: call.now)
    guard let older = payouts.all.first(where: { [.staged, .history].contains($0.era) }) else {
      return .conflict
    }
    return answer(about: call.tenant.payout(older), status: 201, call)
  }
}

extension Call {
  /// Enters a payout into the books and foresees what will be told of it.
  mutating func make(_ payout: MadePayout) -> RecordKey {
    var payout = payout
    payout.notes = tenant.options.references.kept(of: payout.notes)
    let key = RecordKey(.payout, .made, tenant.ledger.payouts.count)
    tenant.ledger.payouts.append(payout)
    commit(key)
    tenant.announceLife(of: key, from: payout.created, payout.life)
    return key
  }
}

extension JSONWriter {
  /// Where the crypto is to be sent, once and within a day.
  mutating func funding(_ funding: CryptoFunding, _ payout: SimulatedPayout, _ tenant: Tenant) {
    var dice = tenant.dice(payout.key, .bank)
    object("deposit_instructions") { json in
      json.field("address", Wallet.address(on: funding.network, &dice))
      json.field("network", funding.network)
      json.field("token", funding.token)
      json.field("expires_at", payout.created.moved(by: CryptoFunding.patience))
    }
  }
}
