import JSONText
import Kira

extension PayoutReceipt {
  /// Any object is a receipt, even one that names no payout: what it proves is judged elsewhere.
  ///
  /// `id` when it is made, `payout_id` ever after, or both.
  init?(_ json: JSON) {
    guard let outer = WireObject(json) else { return nil }
    let fields = outer.object("payout") ?? outer.object("data") ?? outer
    let ids: [Identifier<Payout>] = [fields.identifier("payout_id"), fields.identifier("id")]
      .compactMap { $0 }
    self.init(id: ids.first, status: Status(fields.text("status") ?? ""))
    otherID = ids.dropFirst().first { $0 != id }
    accountID = fields.identifier("virtual_account_id", "account_id")
    recipientID = fields.identifier("recipient_id") ?? Self.recipient(fields)
    quoteID = fields.identifier("quote_id")
    readMoney(fields)
    reference = fields.stated("reference")
    memo = fields.stated("memo") ?? fields.object("extra_info")?.stated("memo")
    referenceNumber = fields.stated("reference_number")
    rail = fields.stated("payment_method") ?? fields.stated("account_type")
    fundingAddress = fields.object("deposit_instructions").flatMap(FundingAddress.init)
    createdAt = fields.moment("created_at", "created_ts")
  }

  private static func recipient(_ fields: WireObject) -> Identifier<Recipient>? {
    fields.object("recipient")?.identifier("recipient_id", "id")
  }

  private mutating func readMoney(_ fields: WireObject) {
    currency = fields.currency("from_currency", "currency")
    figure = fields.stated("from_amount") ?? fields.stated("amount")
    amount = fields.amount("from_amount", "amount", in: currency)
  }
}

extension PayoutReceipt.FundingAddress {
  fileprivate init?(_ fields: WireObject) {
    guard let address = fields.text("address"), !address.isEmpty else { return nil }
    self.init(
      address: Sensitive(address),
      network: fields.safeText("network"),
      token: fields.safeText("token", "currency"),
      expiresAt: fields.moment("expires_at")
    )
  }
}

extension WireObject {
  /// `nil` where nothing is said, which an empty text does not say either.
  fileprivate func stated(_ name: String) -> SafeText? {
    let text = safeText(name)
    return text.isEmpty ? nil : text
  }
}
