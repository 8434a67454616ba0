import HTTPMessage
package import Kira

/// The money that came in: one feed for the whole tenant, and one for each account.
package enum Deposits {
  package static func list(
    _ page: PageNumber,
    _ filter: DepositFilter = DepositFilter()
  ) -> Question<Page<Deposit>> {
    let query = [Field("page", "\(page.number)"), Field("limit", "\(page.size)")]
    return Question(.kira(.listDeposits, query: query + filter.query)) {
      Page($0, page, Deposit.init)
    }
  }

  package static func list(
    into account: Identifier<VirtualAccount>,
    _ page: PageNumber
  ) -> Question<Page<Deposit>> {
    let query = [Field("limit", "\(page.size)"), Field("offset", "\(page.offset)")]
    return Question(.kira(.accountDeposits, account.text, query: query)) {
      Page($0, page, Deposit.init)
    }
  }

  /// Pretends, in the sandbox, that money came in.
  package static func simulate(_ deposit: SimulatedSum) -> Question<SimulationReceipt> {
    Question(
      .kira(.simulateDeposit, deposit.account.text, body: deposit.body),
      reading: SimulationReceipt.init
    )
  }
}

extension Deposit {
  init?(_ fields: WireObject) {
    let id: Identifier<Deposit>? = fields.identifier("id", "deposit_id", "internal_payment_id")
    guard let id else { return nil }
    let currency = fields.currency("currency")
    let source = fields.object("source") ?? fields.object("sender")
    self.init(
      id: id,
      accountID: fields.identifier("virtual_account_id"),
      amount: fields.amount("amount", in: currency),
      fees: fields.object("fees")?.amount("total_fees", "total", in: currency),
      net: fields.amount("net_amount", in: fields.currency("net_currency") ?? currency),
      sender: Self.sender(fields),
      rail: source?.safeText("payment_rail") ?? "",
      status: Status(fields.text("status") ?? ""),
      createdAt: fields.moment("created_at"),
      updatedAt: fields.moment("updated_at")
    )
    let rail = fields.safeText("payment_rail")
    if !rail.isEmpty { self.rail = rail }
  }

  /// Quirk.senderUnderTwoNames: the older `sender` is filled in where the newer `source` is not.
  private static func sender(_ fields: WireObject) -> SafeText {
    let names = [fields.object("source"), fields.object("sender"), fields].compactMap {
      $0?.text("name", "sender_name", "company_name")
    }
    return SafeText(names.first { !$0.isEmpty } ?? "")
  }
}
