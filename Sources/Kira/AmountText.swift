extension Amount {
  /// Reads plain decimal digits such as `1250`, `-2.5` or `1250.00`; nothing is guessed or rounded.
  ///
  /// Digits beyond the currency's own are accepted only when they are zeros.
  package init(parsing text: String, in currency: Currency) throws(AmountError) {
    var digits = Substring(text)
    let isNegative = digits.first == "-"
    if isNegative { digits.removeFirst() }

    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = parts.first, parts.count <= 2, Self.areDigits(whole) else {
      throw .notANumber(text)
    }
    let fraction = parts.count == 2 ? parts[1] : "0"
    guard Self.areDigits(fraction) else { throw .notANumber(text) }

    let excess = fraction.dropFirst(currency.digits)
    guard excess.allSatisfy({ $0 == "0" }) else { throw .tooManyDigits(text) }
    let kept = fraction.prefix(currency.digits)
    let padding = String(repeating: "0", count: currency.digits - kept.count)
    guard let units = Int64((isNegative ? "-" : "") + whole + kept + padding) else {
      throw .outOfRange
    }
    self.init(minorUnits: units, in: currency)
  }

  private static func areDigits(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  /// The number as people write it, `1,250.00`, without the currency.
  package var figure: String {
    let digits = String(minorUnits.magnitude)
    let padded = String(repeating: "0", count: max(0, currency.digits + 1 - digits.count)) + digits
    let whole = Self.grouped(padded.dropLast(currency.digits))
    let fraction = Self.trimmed(padded.suffix(currency.digits))
    return (minorUnits < 0 ? "-" : "") + whole + (fraction.isEmpty ? "" : "." + fraction)
  }

  /// The number and its currency, `1,250.00 USD`.
  package var text: String { "\(figure) \(currency.code)" }

  private static func grouped(_ digits: Substring) -> String {
    var grouped = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { grouped.append(",") }
      grouped.append(digit)
    }
    return grouped
  }

  /// Six digits of a stablecoin are shown as two unless the rest says something.
  private static func trimmed(_ fraction: Substring) -> Substring {
    var fraction = fraction
    while fraction.count > 2, fraction.last == "0" { fraction.removeLast() }
    return fraction
  }
}
