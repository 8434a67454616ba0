package import Kira

/// Our mark in the reference of a payout, by which it is found again in Kira's list.
///
/// Fifty random bits: a number counted up would be given twice by two desks.
package struct IntentTag: Hashable, Sendable, CustomStringConvertible {
  package let text: String

  private static let sign = "KD-"
  private static let length = 10
  /// Crockford's thirty-two: nothing that is read for something else.
  private static let letters = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
  private static let known = Set(letters)

  package var description: String { text }

  /// Of ten random bytes five bits each are taken.
  package init(randomBytes: [UInt8]) {
    precondition(randomBytes.count == Self.length, "a tag is made from ten bytes")
    text = Self.sign + String(randomBytes.map { Self.letters[Int($0 & 31)] })
  }

  /// One that stands alone or as a word in a reference that Kira gave back.
  package init?(in reference: SafeText) {
    // Most references are our mark alone, and the rest of the way is long.
    if Self.isTag(reference.text[...]) {
      text = reference.text
      return
    }
    let words = reference.text.uppercased().split { !$0.isLetter && !$0.isNumber && $0 != "-" }
    guard let found = words.first(where: Self.isTag) else { return nil }
    text = String(found)
  }

  private static func isTag(_ word: Substring) -> Bool {
    word.hasPrefix(sign) && word.count == sign.count + length
      && word.dropFirst(sign.count).allSatisfy(known.contains)
  }
}
