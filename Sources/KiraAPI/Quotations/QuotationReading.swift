import JSONText
import Kira

extension Quotation {
  /// Itemised or simple: what is not there stays unknown.
  ///
  /// The simple answer was never seen, so that it is read by the names of its neighbour, the
  /// preview.
  init?(_ fields: WireObject) {
    let isItemised = fields.object("source") != nil || fields.object("totals") != nil
    let hasPrice = isItemised || fields["amount", "fees", "quote_id", "total_fees"] != nil
    guard hasPrice else { return nil }
    self.init(
      id: fields.identifier("quote_id"),
      expiresAt: fields.moment("quote_expires_at", "expires_at", "expiration_ts"),
      // Quirk.quoteBalanceFlagAbsent: real answers leave it out, and that is no "insufficient".
      isBalanceSufficient: fields.flag("balance_sufficient")
    )
    if isItemised { readItems(fields) } else { readSimple(fields) }
  }

  private mutating func readItems(_ fields: WireObject) {
    source = fields.object("source").flatMap { $0.minorAmount("amount", by: $0) }
    arrives = fields.object("recipient").flatMap { $0.minorAmount("amount", by: $0) }
    conversion = fields.object("conversion").map {
      Conversion(rate: $0.safeText("rate"), source: $0.safeText("rate_source"))
    }
    let unit = fields.object("totals") ?? fields.object("source")
    fees = fields.items("fees").compactMap(WireObject.init).map { Fee($0, unit) }
    if let sums = fields.object("totals") {
      totals = Totals(
        kira: sums.minorAmount("kira_revenue_total", by: sums),
        markup: sums.minorAmount("client_markup_total", by: sums),
        fees: sums.minorAmount("fee_total", by: sums)
      )
    }
  }

  private mutating func readSimple(_ fields: WireObject) {
    let currency = fields.currency("currency", "from_currency", "base_currency")
    source = fields.amount("amount", "base_amount", in: currency)
    arrives = fields.amount(
      "recipient_amount",
      "quote_amount",
      in: fields.currency("recipient_currency", "quote_currency") ?? currency
    )
    totals.fees = FeeSheet.total(fields, in: currency)
    let rate = fields.safeText("rate")
    if !rate.isEmpty { conversion = Conversion(rate: rate, source: "") }
  }
}

extension Quotation.Fee {
  /// A line may bring its own unit; without one, that of the totals holds.
  fileprivate init(_ fields: WireObject, _ unit: WireObject?) {
    let own = fields["currency"] == nil ? unit : fields
    self.init(
      code: fields.safeText("code"),
      kind: fields.safeText("kind"),
      chargedBy: fields.safeText("charged_by"),
      status: fields.safeText("status"),
      amount: own.flatMap { fields.minorAmount("amount", by: $0) }
    )
  }
}

extension WireObject {
  /// Whole minor units of a stated precision, which need not be ours.
  ///
  /// What cannot be expressed exactly is no amount.
  func minorAmount(_ name: String, by unit: WireObject) -> Amount? {
    guard let currency = unit.currency("currency"), let precision = unit.whole("precision"),
      (0...18).contains(precision), let units = text(name).flatMap(Int64.init)
    else { return nil }
    let scale = powerOfTen(abs(currency.digits - precision))
    if precision <= currency.digits {
      let (product, overflowed) = units.multipliedReportingOverflow(by: scale)
      return overflowed ? nil : Amount(minorUnits: product, in: currency)
    }
    return units.isMultiple(of: scale) ? Amount(minorUnits: units / scale, in: currency) : nil
  }
}
