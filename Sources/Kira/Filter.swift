/// Which rows of a list are wanted: all of its terms must hold.
package struct Filter: Hashable, Sendable {
  /// As it was typed, for showing it again.
  package var text: String
  package var terms: [Term]

  package init(text: String = "", terms: [Term] = []) {
    self.text = text
    self.terms = terms
  }

  /// How a figure stands to another.
  package enum Comparison: String, CaseIterable, Sendable {
    case equal = ""
    case less = "<"
    case greater = ">"
    case atMost = "<="
    case atLeast = ">="
  }

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
    /// Every one of these holds; what one field stands for when it takes two terms to say.
    indirect case all([Term])
  }

  /// What is wrong with a filter, and where.
  package struct Problem: Error, Equatable {
    /// Counted from 1, in characters as they are seen.
    package var column: Int
    package var words: String

    package init(column: Int, words: String) {
      self.column = column
      self.words = words
    }
  }
}
