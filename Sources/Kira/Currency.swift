/// A currency or token by its code, with the number of digits its minor unit has.
package struct Currency: Hashable, Sendable {
  package let code: String
  package let digits: Int

  /// Any code is kept, sanitised like all text from outside; one that the table does not know is
  /// taken to have two digits.
  package init(_ code: String) {
    let code = SafeText(code).text.uppercased()
    self.code = code
    digits = Self.unusualDigits[code] ?? 2
  }

  /// Stablecoins keep the six digits of their chains; the rest is ISO 4217.
  private static let unusualDigits: [String: Int] = {
    let codes: [(digits: Int, codes: [String])] = [
      (6, ["USDC", "USDT"]),
      (
        0,
        [
          "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV",
          "XAF", "XOF", "XPF",
        ]
      ),
      (3, ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"]),
    ]
    return codes.reduce(into: [:]) { table, row in
      for code in row.codes { table[code] = row.digits }
    }
  }()

  package static let usd = Currency("USD")
}
