/// The forms that values have, in the order of what a text of several forms most likely is.
enum FormTable {
  typealias Reading = Recognition.Reading

  /// Every meaning that the form of a text allows; none for a text without a letter or digit.
  static func readings(of text: String) -> [Reading] {
    guard text.contains(where: { $0.isLetter || $0.isNumber }) else { return [] }
    let found = forms.flatMap { $0(text) }
    var seen: Set<Reading> = []
    let readings = found.filter { seen.insert($0).inserted }
    guard !readings.contains(where: \.meaning.isStrong) else {
      return readings.filter { $0.meaning != .name }
    }
    return readings
  }

  private static let forms: [@Sendable (String) -> [Reading]] = [
    uuid, prefixedID, shortened, one(.email, email), one(.fedwire, fedwire),
    one(.transactionHash, transactionHash), one(.wallet, wallet), one(.iban, iban),
    one(.clabe, clabe), one(.accountEnding, maskedEnding), one(.routingNumber, routingNumber),
    one(.bic, bic), one(.trace, trace), amounts, one(.accountEnding, fourDigits),
    one(.status, status), one(.fragment, fragment), one(.accountNumber, accountNumber),
    one(.reference, reference), one(.name, name),
  ]

  private static func one(
    _ meaning: Meaning,
    _ read: @escaping @Sendable (String) -> String?
  ) -> @Sendable (String) -> [Reading] {
    { text in read(text).map { [Reading(meaning, $0)] } ?? [] }
  }

  private static func amounts(_ text: String) -> [Reading] {
    TypedFigure.readings(of: text).map { Reading(.amount, $0.digits) }
  }

  private static func status(_ text: String) -> String? {
    let word = Folding.folded(text).split { " -_".contains($0) }.joined(separator: "_")
    return StatusWords.all.contains(word) ? word : nil
  }

  /// One word with a digit in it, which names seldom have, and no sum.
  private static func reference(_ text: String) -> String? {
    let isWord = text.contains(where: \.isWholeNumber) && !text.contains { " ,$€£'’".contains($0) }
    let isFigure = text.contains(".") && text.allSatisfy { $0.isWholeNumber || $0 == "." }
    return isWord && !isFigure && text.utf8.count >= 4 ? text : nil
  }

  private static func name(_ text: String) -> String? {
    text.contains(where: \.isLetter) ? text : nil
  }
}

/// Every word in which Kira says how something stands.
enum StatusWords {
  static let all = Set(ResourceKind.allCases.flatMap(\.knownStatuses))
}
