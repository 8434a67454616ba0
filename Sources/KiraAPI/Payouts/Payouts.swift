package import HTTPMessage
import JSONText
package import Kira

/// The money that went out.
package enum Payouts {
  package static func list(
    _ page: PageNumber,
    _ filter: PayoutFilter = PayoutFilter()
  ) -> Question<Page<Payout>> {
    let query = [Field("page", "\(page.number)"), Field("limit", "\(page.size)")]
    return Question(.kira(.listPayouts, query: query + filter.query)) {
      Page($0, page, Payout.init)
    }
  }

  package static func get(_ id: Identifier<Payout>) -> Question<Item<Payout>> {
    Question(.kira(.getPayout, id.text)) { Item.alone($0, Payout.init) }
  }

  /// What it would cost; nothing moves.
  package static func preview(_ query: PayoutQuery) -> Question<PayoutPreview> {
    Question(
      .kira(.previewPayout, query.account.text, body: query.body),
      reading: PayoutPreview.init
    )
  }

  /// Moves money, once: the permit, which only the journal gives, is used up.
  ///
  /// The same order under the same key is one payout only if Kira honours the key, which nobody
  /// has seen; a code goes beside the order, whose bytes it must not change.
  package static func execute(
    _ permit: consuming some MoneyPermit & ~Copyable,
    code: ValidationCode? = nil
  ) throws(RequestFault) -> Question<PayoutReceipt> {
    let key = try IdempotencyKey(writtenDown: permit.key)
    var request = HTTPRequest.kira(.executePayout, "", body: .null, key: key)
    request.path = permit.path
    request.body = permit.body
    if let code { request.headers.append(Field(ValidationCode.header, code.text)) }
    return Question(request, reading: PayoutReceipt.init)
  }

  /// Moves money that is on a chain already.
  package static func create(
    _ payout: CryptoPayout,
    as client: ClientID,
    key: IdempotencyKey
  ) -> Question<PayoutReceipt> {
    var request = HTTPRequest.kira(.createCryptoPayout, body: payout.body, key: key)
    request.headers.append(Field("x-client-id", client.text))
    return Question(request, reading: PayoutReceipt.init)
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
