import JSONText
import Kira

/// The fees of a deposit or a payout, line by line, each with the unit that its name hides.
func feeLines(_ fields: WireObject, of kind: ResourceKind) -> [Particulars.Line] {
  let currency = fields.currency("from_currency", "currency")
  let fees = fields.object("fees")
  let parts = fees.map { fees in
    partLines(fees.object("base_fees"), "Kira", currency, kind)
      + partLines(fees.object("client_markup"), "Our markup", currency, kind)
      + bankLines(fees, currency)
  }
  let quoted = fields.object("quotation").map(quotedLines) ?? []
  return (parts ?? []) + quoted + totalLines(fields, fees, currency, kind)
}

private func partLines(
  _ part: WireObject?,
  _ whose: String,
  _ currency: Currency?,
  _ kind: ResourceKind
) -> [Particulars.Line] {
  guard let part else { return [] }
  let fixed = part.text("fixed_fee").map {
    Particulars.Line(SafeText("\(whose), fixed"), Fact.money($0, currency))
  }
  let percentage = part.text("percentage_fee").map {
    percentageLine($0, SafeText("\(whose), by amount"), currency, kind)
  }
  let exchange = part.text("fx_markup").map {
    Particulars.Line(SafeText("\(whose), exchange"), SafeText($0), note: "unit not documented")
  }
  return [fixed, percentage, exchange].compactMap { $0 }
}

/// Quirk.percentageFeeIsMoney: in a deposit it is an amount; in a payout it is percent.
private func percentageLine(
  _ text: String,
  _ label: SafeText,
  _ currency: Currency?,
  _ kind: ResourceKind
) -> Particulars.Line {
  kind == .deposit
    ? Particulars.Line(
      label,
      Fact.money(text, currency),
      note: "an amount, though named a percentage"
    )
    : Particulars.Line(label, SafeText("\(text) %"), note: "percent of the amount")
}

/// Quirk.ratioBesideMoney: two siblings, one a ratio, the other money.
private func bankLines(_ fees: WireObject, _ currency: Currency?) -> [Particulars.Line] {
  let amount = fees.text("bank_account_fee").map {
    Particulars.Line("Bank account", Fact.money($0, currency))
  }
  let ratio = fees.text("bank_account_fee_percentage").map {
    Particulars.Line(
      "Bank account, by amount",
      SafeText(percent(ofRatio: $0) ?? $0),
      note: SafeText("a ratio: \($0)")
    )
  }
  return [amount, ratio].compactMap { $0 }
}

/// Quirk.quotedFeesInMinorUnits: whole numbers there, decimals everywhere else.
private func quotedLines(_ quotation: WireObject) -> [Particulars.Line] {
  let totals = quotation.object("totals") ?? quotation.object("source")
  let currency = totals?.currency("currency")
  let isKnown = currency != nil && totals?.whole("precision") == currency?.digits
  return quotation.items("fees").compactMap(WireObject.init).map { fee in
    let minor = fee.whole("amount").map(Int64.init)
    let amount =
      isKnown ? currency.flatMap { unit in minor.map { Amount(minorUnits: $0, in: unit) } } : nil
    let details = [fee.text("kind"), fee.text("charged_by").map { "charged by \($0)" }]
    return Particulars.Line(
      SafeText(MissingField.plain(fee.text("code") ?? "fee")),
      SafeText(amount?.text ?? "\(fee.text("amount") ?? "?") minor units"),
      note: SafeText(details.compactMap { $0 }.joined(separator: ", "))
    )
  }
}

private func totalLines(
  _ fields: WireObject,
  _ fees: WireObject?,
  _ currency: Currency?,
  _ kind: ResourceKind
) -> [Particulars.Line] {
  let total = fees?.text("total_fees", "total") ?? fields.text("fee")
  if let total { return [Particulars.Line("In all", Fact.money(total, currency))] }
  let arrives = fields.currency("to_currency")
  guard kind == .payout, let arrives, let currency, arrives != currency else { return [] }
  return [Particulars.Line("In all", "not stated", note: "the currencies differ")]
}

/// `0.0004` as `0.04 %`, by moving the point: nothing is computed, so nothing is rounded.
func percent(ofRatio text: String) -> String? {
  let parts = text.split(separator: ".", omittingEmptySubsequences: false)
  let isNumber = parts.allSatisfy {
    !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
  guard isNumber, let whole = parts.first, parts.count <= 2 else { return nil }
  var fraction = parts.count == 2 ? String(parts[1]) : ""
  while fraction.count < 2 { fraction.append("0") }
  let digits = (whole + fraction.prefix(2)).drop { $0 == "0" }
  var rest = fraction.dropFirst(2)
  while rest.last == "0" { rest.removeLast() }
  return (digits.isEmpty ? "0" : digits) + (rest.isEmpty ? "" : "." + rest) + " %"
}
