import Kira

/// What is ours alone in a reference; what a person wrote of it stands behind.
///
/// It counts at the beginning: another payout may mention it further on.
package struct OwnMark: Equatable, Sendable, ExpressibleByStringLiteral {
  package let text: String

  package init(_ text: String) { self.text = text.uppercased() }
  package init(stringLiteral value: String) { self.init(value) }

  func opens(_ reference: SafeText) -> Bool {
    let said = reference.text.uppercased()
    guard said.hasPrefix(text) else { return false }
    return !(said.dropFirst(text.count).first.map { $0.isLetter || $0.isNumber } ?? false)
  }

  func isMentioned(in reference: SafeText) -> Bool {
    reference.text.uppercased().contains(text)
  }
}
