import Kira

/// What a word in a filter is looked for in: all that a list shows of a record, folded, and
/// what else the record is known by.
enum SearchText {
  /// The bytes of all fields, one on each line: a line break cannot be typed into a filter, so
  /// that no word is found across two of them.
  static func of(_ record: Record, mentions: [Mention] = []) -> [UInt8] {
    let stored = record.stored
    var text: [UInt8] = []
    text.reserveCapacity(256)
    append(stored.idText, to: &text)
    append(stored.nameShown.text, to: &text)
    for shown in stored.otherShown { append(shown, to: &text) }
    for figure in figures(stored.amountShown) { append(figure, to: &text) }
    append(stored.railShown.text, to: &text)
    append(stored.statusText.text, to: &text)
    append(words(stored.statusText), to: &text)
    for mention in mentions { append(mention.value.text, to: &text) }
    return text
  }

  private static func append(_ field: String, to text: inout [UInt8]) {
    guard !field.isEmpty else { return }
    if !text.isEmpty { text.append(TextBlock.fieldEnd) }
    text.append(contentsOf: Folding.folded(field).utf8)
  }

  /// `1,250.00 USD` and `1250.00`, whichever way a person writes it.
  static func figures(_ amount: Amount?) -> [String] {
    guard let amount else { return [] }
    let figure = amount.figure
    let plain = String(decoding: figure.utf8.filter { $0 != UInt8(ascii: ",") }, as: UTF8.self)
    let whole = "\(figure) \(amount.currency.code)"
    return plain == figure ? [whole] : [whole, plain]
  }

  private static func words(_ status: SafeText) -> String {
    guard status.text.utf8.contains(UInt8(ascii: "_")) else { return "" }
    return String(status.text.map { $0 == "_" ? " " : $0 })
  }
}
