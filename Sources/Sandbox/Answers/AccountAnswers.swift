import Kira

/// The accounts, one by one and in a list, and what is on them.
enum AccountAnswers {
  static func list(_ call: Call) throws(Answer) -> Answer {
    let limit = try call.limit(.usersAndAccounts)
    let rows = rows(call, limit: limit)
    return .done { json in
      json.array("data", rows.keys) { json, key in
        json.object {
          AccountWriting(call.tenant.account(key), call).write(inDetail: false, to: &$0)
        }
      }
      json.pagination(total: rows.total, shown: rows.keys.count, limit: limit, offset: call.offset)
    }
  }

  static func one(_ call: Call) throws(Answer) -> Answer {
    let account = try find(call)
    return .done { AccountWriting(account, call).write(inDetail: true, to: &$0) }
  }

  static func balance(_ call: Call) throws(Answer) -> Answer {
    let account = try find(call)
    guard account.style != .crypto else {
      let words = "Balance is not available for crypto virtual accounts"
      throw .coded(400, "invalid_operation", words)
    }
    try requireActive(account, call)
    let balance = call.tenant.balance(of: account, at: call.now)
    return .done { json in
      json.field("virtual_account_id", call.tenant.id(account.key))
      json.name("available_balance")
      if call.dialect.writesBalanceAsNumber {
        json.literal(balance.decimal)
      } else {
        balance.write(to: &json)
      }
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
      call.tenant.holds(account: key, at: call.now)
    else { throw .dated(404, "Not Found", "Virtual account \(id) not found", at: call.now) }
    return call.tenant.account(key)
  }

  static func requireActive(_ account: SimulatedAccount, _ call: Call) throws(Answer) {
    guard account.isFunded(at: call.now) else {
      throw .dated(400, "Bad Request", "Virtual account is not active", at: call.now)
    }
  }

  private static func rows(_ call: Call, limit: Int) -> Rows {
    let filters = ["status", "mode", "type", "search"].filter { call.query($0) != nil }
    let user = call.query("user_id")
    if let user { return rows(among: keys(ofUser: user, call), filters, call, limit: limit) }
    let accounts = call.tenant.accounts(at: call.now)
    guard !filters.isEmpty else {
      return Rows(accounts.keys(from: call.offset, limit: limit), total: accounts.count)
    }
    let all = accounts.keys(from: 0, limit: accounts.count)
    return rows(among: all, filters, call, limit: limit)
  }

  private static func rows(
    among all: [RecordKey],
    _ filters: [String],
    _ call: Call,
    limit: Int
  ) -> Rows {
    Rows(among: all, from: call.offset, limit: limit) { key in
      let account = call.tenant.account(key)
      return filters.allSatisfy { filter in
        switch filter {
        case "status": call.query(filter) == account.word(at: call.now, in: call.dialect)
        case "mode": call.query(filter) == account.mode
        case "search": isFound(call.query(filter) ?? "", account, call)
        default: call.query(filter) == "US_BANK"
        }
      }
    }
  }

  /// Nobody has said where the words are looked for; a person has an identifier or a name.
  private static func isFound(_ words: String, _ account: SimulatedAccount, _ call: Call) -> Bool {
    call.tenant.id(account.key) == words
      || call.tenant.user(account.owner).name.lowercased().contains(words.lowercased())
  }

  /// Newest first.
  private static func keys(ofUser id: String, _ call: Call) -> [RecordKey] {
    guard let user = call.tenant.identities.key(of: id), user.kind == .user,
      call.tenant.users(at: call.now).contains(user)
    else { return [] }
    return call.tenant.accounts(of: user, at: call.now).reversed().map(\.key)
  }
}
