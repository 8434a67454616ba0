extension Filter {
  /// What would finish the last word of a filter being typed, or `nil` when nothing obvious does.
  package static func completion(of text: String, in scope: FilterScope) -> String? {
    guard let token = FilterToken.tokens(of: text).last, text.last?.isWhitespace == false,
      !token.value.isQuoted
    else { return nil }
    guard let name = token.field else {
      return rest(of: token.value.text, among: scope.fields.map { $0.name + ":" })
    }
    guard let words = FilterField.named(name)?.words(in: scope) else { return nil }
    let last = token.value.text.split(separator: ",", omittingEmptySubsequences: false).last
    return last.flatMap { rest(of: $0, among: words) }
  }

  /// The first that begins so; one letter may begin anything.
  private static func rest(of word: Substring, among known: [String]) -> String? {
    let word = word.lowercased()
    guard !word.isEmpty, let match = known.first(where: { $0.hasPrefix(word) && $0 != word }) else {
      return nil
    }
    return String(match.dropFirst(word.count))
  }
}

extension FilterField {
  /// The few words that a field knows; none where anything may stand.
  func words(in scope: FilterScope) -> [String] {
    switch name {
    case "status": scope.statuses
    case "kind": FilterReading.kinds
    case "mode": FilterReading.modes
    case "since", "until", "created", "changed": ["today", "yesterday"]
    default: []
    }
  }
}
