import Kira

extension RowReader {
  mutating func safeText() -> SafeText { SafeText(text()) }

  mutating func optionalMoment() -> Moment? {
    optionalInteger().map { Moment(milliseconds: $0) }
  }

  mutating func optionalIdentifier<Value>() -> Identifier<Value>? {
    optionalText().map { Identifier($0) }
  }

  /// Two columns: the minor units and the currency.
  mutating func optionalAmount() -> Amount? {
    let (units, code) = (optionalInteger(), optionalText())
    guard let units, let code else { return nil }
    return Amount(minorUnits: units, in: Currency(code))
  }
}

extension [StoredValue] {
  /// The two columns of an amount.
  static func amount(_ amount: Amount?) -> [StoredValue] {
    [.integer(orNull: amount?.minorUnits), .text(orNull: amount?.currency.code)]
  }
}
