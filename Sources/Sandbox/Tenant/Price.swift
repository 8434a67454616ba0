import Kira

/// What one payout costs and what is left of it: fees are taken out of what is sent.
struct Price: Equatable {
  let amount: Amount
  let rail: Rail
  let markup: Markup
  let fixed: Int64
  let share: Int64
  let bank: Int64
  let markupShare: Int64
  private let arriving: Int64

  init(of amount: Amount, by rail: Rail, markup: Markup = .configured) {
    let schedule = FeeSchedule.of(rail)
    let cents = amount.minorUnits
    self.init(
      schedule,
      amount: amount,
      markup: markup,
      share: schedule.share.of(cents)
    )
  }

  private init(_ schedule: FeeSchedule, amount: Amount, markup: Markup, share: Int64) {
    self.amount = amount
    self.markup = markup
    self.share = share
    rail = schedule.rail
    fixed = schedule.fixed.minorUnits
    bank = FeeSchedule.bankShare.of(amount.minorUnits)
    markupShare = markup.share.of(amount.minorUnits)
    let fees = fixed + share + bank + markupShare + markup.fixed.minorUnits
    arriving = schedule.exchange.converted(amount.minorUnits - fees)
  }

  /// Finds what has to be sent for a sum to arrive; `nil` where the shares leave nothing of it.
  ///
  /// Cents lost to rounding go into the share, so that exactly the wanted sum arrives.
  init?(toArrive wanted: Amount, by rail: Rail, markup: Markup = .configured) {
    let schedule = FeeSchedule.of(rail)
    let shares =
      schedule.share.millionths + FeeSchedule.bankShare.millionths + markup.share.millionths
    guard shares < 1_000_000 else { return nil }
    let net = schedule.exchange.source(ofHundredths: wanted.minorUnits)
    let kept = 1_000_000 - shares
    let fixed = schedule.fixed.minorUnits + markup.fixed.minorUnits
    let (product, isTooMuch) = (net + fixed).multipliedReportingOverflow(by: 1_000_000)
    guard !isTooMuch else { return nil }
    let gross = (product + kept - 1) / kept
    let others = FeeSchedule.bankShare.of(gross) + markup.share.of(gross)
    self.init(
      schedule,
      amount: Amount(minorUnits: gross, in: .usd),
      markup: markup,
      share: gross - net - fixed - others
    )
  }

  var base: Amount { Amount(minorUnits: fixed, in: .usd) }

  var total: Amount {
    let cents = fixed + share + bank + markupShare + markup.fixed.minorUnits
    return Amount(minorUnits: cents, in: .usd)
  }

  /// Whether nothing would be left.
  var eatsAll: Bool { total.minorUnits >= amount.minorUnits }

  /// What the recipient gets, in the recipient's currency.
  var arrives: Amount {
    Amount(minorUnits: arriving, in: FeeSchedule.of(rail).exchange.currency)
  }
}

extension JSONWriter {
  /// The fees of a preview and of a payout's detail.
  ///
  /// Units stand side by side as Kira mixes them: the bank's percentage is a ratio, the rest dollars.
  mutating func fees(_ price: Price) {
    object("fees") { json in
      json.object("base_fees") { json in
        json.field("fixed_fee", price.base)
        json.field("percentage_fee", Amount(minorUnits: price.share, in: .usd))
        json.field("fx_markup", "0")
      }
      json.object("client_markup") { json in
        json.field("fixed_fee", price.markup.fixed)
        json.field("percentage_fee", Amount(minorUnits: price.markupShare, in: .usd))
        json.field("fx_markup", "0")
      }
      json.field("bank_account_fee_percentage", FeeSchedule.bankShare.text)
      json.field("bank_account_fee", Amount(minorUnits: price.bank, in: .usd))
      json.field("total", price.total)
      json.field("total_fees", price.total)
    }
  }
}
