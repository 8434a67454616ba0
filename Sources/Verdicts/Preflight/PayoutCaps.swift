package import Kira

/// The most that may leave in one payout and in one day, in dollars; `nil` for no such cap.
package struct PayoutCaps: Equatable, Sendable {
  package var perPayout: Amount?
  package var perDay: Amount?

  package init(perPayout: Amount?, perDay: Amount?) {
    self.perPayout = perPayout
    self.perDay = perDay
  }

  /// What holds until something else is configured.
  package static func standard(in stage: Stage) -> PayoutCaps {
    switch stage {
    case .sandbox: PayoutCaps(perPayout: nil, perDay: nil)
    case .production:
      PayoutCaps(
        perPayout: Amount(minorUnits: 1_000_000, in: .usd),
        perDay: Amount(minorUnits: 5_000_000, in: .usd)
      )
    }
  }
}

/// Sums of money that can be compared although their currencies are written differently.
struct Dollars {
  /// Stablecoins stand for dollars, and a cap that they slip past would be none.
  private static let codes: Set<String> = ["USD", "USDC", "USDT"]
  private static let places = 6

  /// In millionths; wide enough for any sum of amounts.
  private(set) var units: Int128

  static let none = Dollars(units: 0)

  private init(units: Int128) { self.units = units }

  /// `nil` for money that is not dollars: no rate is known here.
  init?(_ amount: Amount) {
    guard Self.codes.contains(amount.currency.code) else { return nil }
    units = (amount.currency.digits..<Self.places).reduce(Int128(amount.minorUnits)) { sum, _ in
      sum * 10
    }
  }

  static func + (left: Dollars, right: Dollars) -> Dollars {
    Dollars(units: left.units + right.units)
  }

  static func <= (left: Dollars, right: Dollars) -> Bool { left.units <= right.units }

  /// In cents, what lies below them rounded up: a sum is never made to look smaller.
  var text: String {
    let cents = (units + 9_999) / 10_000
    return Int64(exactly: cents).map { Amount(minorUnits: $0, in: .usd).text } ?? "too much"
  }
}
