import Kira

/// What a word in a filter is looked for in: all that a list shows of a record, folded, and
/// what else the record is known by.
enum SearchText {
  /// Whether a record is found by a word: its text holds it, or it is the whole id of an owner.
  static func says(_ word: String, of record: Record, mentions: [Mention] = []) -> Bool {
    let text = Array(of(record, mentions: mentions).utf8)
    let isFound = text.withUnsafeBytes { bytes in
      Array(Folding.folded(word).utf8).withUnsafeBytes {
        Needles.find($0, in: bytes, 0..<bytes.count) != nil
      }
    }
    return isFound || record.stored.ownerIDs.contains(word)
  }

  static func of(_ record: Record, mentions: [Mention] = []) -> String {
    let stored = record.stored
    let shown =
      [stored.idText, stored.nameShown.text] + stored.otherShown + figures(stored.amountShown)
      + [stored.railShown.text, stored.statusText.text, words(stored.statusText)]
      + mentions.map(\.value.text)
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
