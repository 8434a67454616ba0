import HTTPMessage
package import Kira

/// The money that went out.
package enum Payouts {
  /// `user` is asked for by older versions of the route, which refuse a list of all.
  package static func list(
    _ page: PageNumber,
    of user: Identifier<User>? = nil,
    since: Moment? = nil
  ) -> Question<Page<Payout>> {
    let query = [Field("page", "\(page.number)"), Field("limit", "\(page.size)")]
    let narrowing = [
      user.map { Field("user_id", $0.text) }, since.map { Field("from_date", $0.wireText) },
    ]
    return Question(.kira("v1/payouts", query: query + narrowing.compactMap { $0 })) {
      Page($0, page, Payout.init)
    }
  }

  package static func get(_ id: Identifier<Payout>) -> Question<Item<Payout>> {
    Question(.kira("v1/payouts/\(id.text.percentEncoded)")) { Item.alone($0, Payout.init) }
  }
}

extension Payout {
  /// Quirk.payoutIDUnderTwoNames: `payout_id` when it is read, `id` when it is made.
  init?(_ fields: WireObject) {
    guard let id: Identifier<Payout> = fields.identifier("payout_id", "id") else { return nil }
    let recipient = fields.object("recipient")
    self.init(
      id: id,
      userID: fields.identifier("user_id"),
      accountID: fields.identifier("virtual_account_id"),
      recipientID: Self.recipientID(fields, recipient),
      recipientName: Self.recipientName(fields, recipient),
      amount: fields.amount(
        "from_amount",
        "amount",
        in: fields.currency("from_currency", "currency")
      ),
      arrives: fields.amount(
        "to_amount",
        "recipient_amount",
        in: fields.currency("to_currency", "recipient_currency")
      ),
      rail: fields.safeText("payment_method", "account_type"),
      status: Status(fields.text("status") ?? ""),
      reference: fields.safeText("reference"),
      createdAt: fields.moment("created_at", "created_ts"),
      updatedAt: fields.moment("updated_at", "updated_ts")
    )
  }

  private static func recipientID(_ fields: WireObject, _ recipient: WireObject?) -> SafeText {
    let id = fields.safeText("recipient_id")
    return id.isEmpty ? recipient?.safeText("recipient_id", "id") ?? "" : id
  }

  private static func recipientName(_ fields: WireObject, _ recipient: WireObject?) -> SafeText {
    let named = fields.text("recipient_name") ?? recipient?.text("name", "company_name")
    return SafeText(named ?? recipient.flatMap(personName) ?? "")
  }
}
