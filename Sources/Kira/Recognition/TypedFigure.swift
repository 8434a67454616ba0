/// A sum of money in any of the forms people write it: `1,250`, `$1250.00`, `1.250,00 EUR`.
package struct TypedFigure: Hashable, Sendable {
  /// Plain digits with a point, `1250.00`.
  package let digits: String
  /// The code that stood beside it, in capitals; empty where there was none.
  package let currency: String

  /// Every sum that may be meant, the likeliest first: `1.250` is two of them.
  package static func readings(of text: String) -> [TypedFigure] {
    var rest = Substring(text.filter { $0 != " " && $0 != "_" })
    let isNegative = rest.first == "-"
    if isNegative || rest.first == "+" { rest.removeFirst() }
    let before = takeCurrency(&rest, fromEnd: false)
    let after = takeCurrency(&rest, fromEnd: true)
    guard before.isEmpty || after.isEmpty || before == after else { return [] }
    return figures(of: rest).map {
      TypedFigure(digits: $0, currency: before.isEmpty ? after : before)
    }
  }

  private static let symbols: [(sign: String, code: String)] = [
    ("US$", "USD"), ("R$", "BRL"), ("MX$", "MXN"), ("$", "USD"), ("€", "EUR"), ("£", "GBP"),
    ("₮", "USDT"),
  ]
  /// The currencies and tokens that Kira's rails take and give.
  private static let codes: Set<String> = [
    "ARS", "BRL", "CLP", "COP", "COPM", "CRC", "DOP", "EUR", "GBP", "GTQ", "MXN", "PEN", "PYG",
    "USD", "USDC", "USDT", "UYU",
  ]

  private static func takeCurrency(_ rest: inout Substring, fromEnd: Bool) -> String {
    for (sign, code) in symbols where fromEnd ? rest.hasSuffix(sign) : rest.hasPrefix(sign) {
      rest = fromEnd ? rest.dropLast(sign.count) : rest.dropFirst(sign.count)
      return code
    }
    let letters = fromEnd ? rest.suffix(while: \.isLetter) : rest.prefix(while: \.isLetter)
    let code = letters.uppercased()
    guard codes.contains(code) else { return "" }
    rest = fromEnd ? rest.dropLast(letters.count) : rest.dropFirst(letters.count)
    return code
  }

  private static func figures(of text: Substring) -> [String] {
    guard text.utf8.count <= 24, text.first?.isWholeNumber == true || text.first == "." else {
      return []
    }
    let readings = [
      grouped(text, by: ",", point: "."), grouped(text, by: ".", point: ","),
      grouped(text, by: "'", point: "."), grouped(text, by: "’", point: "."),
    ].compactMap(\.self)
    return readings.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// A sign groups by three or not at all; what follows the point are at most six digits.
  private static func grouped(_ text: Substring, by sign: Character, point: Character) -> String? {
    let parts = text.split(separator: point, omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = parts.first else { return nil }
    let groups = whole.split(separator: sign, omittingEmptySubsequences: false)
    let areThrees = groups.dropFirst().allSatisfy { $0.count == 3 }
    guard groups.count == 1 || (areThrees && (1...3).contains(groups[0].count)) else { return nil }
    let fraction = parts.count == 2 ? parts[1] : ""
    let digits = groups.joined()
    let plain = digits.isEmpty && parts.count == 2 ? "0" : digits
    // Three digits behind a comma are a group of thousands to nearly everybody.
    guard point != "," || fraction.utf8.count != 3, plain.isAllDigits,
      fraction.isEmpty || fraction.isAllDigits, fraction.utf8.count <= 6
    else { return nil }
    return fraction.isEmpty ? plain : "\(plain).\(fraction)"
  }
}

extension Substring {
  fileprivate func suffix(while holds: (Character) -> Bool) -> Substring {
    let start = indices.reversed().prefix { holds(self[$0]) }.last
    return start.map { self[$0...] } ?? self[endIndex...]
  }
}
