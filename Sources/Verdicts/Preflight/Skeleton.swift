package import Kira

/// What is left of a name when everything that the eye takes for the same is made the same.
///
/// After UTS #39, with case folded, marks removed and everything but letters and digits one space.
/// Two names with one skeleton look alike; a skeleton is never shown.
package struct Skeleton: Hashable, Sendable {
  /// Of the letters as they stand.
  private let seen: [UInt32]
  /// Of the small letters: a capital may look like something that the small one does not.
  private let small: [UInt32]

  package init(_ name: SafeText) {
    let isASCII = name.text.utf8.allSatisfy { $0 < 0x80 }
    seen = Self.bones(of: name.text)
    small = isASCII ? seen : Self.bones(of: Self.folded(name.text))
  }

  /// Empty where nothing can be read, and then like nothing.
  package var isEmpty: Bool { seen.isEmpty }

  package func looksLike(_ other: Skeleton) -> Bool {
    !isEmpty
      && (seen == other.seen || small == other.small || seen == other.small
        || small == other.seen)
  }

  /// Greek has a second small letter at the ends of words, which its capital does not tell.
  private static func folded(_ text: String) -> String {
    String(text.lowercased().map { $0 == "ς" ? "σ" : $0 })
  }

  private static func bones(of text: String) -> [UInt32] {
    var bones: [UInt32] = []
    bones.reserveCapacity(text.utf8.count + 8)
    var isBetweenWords = false
    for scalar in text.unicodeScalars where !isMark(scalar) {
      let letters = Self.letters(of: scalar)
      if isBetweenWords, !letters.isEmpty, !bones.isEmpty { bones.append(0x20) }
      isBetweenWords = letters.isEmpty
      bones += letters
    }
    return bones
  }

  /// Empty for what is no letter and no digit.
  private static func letters(of scalar: Unicode.Scalar) -> [UInt32] {
    scalar.value < worked.count ? worked[Int(scalar.value)] : workedOut(scalar)
  }

  /// What nearly all names are written with, worked out once.
  private static let worked: [[UInt32]] = (0..<0x600 as Range<UInt32>).map { value in
    Unicode.Scalar(value).map(workedOut) ?? []
  }

  private static func workedOut(_ scalar: Unicode.Scalar) -> [UInt32] {
    let seen = scalar.isASCII ? nil : looks[scalar.value]
    return Folding.folded(seen ?? String(scalar)).unicodeScalars.flatMap { letter in
      if letter.isASCII { return plainLooks[Int(letter.value)].unicodeScalars.map(\.value) }
      return isMark(letter) || !isLetter(letter) ? [] : [letter.value]
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x300 else { return false }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return true
    default: return false
    }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || scalar.properties.generalCategory == .spacingMark
  }

  /// The first five are of UTS #39 as well; the last two are read alike in most faces.
  private static let alikeInPlainLatin: [Unicode.Scalar: String] = [
    "i": "l", "1": "l", "|": "l", "0": "o", "m": "rn", "w": "vv", "d": "cl",
  ]

  /// What each of the first 128 code points looks like; empty for what is no letter and no digit.
  private static let plainLooks: [String] = (0..<128 as Range<UInt8>).map { value in
    let scalar = Unicode.Scalar((0x41...0x5A).contains(value) ? value + 0x20 : value)
    if let look = alikeInPlainLatin[scalar] { return look }
    let isPlain = (0x61...0x7A).contains(scalar.value) || (0x30...0x39).contains(scalar.value)
    return isPlain ? String(scalar) : ""
  }

  private static let looks: [UInt32: String] = {
    var looks: [UInt32: String] = [:]
    var look = ""
    for word in ConfusableTable.text.split(whereSeparator: \.isWhitespace) {
      if word.hasSuffix(":") {
        look = Self.look(word.dropLast())
      } else if let value = UInt32(word, radix: 16) {
        looks[value] = look
      }
    }
    return looks
  }()

  private static func look(_ word: Substring) -> String {
    guard word.utf8.count > 2 else { return String(word) }
    return UInt32(word, radix: 16).flatMap(Unicode.Scalar.init).map { String($0) } ?? ""
  }
}
