extension Filter {
  /// Reads what a person typed; ages such as `7d` count back from now.
  package static func parsing(_ text: String, in scope: FilterScope) throws(Problem) -> Filter {
    var filter = Filter(text: text)
    for token in FilterToken.tokens(of: text) {
      let term = try term(for: token, in: scope)
      filter.terms.append(token.isNegated ? .not(term) : term)
    }
    return filter
  }

  /// The same where any kind may be meant.
  package static func parsing(_ text: String, at now: Moment) throws(Problem) -> Filter {
    try parsing(text, in: FilterScope(at: now))
  }

  private static func term(
    for token: FilterToken,
    in scope: FilterScope
  ) throws(Problem) -> Term {
    guard let name = token.field else {
      guard !token.value.text.isEmpty else {
        let words = token.isNegated ? "After - comes what to leave out." : "There is no text here."
        throw Problem(column: token.column, words: words)
      }
      return FilterWords.term(for: token.value)
    }
    let field = try field(name, at: token.column + (token.isNegated ? 1 : 0), in: scope)
    guard let term = try field.read(token.value, scope) else {
      throw token.value.problem("\(name): takes \(field.takes), as in \(field.example)")
    }
    return term
  }

  private static func field(
    _ name: String,
    at column: Int,
    in scope: FilterScope
  ) throws(Problem) -> FilterField {
    guard let field = FilterField.named(name) else {
      throw Problem(column: column, words: FilterField.advice(forUnknown: name, in: scope))
    }
    guard let kind = scope.kind, !field.kinds.contains(kind) else { return field }
    let known = scope.fields.map { $0.name + ":" }.joined(separator: " ")
    let words = "\(kind.plural.capitalisedFirst) have no \(name): but \(known)"
    throw Problem(column: column, words: words)
  }
}

extension String {
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
