/// Text that cannot command a terminal: whatever came from outside, without what is not text.
///
/// Made where answers are decoded; nothing else reaches a canvas, a log, the clipboard or an export.
package struct SafeText: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  package let text: String

  package init(_ untrusted: String) {
    // Most text is plain ASCII and needs no work at all.
    let isPlain = untrusted.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    text = isPlain && untrusted.utf8.count <= Self.longest ? untrusted : Self.sanitised(untrusted)
  }

  package init(stringLiteral value: String) { self.init(value) }

  package var description: String { text }
  package var isEmpty: Bool { text.isEmpty }

  /// No field of the API is longer than this by right.
  private static let longest = 4_096
  /// A terminal cell of ncurses holds five code points: one base and four marks.
  private static let mostMarks = 4

  private static func sanitised(_ untrusted: String) -> String {
    var kept = String.UnicodeScalarView()
    var marks = 0
    let scalars = Array(untrusted.unicodeScalars.prefix(longest * 8))
    for (index, scalar) in scalars.enumerated() where kept.count < longest {
      switch TextHazard(scalar) {
      case .none:
        marks = 0
        kept.append(scalar)
      case .mark where marks < mostMarks && !kept.isEmpty:
        marks += 1
        kept.append(scalar)
      case .joiner where joins(scalars, at: index) && marks < mostMarks:
        marks += 1
        kept.append(scalar)
      case .space:
        marks = 0
        kept.append(" ")
      case .control:
        marks = 0
        kept.append("\u{FFFD}")
      case .mark, .joiner, .invisible: continue
      }
    }
    return String(kept)
  }

  /// Persian and Hindi write joiners between letters, emoji between pictures; elsewhere they only hide.
  private static func joins(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    guard index > 0, index + 1 < scalars.count else { return false }
    return canBeJoined(scalars[index - 1]) && canBeJoined(scalars[index + 1])
  }

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
