import HTTPMessage
import Kira

/// `GET /v1/payouts` and `GET /v1/payouts/{id}`.
enum PayoutAnswers {
  private static let parameters: Set = [
    "user_id", "status", "from_date", "to_date", "page", "limit",
  ]

  static func list(_ call: Call) throws(Answer) -> Answer {
    let limit = try call.limit()
    let rows = try rows(call, limit: limit)
    let tenant = call.tenant
    let now = call.now
    return .done { json in
      json.reserve(rows.keys.count * PayoutRow.usualLength)
      json.array("payouts", rows.keys) { json, key in
        json.object { tenant.payoutRow(key, at: now).write(tenant, to: &$0) }
      }
      json.pages(total: rows.total, page: call.page, limit: limit)
    }
  }

  static func one(_ call: Call) throws(Answer) -> Answer {
    let id = call.parameters[0]
    guard uuidHalves(id) != nil else {
      throw .dated(400, "Bad Request", "Validation failed (uuid is expected)", at: call.now)
    }
    guard !call.tenant.isForeign(id) else {
      throw .dated(403, "Forbidden", "Forbidden resource", at: call.now)
    }
    guard let key = call.tenant.identities.key(of: id),
      call.tenant.payouts(at: call.now).contains(key)
    else { throw .dated(404, "Not Found", "Payout \(id) not found", at: call.now) }
    return .done { PayoutDetail(call.tenant.payout(key), call).write(to: &$0) }
  }

  private static func checkParameters(_ call: Call) throws(Answer) {
    guard call.dialect.refusesStrangeQueries else { return }
    guard let stranger = call.request.query.first(where: { !parameters.contains($0.name) }) else {
      return
    }
    let words = "Unrecognized key(s) in object: '\(stranger.name)'"
    throw .invalid("", words, code: "unrecognized_keys")
  }

  private static func rows(_ call: Call, limit: Int) throws(Answer) -> Rows {
    try checkParameters(call)
    let tenant = call.tenant
    let status = try call.word("status", among: call.dialect.payoutStatuses)
    let dates = try call.dates()
    let owner = try call.query("user_id").map { (id) throws(Answer) in
      try UserAnswers.find(id, call).key
    }
    let accounts = owner.map { tenant.accounts(of: $0, at: call.now).map(\.key) }
    return Rows(
      of: tenant.listedPayouts(at: call.now),
      where: MoneyFilter(status: status, dates: dates, accounts: accounts),
      tenant,
      at: call.now,
      page: ((call.page - 1) * limit, limit)
    )
  }
}

extension Tenant {
  func name(of recipient: SimulatedRecipient) -> ForeignText {
    foreign(recipient.name, of: recipient.key, .name)
  }

  func reference(of payout: SimulatedPayout) -> ForeignText? {
    payout.reference.map { foreign($0, of: payout.key, .reference) }
  }

  func memo(of payout: SimulatedPayout) -> ForeignText? {
    payout.memo.map { foreign($0, of: payout.key, .wording) }
  }
}
