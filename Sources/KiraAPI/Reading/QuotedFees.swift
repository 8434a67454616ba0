import JSONText
import Kira

/// Quirk.quotedFeesInMinorUnits: whole numbers there, decimals everywhere else.
func quotedFeeLines(_ quotation: WireObject) -> [Particulars.Line] {
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
