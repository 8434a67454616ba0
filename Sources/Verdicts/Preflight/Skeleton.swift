package import Kira

/// What is left of a name when everything that the eye takes for the same is made the same.
///
/// After UTS #39, with case folded, marks removed and everything but letters and digits one space.
/// Two names with one skeleton look alike; a skeleton is never shown.
package struct Skeleton: Hashable, Sendable {
  /// Of the letters as they stand.
  private let seen: String
  /// Of the small letters: a capital may look like something that the small one does not.
  private let small: String

  package init(_ name: SafeText) {
    seen = Self.bones(of: name.text)
    let isASCII = name.text.utf8.allSatisfy { $0 < 0x80 }
    small = isASCII ? seen : Self.bones(of: name.text.lowercased())
  }

  /// Empty where nothing can be read, and then like nothing.
  package var isEmpty: Bool { seen.isEmpty }

  package func looksLike(_ other: Skeleton) -> Bool {
    !isEmpty
      && (seen == other.seen || small == other.small || seen == other.small
        || small == other.seen)
  }

  private static func bones(of text: String) -> String {
    var plain = ""
    for scalar in text.unicodeScalars where !isMark(scalar) {
      if let look = Confusables.looks[scalar.value] {
        plain += look
      } else {
        plain.unicodeScalars.append(scalar)
      }
    }
    return joined(Folding.folded(plain))
  }

  private static func joined(_ folded: String) -> String {
    var bones = ""
    var isBetweenWords = false
    for scalar in folded.unicodeScalars where !isMark(scalar) {
      guard isLetter(scalar) else {
        isBetweenWords = true
        continue
      }
      if isBetweenWords, !bones.isEmpty { bones += " " }
      isBetweenWords = false
      if let look = alikeInSmallLatin[scalar] {
        bones += look
      } else {
        bones.unicodeScalars.append(scalar)
      }
    }
    return bones
  }

  /// The table has the first five; the last two are read alike in most faces.
  private static let alikeInSmallLatin: [Unicode.Scalar: String] = [
    "i": "l", "1": "l", "|": "l", "0": "o", "m": "rn", "w": "vv", "d": "cl",
  ]

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    guard !scalar.isASCII else { return false }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return true
    default: return false
    }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    guard !scalar.isASCII else {
      return scalar == "|" || (0x30...0x39).contains(scalar.value)
        || (0x61...0x7A).contains(scalar.value)
    }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || scalar.properties.generalCategory == .spacingMark
  }
}

/// The table of look-alike letters, read once.
private enum Confusables {
  static let looks: [UInt32: String] = {
    var looks: [UInt32: String] = [:]
    var look = ""
    for word in ConfusableTable.text.split(whereSeparator: \.isWhitespace) {
      if word.hasSuffix(":") {
        look = String(word.dropLast())
      } else if let value = UInt32(word, radix: 16) {
        looks[value] = look
      }
    }
    return looks
  }()
}
