/// Text that cannot command a terminal: whatever came from outside, without what is not text.
///
/// Made where answers are decoded; nothing else reaches a canvas, a log, the clipboard or an export.
package struct SafeText: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  package let text: String

  package init(_ untrusted: String) {
    let isPlain = untrusted.utf8.count <= Self.longest && Self.isPlain(untrusted)
    text = isPlain ? untrusted : Self.sanitised(untrusted)
  }

  package init(stringLiteral value: String) { self.init(value) }

  /// Whether a letter is left as it is wherever it stands; of few others the answer is yes as well.
  package static func isSurelySafe(_ letter: UInt32) -> Bool { TextHazard.isSurelyNone(letter) }

  package var description: String { text }
  package var isEmpty: Bool { text.isEmpty }

  /// No field of the API is longer than this by right.
  private static let longest = 4_096
  /// A terminal cell of ncurses holds five code points: one base and four marks.
  private static let mostMarks = 4

  /// Most text needs no work at all, and must not pay for the rest.
  private static func isPlain(_ text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable(isPrintableASCII) ?? false
      || text.unicodeScalars.allSatisfy { TextHazard.isSurelyNone($0.value) }
  }

  private static func isPrintableASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for byte in bytes where byte < 0x20 || byte > 0x7E { return false }
    return true
  }

  private static func sanitised(_ untrusted: String) -> String {
    var safe = SafeScalars()
    for scalar in untrusted.unicodeScalars.prefix(longest * 8) {
      // A letter may bring a joiner with it, and no joiner is kept without its letter.
      guard safe.kept.count + 1 < longest else { break }
      safe.take(scalar)
    }
    return String(String.UnicodeScalarView(safe.kept))
  }

  /// Text while it is being sanitised; doing it again to the result changes nothing.
  private struct SafeScalars {
    private(set) var kept: [Unicode.Scalar] = []
    private var marks = 0
    /// Kept only once it is known what it joins.
    private var joiner: Unicode.Scalar?

    mutating func take(_ scalar: Unicode.Scalar) {
      switch TextHazard(scalar) {
      case .none: keep(scalar)
      case .space: keep(" ")
      case .control: keep("\u{FFFD}")
      case .mark: keep(mark: scalar)
      case .joiner: joiner = joiner ?? scalar
      case .invisible: break
      }
    }

    private mutating func keep(_ scalar: Unicode.Scalar) {
      if marks < mostMarks { join(to: scalar) }
      joiner = nil
      marks = 0
      kept.append(scalar)
    }

    private mutating func keep(mark: Unicode.Scalar) {
      guard marks < mostMarks, !kept.isEmpty else { return }
      // A joiner takes one of the places of a cell, and the mark must still have one.
      if marks + 1 < mostMarks, join(to: mark) { marks += 1 }
      joiner = nil
      marks += 1
      kept.append(mark)
    }

    @discardableResult
    private mutating func join(to next: Unicode.Scalar) -> Bool {
      guard let joiner, let last = kept.last, canBeJoined(last), canBeJoined(next) else {
        return false
      }
      kept.append(joiner)
      return true
    }
  }

  /// Persian and Hindi write joiners between letters, emoji between pictures; elsewhere they only
  /// hide.
  private static func canBeJoined(_ scalar: Unicode.Scalar) -> Bool {
    guard !scalar.isASCII else { return false }
    let properties = scalar.properties
    return properties.isAlphabetic || properties.isEmoji
      || properties.generalCategory == .nonspacingMark || scalar.value == 0xFE0F
  }
}

/// What a code point can do to a line of text besides being read.
private enum TextHazard {
  /// Ordinary text.
  case none
  /// Sits on the letter before it; thousands of them make a tower.
  case mark
  /// Joins or separates the letters around it without being seen.
  case joiner
  /// A line break or a tab: a space to us.
  case space
  /// Would command the terminal, or is no character at all.
  case control
  /// Turns the direction, or is simply not seen.
  case invisible

  /// The letters of most scripts, general punctuation and Chinese characters, told without a look
  /// into tables.
  static func isSurelyNone(_ value: UInt32) -> Bool {
    switch value {
    case 0x20..<0x7F, 0xA1...0xAC, 0xAE...0x2FF, 0x2010...0x2027, 0x4E00...0x9FFC: true
    // Greek, Cyrillic, Hebrew and Arabic letters.
    case 0x391...0x3A1, 0x3A3...0x482, 0x48A...0x52F, 0x5D0...0x5EA, 0x620...0x64A: true
    case 0x671...0x6D3: true
    // Latin of Vietnam, Japanese syllables, Korean ones.
    case 0x1E00...0x1EFF, 0x3041...0x3096, 0x30A1...0x30FF, 0xAC00...0xD7A3: true
    default: false
    }
  }

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: self = .space
    case 0x200C, 0x200D: self = .joiner
    case 0x00AD, 0x034F, 0x061C, 0x115F...0x1160, 0x17B4...0x17B5, 0x180B...0x180F, 0x3164,
      0xFFA0, 0xE0000...0xE0FFF:
      self = .invisible
    default: self = TextHazard(scalar.properties)
    }
  }

  private init(_ properties: Unicode.Scalar.Properties) {
    switch properties.generalCategory {
    case .control, .surrogate, .privateUse, .unassigned: self = .control
    case .format: self = .invisible
    case .nonspacingMark, .enclosingMark, .spacingMark: self = .mark
    case .lineSeparator, .paragraphSeparator, .spaceSeparator: self = .space
    default: self = .none
    }
  }
}
