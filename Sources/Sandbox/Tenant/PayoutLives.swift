import Kira

/// What becomes of the payouts that come through the API.
extension Tenant {
  private var nextPayout: RecordKey { RecordKey(.payout, .made, ledger.payouts.count) }

  /// The life of the payout that is about to be made, at the pace of what is watched.
  func life(ofNext deal: PayoutDeal) -> Life {
    var dice = dice(nextPayout, .fate)
    if deal.funding != nil { return fundedLife(by: deal.price.rail, &dice) }
    let drawn = PayoutFate(ofMade: &dice)
    let asked = dialect.hasMagicValues ? PayoutFate.asked(by: deal.price.amount) : nil
    return .payout(asked ?? drawn, by: deal.price.rail, PayoutPace(isWatched: true), &dice)
  }

  /// The crypto has been sent already; the chain confirms it first.
  func lifeOfPrepaid(by rail: Rail) -> Life {
    var dice = dice(nextPayout, .fate)
    return fundedLife(arrival: dice.within(5 * Span.second...20 * Span.second), by: rail, &dice)
  }

  /// One in five never sees its crypto, and ends with its address.
  private func fundedLife(by rail: Rail, _ dice: inout Dice) -> Life {
    guard !dice.percent(20) else {
      let end = dialect.screensCrypto ? "EXPIRED" : "CANCELLED"
      return Life([
        .init(0, "CREATED"),
        .init(CryptoFunding.patience, end, "No deposit within 24 hours"),
      ])
    }
    let arrival = dice.within(30 * Span.second...90 * Span.second)
    return fundedLife(arrival: arrival, by: rail, &dice)
  }

  private func fundedLife(arrival: Int64, by rail: Rail, _ dice: inout Dice) -> Life {
    let screened = arrival + dice.within(5 * Span.second...15 * Span.second)
    let sent = screened + dice.within(20 * Span.second...60 * Span.second)
    let screening: [Life.Step] = dialect.screensCrypto ? [.init(screened, "KYT_PENDING")] : []
    return Life(
      [.init(0, "CREATED"), .init(arrival, "PENDING", Wording.funded)] + screening
        + [.init(sent, "PROCESSING"), .init(sent + dice.within(rail.shownTime), "COMPLETED")]
    )
  }
}

extension PayoutFate {
  /// Nobody but a person cancels a payout that somebody made.
  init(ofMade dice: inout Dice) {
    self =
      switch dice.below(100) {
      case ..<84: .completed
      case ..<92: .reviewed
      case ..<96: .failed
      case ..<99: .queued
      default: .returned
      }
  }

  /// What the cents of an amount ask for, where amounts can ask.
  static func asked(by amount: Amount) -> PayoutFate? {
    switch amount.minorUnits % 100 {
    case 2: .reviewed
    case 3: .rejected
    case 4: .failedAtOnce
    default: nil
    }
  }
}
