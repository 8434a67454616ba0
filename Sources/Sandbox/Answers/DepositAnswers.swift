import Kira

/// The deposits of one account, and of all of them.
enum DepositAnswers {
  private static let statuses = [
    "PENDING", "COMPLETED", "FAILED", "REFUNDED", "KYT_PENDING", "KYT_REJECTED",
  ]

  /// `GET /v1/virtual-accounts/{id}/deposits`: a bare array.
  static func ofAccount(_ call: Call) throws(Answer) -> Answer {
    let account = try AccountAnswers.find(call)
    let limit = try call.limit()
    let rows = Rows(
      of: call.tenant.deposits(at: call.now),
      where: MoneyFilter(accounts: [account.key]),
      call.tenant,
      at: call.now,
      page: (call.offset, limit)
    )
    var json = JSONWriter()
    json.array(rows.keys) { json, key in write(key, call, to: &json) }
    return Answer(status: 200, body: json.bytes)
  }

  /// `GET /v1/virtual-accounts/deposits`: all of the client's.
  static func list(_ call: Call) throws(Answer) -> Answer {
    let limit = try call.limit()
    let rows = try rows(call, limit: limit)
    return .done { json in
      json.array("deposits", rows.keys) { json, key in write(key, call, to: &json) }
      json.pages(total: rows.total, page: call.page, limit: limit)
    }
  }

  private static func rows(_ call: Call, limit: Int) throws(Answer) -> Rows {
    let tenant = call.tenant
    let status = try call.word("status", among: statuses)
    let dates = try call.dates()
    // An account that nobody has has no deposits either.
    let accounts = call.query("virtual_account_id").map { id in
      tenant.identities.key(of: id).map { [$0] } ?? []
    }
    return Rows(
      of: tenant.deposits(at: call.now),
      where: MoneyFilter(status: status, dates: dates, accounts: accounts),
      tenant,
      at: call.now,
      page: ((call.page - 1) * limit, limit)
    )
  }

  private static func write(_ key: RecordKey, _ call: Call, to json: inout JSONWriter) {
    let tenant = call.tenant
    let deposit = tenant.deposit(key)
    let step = deposit.life.step(atAge: deposit.created.age(at: call.now))
    let isSwept = deposit.account.style == .crypto
    var dice = tenant.dice(key, .reference)
    json.object { json in
      json.field("id", tenant.id(key))
      json.field("virtual_account_id", tenant.id(deposit.account.key))
      json.field("amount", deposit.amount)
      json.field("currency", "USD")
      json.field("status", step.status)
      writeParties(deposit, tenant, to: &json)
      json.field("payment_rail", deposit.rail.rawValue)
      let isSettled = isSwept && step.status == "COMPLETED"
      json.field("settlement_tx_hash", isSettled ? Wallet.transaction(&dice) : nil)
      writeSource(deposit, tenant, &dice, to: &json)
      writeFees(deposit, to: &json)
      json.field("net_amount", deposit.net)
      json.field("net_currency", isSwept ? "USDC" : "USD")
      json.field("created_at", deposit.created)
      json.field("updated_at", deposit.created.moved(by: step.after))
      json.object("metadata") { _ in }
    }
  }

  private static func writeParties(
    _ deposit: SimulatedDeposit,
    _ tenant: Tenant,
    to json: inout JSONWriter
  ) {
    let owner = tenant.user(deposit.account.owner)
    json.object("sender") { writeSender(deposit, tenant, to: &$0) }
    json.object("recipient") { json in
      json.field("name", tenant.foreign(owner.name, of: owner.key, .name))
      json.field("company_name", owner.company?.name)
      json.field("country", owner.culture.alpha2)
    }
  }

  private static func writeSender(
    _ deposit: SimulatedDeposit,
    _ tenant: Tenant,
    to json: inout JSONWriter
  ) {
    var dice = tenant.dice(deposit.key, .bank)
    json.field("name", tenant.foreign(deposit.sender, of: deposit.key, .name))
    json.field("account_number", "****" + dice.digits(4))
    json.field("address", tenant.foreign(deposit.senderAddress, of: deposit.key, .address))
  }

  /// What the bank wrote on it: a wire has two long numbers, an ACH credit one.
  private static func writeSource(
    _ deposit: SimulatedDeposit,
    _ tenant: Tenant,
    _ dice: inout Dice,
    to json: inout JSONWriter
  ) {
    let day = deposit.created.compactDay
    let isWire = deposit.rail == .wire
    json.object("source") { json in
      writeSender(deposit, tenant, to: &json)
      json.field("payment_rail", deposit.rail.rawValue)
      let reference = dice.percent(50) ? "PO \(dice.digits(6))" : nil
      json.field(
        "reference_number",
        reference.map { tenant.foreign($0, of: deposit.key, .reference) }
      )
      json.field("imad", isWire ? "\(day)MMQFMP3K\(dice.digits(6))" : nil)
      json.field("omad", isWire ? "\(day)L1B7HU5R\(dice.digits(6))" : nil)
      json.field("trace_number", isWire ? nil : dice.digits(15))
    }
  }

  /// `percentage_fee` is dollars here, whatever its name says.
  private static func writeFees(_ deposit: SimulatedDeposit, to json: inout JSONWriter) {
    let (fixed, share, markup) = deposit.fees
    json.object("fees") { json in
      json.object("base_fees") { json in
        json.field("fixed_fee", fixed)
        json.field("percentage_fee", share)
        json.field("fx_markup", "0")
      }
      json.object("client_markup") { json in
        json.field("fixed_fee", "0.00")
        json.field("percentage_fee", markup)
        json.field("fx_markup", "0")
      }
      json.field("total_fees", deposit.totalFees)
    }
  }
}
