extension Amount {
  /// Reads plain decimal digits such as `1250`, `-2.5` or `1250.00`; nothing is guessed or rounded.
  ///
  /// Digits beyond the currency's own are accepted only when they are zeros.
  package init(parsing text: String, in currency: Currency) throws(AmountError) {
    var figure = DecimalFigure(places: currency.digits)
    for letter in text.utf8 where !figure.take(letter) { throw .notANumber(text) }
    guard figure.isWhole else { throw .notANumber(text) }
    guard !figure.isTooFine else { throw .tooManyDigits(text) }
    guard let units = figure.units else { throw .outOfRange }
    self.init(minorUnits: units, in: currency)
  }

  /// The number as people write it, `1,250.00`, without the currency.
  ///
  /// Six digits of a stablecoin are shown as two unless the rest says something.
  package var figure: String {
    var backwards: [UInt8] = []
    backwards.reserveCapacity(32)
    var rest = minorUnits.magnitude
    for place in 0..<currency.digits {
      let isShown = rest % 10 != 0 || !backwards.isEmpty || currency.digits - place <= 2
      if isShown { backwards.append(Self.digit(rest)) }
      rest /= 10
    }
    if !backwards.isEmpty { backwards.append(UInt8(ascii: ".")) }
    var count = 0
    repeat {
      if count > 0, count.isMultiple(of: 3) { backwards.append(UInt8(ascii: ",")) }
      backwards.append(Self.digit(rest))
      rest /= 10
      count += 1
    } while rest > 0
    if minorUnits < 0 { backwards.append(UInt8(ascii: "-")) }
    return String(decoding: backwards.reversed(), as: UTF8.self)
  }

  private static func digit(_ number: UInt64) -> UInt8 { UInt8(ascii: "0") + UInt8(number % 10) }

  /// The number and its currency, `1,250.00 USD`.
  package var text: String { "\(figure) \(currency.code)" }
}
