/// A currency or token by its code, with the number of digits its minor unit has.
package struct Currency: Hashable, Sendable {
  package let code: String
  package let digits: Int

  /// Any code is kept; one that the table does not know is taken to have two digits.
  package init(_ code: String) {
    let code = code.uppercased()
    self.code = code
    digits = Self.unusualDigits[code] ?? 2
  }

  /// Stablecoins keep the six digits of their chains; a few currencies have no minor unit.
  private static let unusualDigits = [
    "USDC": 6, "USDT": 6, "CLP": 0, "PYG": 0, "JPY": 0,
  ]

  package static let usd = Currency("USD")
}
