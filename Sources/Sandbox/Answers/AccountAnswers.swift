import Kira

/// The accounts, one by one and in a list, and what is on them.
enum AccountAnswers {
  static func list(_ call: Call) throws(Answer) -> Answer {
    let limit = try call.limit(.usersAndAccounts)
    let rows = rows(call, limit: limit)
    return .done { json in
      json.array("data", rows.keys) { json, key in
        json.object { write(call.tenant.account(key), inDetail: false, call, to: &$0) }
      }
      json.pagination(total: rows.total, shown: rows.keys.count, limit: limit, offset: call.offset)
    }
  }

  static func one(_ call: Call) throws(Answer) -> Answer {
    let account = try find(call)
    return .done { write(account, inDetail: true, call, to: &$0) }
  }

  static func balance(_ call: Call) throws(Answer) -> Answer {
    let account = try find(call)
    guard account.style != .crypto else {
      let words = "Balance is not available for crypto virtual accounts"
      throw .coded(400, "invalid_operation", words)
    }
    guard account.isFunded(at: call.now) else {
      throw .dated(400, "Bad Request", "Virtual account is not active", at: call.now)
    }
    return .done { json in
      json.field("virtual_account_id", call.tenant.id(account.key))
      json.field("available_balance", balance(of: account, call.tenant))
      json.field("currency", "USD")
      json.field("updated_at", call.now.roundedDown(to: Span.minute))
    }
  }

  static func find(_ call: Call) throws(Answer) -> SimulatedAccount {
    let id = call.parameters[0]
    guard uuidHalves(id) != nil else {
      throw .dated(400, "Bad Request", "Validation failed (uuid is expected)", at: call.now)
    }
    guard let key = call.tenant.identities.key(of: id),
      call.tenant.accounts(at: call.now).contains(key)
    else { throw .dated(404, "Not Found", "Virtual account \(id) not found", at: call.now) }
    return call.tenant.account(key)
  }

  /// A fixed figure of the provider: no deposit and no payout changes it.
  private static func balance(of account: SimulatedAccount, _ tenant: Tenant) -> Amount {
    let isEmpty =
      account.key.era == .live
      || account.key.era == .staged && StagedAccount.all[account.key.number].flow == .nothing
    guard !isEmpty else { return .zero(in: .usd) }
    var dice = tenant.dice(account.key, .amount)
    return Amount(minorUnits: dice.within(1_200...6_000_000), in: .usd)
  }

  private static func rows(_ call: Call, limit: Int) -> Rows {
    let accounts = call.tenant.accounts(at: call.now)
    if let user = call.query("user_id") { return rows(ofUser: user, call, limit: limit) }
    let filters = ["status", "mode", "type"].filter { call.query($0) != nil }
    guard !filters.isEmpty else {
      return Rows(accounts.keys(from: call.offset, limit: limit), total: accounts.count)
    }
    let all = accounts.keys(from: 0, limit: accounts.count)
    return Rows(among: all, from: call.offset, limit: limit) { key in
      let account = call.tenant.account(key)
      return filters.allSatisfy { filter in
        switch filter {
        case "status": call.query(filter) == status(of: account, call)
        case "mode": call.query(filter) == mode(of: account)
        default: call.query(filter) == "US_BANK"
        }
      }
    }
  }

  private static func rows(ofUser id: String, _ call: Call, limit: Int) -> Rows {
    guard let user = call.tenant.identities.key(of: id), user.kind == .user,
      call.tenant.users(at: call.now).contains(user)
    else { return Rows([], total: 0) }
    let keys = call.tenant.accounts(of: user, at: call.now).reversed().map(\.key)
    return Rows(among: keys, from: call.offset, limit: limit) { _ in true }
  }

  private static func status(of account: SimulatedAccount, _ call: Call) -> String {
    account.life.step(atAge: account.created.age(at: call.now)).status
  }

  private static func mode(of account: SimulatedAccount) -> String {
    account.style == .crypto ? "crypto" : "fiat"
  }

  /// A list leaves provider and currency empty.
  private static func write(
    _ account: SimulatedAccount,
    inDetail: Bool,
    _ call: Call,
    to json: inout JSONWriter
  ) {
    let step = account.life.step(atAge: account.created.age(at: call.now))
    let hasNumber = account.hasNumber(at: call.now)
    let updated = hasNumber ? max(step.after, account.numberAfter ?? 0) : step.after
    let isActive = account.style == .act && hasNumber
    json.field("id", call.tenant.id(account.key))
    json.field("user_id", call.tenant.id(account.owner))
    json.field("type", "US_BANK")
    json.field("bank", isActive ? nil : account.style.bank)
    json.field("provider", inDetail && account.style == .act ? "act" : nil)
    json.field("mode", mode(of: account))
    json.field("currency", inDetail ? "USD" : nil)
    json.field("status", step.status)
    InstructionAnswers.write(account, hasNumber: hasNumber, call.tenant, to: &json)
    json.field("created_at", account.created)
    json.field("updated_at", account.created.moved(by: updated))
  }
}

extension AccountStyle {
  /// Kira's name for the bank behind it, in the sandbox.
  var bank: String { self == .act ? "austin_capital_trust" : "slovak_savings_bank" }
}
