/// Which rows of a list are wanted: all of its terms must hold.
package struct Filter: Hashable, Sendable {
  /// As it was typed, for showing it again.
  package var text: String
  package var terms: [Term]

  package init(text: String = "", terms: [Term] = []) {
    self.text = text
    self.terms = terms
  }

  package enum Comparison: String, Sendable { case equal = "", less = "<", greater = ">" }

  package enum Term: Hashable, Sendable {
    /// Somewhere in what the row shows, in any casing.
    case words(String)
    /// One of these statuses, lower case.
    case status([String])
    /// One of these rails, lower case.
    case rail([String])
    case amount(Comparison, minorUnitsOfTwoDigits: Int64)
    /// Created at this moment or later.
    case since(Moment)
    /// Belongs to this user or account: an id, whole.
    case owner(String)
    indirect case not(Term)
  }

  /// What is wrong with a filter, and where.
  package struct Problem: Error, Equatable {
    package var column: Int
    package var words: String

    package init(column: Int, words: String) {
      self.column = column
      self.words = words
    }
  }
}
