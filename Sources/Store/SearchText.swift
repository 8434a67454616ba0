import Kira

/// What a word in a filter is looked for in: all that a list shows of a record, folded.
enum SearchText {
  static func of(_ record: Record) -> String {
    let stored = record.stored
    let shown =
      [stored.idText, stored.nameShown.text] + stored.otherShown + figures(stored.amountShown)
      + [stored.railShown.text, stored.statusText.text, words(stored.statusText)]
    // A line break cannot be typed into a filter, so that no word is found across two fields.
    return Folding.folded(shown.filter { !$0.isEmpty }.joined(separator: "\n"))
  }

  /// `1,250.00 USD` and `1250.00`, whichever way a person writes it.
  static func figures(_ amount: Amount?) -> [String] {
    guard let amount else { return [] }
    let plain = amount.figure.filter { $0 != "," }
    return plain == amount.figure ? [amount.text] : [amount.text, plain]
  }

  private static func words(_ status: SafeText) -> String {
    status.text.contains("_") ? String(status.text.map { $0 == "_" ? " " : $0 }) : ""
  }
}
