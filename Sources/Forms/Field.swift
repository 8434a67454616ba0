package import Kira

/// One line of a form, as data: what it is called, what fits, and when it is needed.
package struct Field: Sendable {
  package enum Kind: Sendable {
    case text
    /// One of a few words.
    case choice([Choice])
    /// Something of the cache; `owner` names the answer that says whose.
    case record(ResourceKind, owner: FieldName?)
    /// Found by name or by letters, kept as two letters.
    case country
  }

  /// A word that Kira takes, and what a person reads in its place.
  package struct Choice: Equatable, Sendable {
    package let word: String
    package let label: String

    package init(_ word: String, _ label: String) {
      self.word = word
      self.label = label
    }
  }

  package let name: FieldName
  package let label: String
  /// What fits, said while the field is empty.
  package let hint: String
  package let kind: Kind
  package let isNeeded: Bool
  /// Kept out of the arguments of a command, which everybody on the machine can read.
  package let isSensitive: Bool
  /// Whether everybody may read it, so that it can be compared letter by letter.
  package let isPublic: Bool
  /// Why a text does not fit, for a person who is typing it; `nil` when it does.
  package let misfit: @Sendable (String) -> String?
  /// What is told by a text that fits, such as the bank and country of an IBAN.
  package let remark: @Sendable (String) -> String?

  package init(
    _ name: FieldName,
    _ label: String,
    hint: String = "",
    _ kind: Kind = .text,
    isNeeded: Bool = true,
    isSensitive: Bool = false,
    isPublic: Bool = false,
    misfit: @escaping @Sendable (String) -> String? = { _ in nil },
    remark: @escaping @Sendable (String) -> String? = { _ in nil }
  ) {
    self.name = name
    self.label = label
    self.hint = hint
    self.kind = kind
    self.isNeeded = isNeeded
    self.isSensitive = isSensitive
    self.isPublic = isPublic
    self.misfit = misfit
    self.remark = remark
  }
}

extension Field {
  /// Shown by its last four characters as soon as nobody is typing it.
  package var isMasked: Bool { isSensitive && !isPublic }
}
