/// What a bare word of a filter asks for, in the form that records are searched in.
enum FilterWords {
  static func term(for value: FilterValue) -> Filter.Term {
    let text = value.text
    guard !value.isQuoted else { return .words(String(text)) }
    if let figure = FilterFigure(text) { return .words(figure.searched) }
    return abridged(text) ?? .words(String(text))
  }

  private static let masks: Set<Character> = ["·", "•", "*", "…", "."]

  /// `7f3a…91c2` as lists show an id, and `····4567` or `**4567` for the end of an account number.
  private static func abridged(_ text: Substring) -> Filter.Term? {
    let pieces = text.split { masks.contains($0) }.map(String.init)
    let masked = text.filter { masks.contains($0) }
    // Two points between are a range, and one is a decimal point.
    let isMasked = masked.contains { $0 != "." } || text.hasPrefix("..") || masked.count > 2
    guard isMasked else { return nil }
    if pieces.count == 1, let end = pieces.first, text.hasSuffix(end), text != end {
      return .words(end.count == 4 ? "····" + end : end)
    }
    guard pieces.count == 2, text.hasPrefix(pieces[0]), text.hasSuffix(pieces[1]) else {
      return nil
    }
    return .all(pieces.map { .words($0) })
  }
}
