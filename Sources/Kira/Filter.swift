/// Which rows of a list are wanted: all of its terms must hold.
package struct Filter: Hashable, Sendable {
  /// As it was typed, for showing it again.
  package var text: String
  package var terms: [Term]

  package init(text: String = "", terms: [Term] = []) {
    self.text = text
    self.terms = terms
  }

  package enum Term: Hashable, Sendable {
    /// Somewhere in what the row shows or is mentioned by, without regard to casing and accents.
    case words(String)
    /// One of these statuses, lower case.
    case status([String])
    /// One of these, whole or anywhere within as the field has it; what is not known is none.
    case text(TextField, [String])
    /// A figure in any currency within limits; what is not known is within none.
    case figure(FigureField, Limit)
    /// At `from` or later and earlier than `before`; what is not known is neither.
    case time(TimeField, from: Moment?, before: Moment?)
    indirect case not(Term)
    /// Every one of these holds; what one word stands for when it takes two terms to say.
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

extension Filter {
  /// How a figure stands to another.
  package enum Comparison: String, CaseIterable, Sendable {
    case equal = ""
    case less = "<"
    case greater = ">"
    case atMost = "<="
    case atLeast = ">="
  }

  /// Within what a figure lies, in millionths of one unit: no currency has smaller parts.
  package enum Limit: Hashable, Sendable {
    case compared(Comparison, Int64)
    /// Both ends included.
    case between(Int64, Int64)
  }
}
