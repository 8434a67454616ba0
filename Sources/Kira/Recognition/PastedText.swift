/// A text as it comes out of a chat, a mail or a log, and the values that may be meant by it.
struct PastedText {
  private static let longest = 2_048
  private static let mostWords = 64

  private let text: String

  init(_ pasted: String) { text = Self.plain(pasted) }

  /// All of it, what follows its label, and then each piece of it; longer ones before shorter ones.
  var candidates: [String] {
    let whole = Self.trimmed(text)
    guard !whole.isEmpty else { return [] }
    let labelled = Self.withoutLabel(whole)
    let words = labelled.split(separator: " ").prefix(Self.mostWords).map { Self.trimmed($0) }
    let pieces = words.flatMap(Self.pieces)
    // A filter looks like a label, and is none: it stays what it was typed as.
    let first = Self.isFilter(whole) ? [whole, labelled] : [labelled, whole]
    var seen: Set<String> = []
    return (first + words + pieces).filter { !$0.isEmpty && seen.insert($0).inserted }
  }

  /// Whether it says that it is about a webhook, and not about an event that one brought.
  var namesRegistration: Bool {
    let words = Set(text.lowercased().split { !$0.isLetter })
    return !words.isDisjoint(with: ["webhook", "webhooks"])
      && words.isDisjoint(with: ["event", "events"])
  }

  /// One kind of blank, one kind of dash, nothing that is not seen.
  private static func plain(_ pasted: String) -> String {
    let visible = pasted.unicodeScalars.prefix(longest * 2).filter { !isUnseen($0) }
    var plain = ""
    for scalar in SafeText(String(String.UnicodeScalarView(visible))).text.unicodeScalars
      .prefix(longest)
    {
      if scalar.properties.generalCategory == .dashPunctuation || scalar.value == 0x2212 {
        plain += "-"
      } else if scalar.properties.isWhitespace {
        if plain.last != " " { plain += " " }
      } else {
        plain.unicodeScalars.append(scalar)
      }
    }
    return plain
  }

  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .format
  }

  /// Without quotes, brackets and the full stop of the sentence; a `$` or `…` in front may belong.
  static func trimmed(_ text: some StringProtocol) -> String {
    let wrapping = Set(" \"'`“”‘’„«»‹›()[]{}<>,;|\t")
    let ending = Set(".!?:=")
    var rest = Substring(text)
    while let last = rest.last, wrapping.contains(last) || ending.contains(last) {
      rest.removeLast()
    }
    while let first = rest.first, wrapping.contains(first) { rest.removeFirst() }
    return String(rest)
  }

  /// `payout_id: 550e…` without what it is called.
  private static func withoutLabel(_ text: String) -> String {
    guard let mark = text.firstIndex(where: { $0 == ":" || $0 == "=" || $0 == "#" }) else {
      return text
    }
    let label = text[..<mark]
    let isLabel =
      label.count <= 32
      && label.allSatisfy { $0.isLetter || " _-\"'.#/".contains($0) }
    let rest = trimmed(text[text.index(after: mark)...])
    guard isLabel, !rest.isEmpty, !rest.hasPrefix("//") else { return text }
    return withoutLabel(rest)
  }

  /// A blank behind the colon is what people write, and no filter has.
  private static func isFilter(_ text: String) -> Bool {
    let field = text.prefix { $0 != ":" }
    guard FilterField.named(field.lowercased()) != nil else { return false }
    return text.dropFirst(field.count + 1).first.map { $0 != " " } ?? false
  }

  /// What stands between the signs of an address, a link or a table, the last first.
  private static func pieces(of word: String) -> [String] {
    let signs = Set("/?&=#:;,|<>()[]{}\"'")
    return word.split { signs.contains($0) }.reversed().map { trimmed($0) }
  }
}
