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

  /// As a filter reads it, and with points that group, as much of the world writes them.
  private static func figures(of text: Substring) -> [String] {
    guard text.utf8.count <= 24, text.first?.isDigit == true else { return [] }
    let groups = text.split(separator: ".", omittingEmptySubsequences: false)
    let areThrees =
      groups.count > 1 && (1...3).contains(groups[0].count)
      && groups.dropFirst().allSatisfy { $0.count == 3 }
    let readings = [text, areThrees ? Substring(groups.joined()) : text]
    return readings.compactMap { FilterFigure($0)?.plain }
      .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

extension Substring {
  fileprivate func suffix(while holds: (Character) -> Bool) -> Substring {
    let start = indices.reversed().prefix { holds(self[$0]) }.last
    return start.map { self[$0...] } ?? self[endIndex...]
  }
}
