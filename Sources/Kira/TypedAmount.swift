extension Amount {
  /// Reads an amount of money that a person typed to be paid: `50.00`, and in no other way.
  ///
  /// Two digits after a point, no sign, no grouping, no blank, nothing before the first digit, and
  /// more than zero: what could be meant in two ways is not guessed at.
  package init?(typed text: String, in currency: Currency) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 4, bytes[bytes.count - 3] == UInt8(ascii: ".") else { return nil }
    let whole = bytes.dropLast(3)
    let digits = whole + bytes.suffix(2)
    guard digits.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }) else { return nil }
    guard whole.count <= 12, whole.count == 1 || whole.first != UInt8(ascii: "0") else {
      return nil
    }
    guard let amount = try? Amount(parsing: text, in: currency), amount.minorUnits > 0 else {
      return nil
    }
    self = amount
  }

  /// As it has to be typed: `1250.00`, whatever the currency's own digits are.
  package var typed: String { figure.filter { $0 != "," } }
}
