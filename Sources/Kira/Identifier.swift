/// The name Kira gave to one resource; a user's cannot be taken for an account's.
package struct Identifier<Resource>: Hashable, Sendable, Comparable {
  package let text: String

  /// What comes from outside is sanitised like any other text.
  package init(_ text: String) { self.text = SafeText(text).text }

  package static func < (left: Self, right: Self) -> Bool { left.text < right.text }

  /// The first and last four characters, `7f3a…91c2`, enough to recognise it in a list.
  package var short: String {
    guard text.count > 12 else { return text }
    return "\(text.prefix(4))…\(text.suffix(4))"
  }
}
