/// An exact sum of money: a whole number of minor units of one currency.
///
/// There is no floating point on the way in, inside, or on the way out.
package struct Amount: Hashable, Sendable {
  package let minorUnits: Int64
  package let currency: Currency

  package init(minorUnits: Int64, in currency: Currency) {
    self.minorUnits = minorUnits
    self.currency = currency
  }

  package static func zero(in currency: Currency) -> Amount {
    Amount(minorUnits: 0, in: currency)
  }

  /// Returns the sum, or throws rather than wrap around or mix currencies.
  package func adding(_ other: Amount) throws(AmountError) -> Amount {
    guard currency == other.currency else { throw .currencyMismatch(currency, other.currency) }
    let (sum, overflowed) = minorUnits.addingReportingOverflow(other.minorUnits)
    guard !overflowed else { throw .outOfRange }
    return Amount(minorUnits: sum, in: currency)
  }
}

/// Why a sum of money cannot be read or computed.
package enum AmountError: Error, Equatable {
  case notANumber(String)
  case tooManyDigits(String)
  case currencyMismatch(Currency, Currency)
  case outOfRange
}
