extension Filter {
  /// Reads what a person typed; ages such as `7d` count back from `now`.
  package static func parsing(_ text: String, at now: Moment) throws(Problem) -> Filter {
    var filter = Filter(text: text)
    for token in FilterToken.tokens(of: text) {
      let term = try term(for: token, at: now)
      filter.terms.append(token.isNegated ? .not(term) : term)
    }
    return filter
  }

  private static func term(for token: FilterToken, at now: Moment) throws(Problem) -> Term {
    guard let name = token.field else {
      guard !token.value.isEmpty else {
        let words = token.isNegated ? "After - comes what to leave out." : "There is no text here."
        throw Problem(column: token.column, words: words)
      }
      return .words(token.value)
    }
    guard let field = FilterField.all.first(where: { $0.name == name }) else {
      throw Problem(column: token.column, words: FilterField.advice(forUnknown: name))
    }
    guard let term = field.read(token.value, now) else {
      let words = "\(name): takes \(field.takes), as in \(field.example)"
      throw Problem(column: token.valueColumn, words: words)
    }
    return term
  }
}
