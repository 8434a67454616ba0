/// An international bank account number, checked by the remainder that its two check digits make.
package struct IBAN: Hashable, Sendable, CustomStringConvertible {
  package let number: Sensitive

  /// Blanks are left out; whether the country has numbers of this length is not known here.
  package init(_ text: String) throws(Misfit) {
    let compact = text.filter { $0 != " " }.uppercased()
    guard Self.looksLikeOne(compact) else {
      throw Misfit("an IBAN has two letters, two digits and 11 to 30 letters or digits")
    }
    guard Self.remainder(of: compact.dropFirst(4) + compact.prefix(4)) == 1 else {
      throw Misfit("the check digits do not fit: a character of this IBAN is wrong")
    }
    number = Sensitive(compact)
  }

  /// Many account numbers are none; this tells which ones claim to be.
  package static func looksLikeOne(_ text: String) -> Bool {
    (15...34).contains(text.utf8.count) && text.prefix(2).isAllCapitals
      && text.dropFirst(2).prefix(2).isAllDigits
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) }
  }

  package var description: String { number.masked }

  /// Modulo 97, with A as 10 and Z as 35.
  private static func remainder(of text: Substring) -> Int {
    text.utf8.reduce(0) { remainder, byte in
      let isDigit = byte <= 0x39
      let value = Int(byte) - (isDigit ? 0x30 : 0x41 - 10)
      return (remainder * (isDigit ? 10 : 100) + value) % 97
    }
  }
}
