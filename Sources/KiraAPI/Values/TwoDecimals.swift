package import Kira

/// A sum of money as requests carry it: above zero, with two digits after the point.
package struct TwoDecimals: Hashable, Sendable {
  package let amount: Amount
  /// `1000.00`: no grouping, no leading zero, at most twelve digits before the point.
  package let text: String

  package init(_ amount: Amount, field: String = "amount") throws(RequestFault) {
    guard amount.minorUnits > 0 else { throw RequestFault(field, "it must be more than zero") }
    guard let hundredths = Self.hundredths(of: amount) else {
      throw RequestFault(field, "it must have at most two digits after the point")
    }
    guard hundredths < 100_000_000_000_000 else {
      throw RequestFault(field, "it has more than twelve digits before the point")
    }
    self.amount = amount
    text = decimalText(hundredths, digits: 2)
  }

  /// Nothing is rounded: what has a third digit that says something has no hundredths.
  private static func hundredths(of amount: Amount) -> Int64? {
    let digits = amount.currency.digits
    let scale = powerOfTen(abs(digits - 2))
    if digits <= 2 {
      let (product, overflowed) = amount.minorUnits.multipliedReportingOverflow(by: scale)
      return overflowed ? nil : product
    }
    return amount.minorUnits.isMultiple(of: scale) ? amount.minorUnits / scale : nil
  }
}

/// `1500` with two digits is `15.00`.
func decimalText(_ units: Int64, digits: Int) -> String {
  let text = String(units)
  guard digits > 0 else { return text }
  let padded = String(repeating: "0", count: max(0, digits + 1 - text.utf8.count)) + text
  return "\(padded.dropLast(digits)).\(padded.suffix(digits))"
}

func powerOfTen(_ exponent: Int) -> Int64 { (0..<exponent).reduce(1) { power, _ in power * 10 } }
