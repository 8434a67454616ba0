import JSONText
import Kira

extension PayoutPreview {
  init?(_ json: JSON) {
    guard let fields = WireObject(json["data"]) ?? WireObject(json),
      fields["amount", "fees", "recipient_amount"] != nil
    else { return nil }
    let currency = fields.currency("from_currency", "currency")
    self.init(
      amount: fields.amount("amount", "from_amount", in: currency),
      arrives: fields.amount(
        "recipient_amount",
        "to_amount",
        in: fields.currency("recipient_currency", "to_currency") ?? currency
      ),
      totalFees: FeeSheet.total(fields, in: currency),
      fees: FeeSheet(fields, of: .payout).lines,
      quoteID: fields.identifier("quote_id"),
      quoteExpiresAt: fields.moment("quote_expires_at", "expires_at")
    )
  }
}

extension FeeSheet {
  /// Quirk.feeTotalTwice: `total` and `total_fees` are one figure; were they two, neither is known.
  static func total(_ fields: WireObject, in currency: Currency?) -> Amount? {
    guard let fees = fields.object("fees") else {
      return fields.amount("total_fees", "fee", in: currency)
    }
    let totals = [fees.text("total_fees"), fees.text("total")].compactMap { $0 }.map { text in
      currency.flatMap { try? Amount(parsing: text, in: $0) }
    }
    guard let first = totals.first, totals.allSatisfy({ $0 == first }) else { return nil }
    return first
  }
}
