import JSONText
import Kira

/// The fees of a deposit or a payout, line by line, each with the unit that its name hides.
struct FeeSheet {
  private let fields: WireObject
  private let fees: WireObject?
  private let currency: Currency?
  private let kind: ResourceKind

  init(_ fields: WireObject, of kind: ResourceKind) {
    self.fields = fields
    self.kind = kind
    fees = fields.object("fees")
    currency = fields.currency("from_currency", "currency")
  }

  var lines: [Particulars.Line] {
    let quoted = fields.object("quotation").map(quotedFeeLines) ?? []
    return partLines("base_fees", "Kira") + partLines("client_markup", "Our markup") + bankLines
      + quoted + totalLines
  }

  private func partLines(_ name: String, _ whose: String) -> [Particulars.Line] {
    guard let part = fees?.object(name) else { return [] }
    let fixed = part.text("fixed_fee").map {
      Particulars.Line(SafeText("\(whose), fixed"), Fact.money($0, currency))
    }
    let percentage = part.text("percentage_fee").map {
      percentageLine(SafeText("\(whose), by amount"), $0)
    }
    let exchange = part.text("fx_markup").map {
      Particulars.Line(SafeText("\(whose), exchange"), SafeText($0), note: "unit not documented")
    }
    return [fixed, percentage, exchange].compactMap { $0 }
  }

  /// Quirk.percentageFeeIsMoney: never shown as percent, for nothing proves that it is.
  private func percentageLine(_ label: SafeText, _ text: String) -> Particulars.Line {
    isPercentageMoney
      ? Particulars.Line(
        label,
        Fact.money(text, currency),
        note: "an amount, though named a percentage"
      )
      : Particulars.Line(label, SafeText(text), note: "percent or money: Kira does not say")
  }

  private var isPercentageMoney: Bool { kind == .deposit || addsUpAsMoney }

  /// Read as amounts, the parts give the total to the last digit.
  private var addsUpAsMoney: Bool {
    guard let fees, let currency, let total = fees.amount("total_fees", "total", in: currency)
    else { return false }
    let parts = ["base_fees", "client_markup"].compactMap { fees.object($0) }
    let units = parts.flatMap { part in
      ["fixed_fee", "percentage_fee"].map { part.amount($0, in: currency) }
    }
    let sum = units.reduce(into: Amount.zero(in: currency) as Amount?) { sum, unit in
      sum = unit.flatMap { unit in try? sum?.adding(unit) }
    }
    return !units.isEmpty && sum == total
  }

  /// Quirk.ratioBesideMoney: two siblings, one a ratio, the other money.
  private var bankLines: [Particulars.Line] {
    let amount = fees?.text("bank_account_fee").map {
      Particulars.Line("Bank account", Fact.money($0, currency))
    }
    let ratio = fees?.text("bank_account_fee_percentage").map {
      Particulars.Line(
        "Bank account, by amount",
        SafeText(percent(ofRatio: $0) ?? $0),
        note: SafeText("a ratio: \($0)")
      )
    }
    return [amount, ratio].compactMap { $0 }
  }

  private var totalLines: [Particulars.Line] {
    let total = fees?.text("total_fees", "total") ?? fields.text("fee")
    if let total { return [Particulars.Line("In all", Fact.money(total, currency))] }
    let arrives = fields.currency("to_currency")
    guard kind == .payout, let arrives, let currency, arrives != currency else { return [] }
    return [Particulars.Line("In all", "not stated", note: "the currencies differ")]
  }
}
