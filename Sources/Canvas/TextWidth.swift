import CWidth
import Glibc

/// How many columns text takes on a terminal.
///
/// Terminals do not agree on grapheme clusters, but all of them know the width of a character that
/// stands alone. So a cluster is drawn as pieces of one such character each with its marks, and
/// what would make terminals disagree is left out.
package enum TextWidth {
  /// 0 for what cannot be seen.
  package static func columns(of cluster: Character) -> Int {
    if let ascii = cluster.asciiValue { return isVisible(ascii) ? 1 : 0 }
    return pieces(of: cluster).reduce(0) { $0 + $1.width }
  }

  package static func columns(of text: String) -> Int {
    if isPlain(text) { return columns(ofPlain: text) }
    return text.reduce(0) { $0 + columns(of: $1) }
  }

  /// Cuts text to a width, with `…` where something is missing.
  package static func fitted(_ text: String, to width: Int) -> String {
    guard columns(of: text) > width else { return text }
    guard width > 0 else { return "" }
    if isPlain(text) { return String(text.unicodeScalars.prefix(width - 1)) + "…" }
    var kept = ""
    var used = 0
    for cluster in text {
      let columns = columns(of: cluster)
      guard used + columns <= width - 1 else { break }
      used += columns
      kept.append(cluster)
    }
    return kept + "…"
  }

  static func isVisible(_ ascii: UInt8) -> Bool { (0x20..<0x7F).contains(ascii) }

  /// The usual case: nothing but ASCII and the letters of Latin scripts, all of one column.
  static func isPlain(_ text: String) -> Bool {
    // 0xC3 to 0xC9 begin U+00C0 to U+027F; they and what follows them are told by these bytes alone.
    text.utf8.allSatisfy { isVisible($0) || 0x80...0xBF ~= $0 || 0xC3...0xC9 ~= $0 }
  }

  /// How many characters there are: all bytes but those that go on with one.
  static func columns(ofPlain text: String) -> Int {
    text.utf8.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
  }
}

/// What one cell can hold, or two side by side: a character and the marks on it.
struct Piece: Equatable {
  private(set) var cluster: Cluster
  var width: Int

  init(_ scalar: Unicode.Scalar, width: Int) {
    cluster = Cluster(scalar)
    self.width = width
  }

  mutating func add(_ mark: Unicode.Scalar) { cluster.append(mark) }
}

extension TextWidth {
  /// libc's tables are empty outside a UTF-8 locale.
  private static let hasTables = setlocale(LC_CTYPE, "C.UTF-8") != nil

  static func pieces(of cluster: Character) -> [Piece] {
    var pieces: [Piece] = []
    for scalar in cluster.unicodeScalars { add(scalar, to: &pieces) }
    return pieces
  }

  private static func add(_ scalar: Unicode.Scalar, to pieces: inout [Piece]) {
    switch Part(scalar, after: pieces.last) {
    case .nothing: return
    case .mark:
      // A mark without a letter stands on the sign that is made for that.
      if pieces.isEmpty { pieces.append(Piece("\u{25CC}", width: 1)) }
      pieces[pieces.count - 1].add(scalar)
    case .flagLetter(let letter): pieces.append(Piece(letter, width: 1))
    case .base: pieces.append(Piece(scalar, width: width(of: scalar)))
    }
  }

  fileprivate static func width(of scalar: Unicode.Scalar) -> Int {
    guard hasTables else { return 0 }
    return max(0, Int(wcwidth(wchar_t(bitPattern: scalar.value))))
  }
}

/// What a character is to the cells it is drawn in.
private enum Part {
  case base
  case mark
  /// Half a flag, which is drawn as the letter it stands for.
  case flagLetter(Unicode.Scalar)
  case nothing

  init(_ scalar: Unicode.Scalar, after piece: Piece?) {
    switch scalar.value {
    case 0x1F1E6...0x1F1FF:
      self = Unicode.Scalar(scalar.value - 0x1F1E6 + 0x41).map { .flagLetter($0) } ?? .nothing
    case 0x200C, 0x200D:
      // Between letters it shapes them; between pictures it would make terminals disagree.
      self = piece?.isPicture == false ? .mark : .nothing
    case 0x1F3FB...0x1F3FF where piece != nil, 0xFE00...0xFE0F, 0xAD:
      self = .nothing
    default:
      self = TextWidth.width(of: scalar) > 0 ? .base : scalar.isMark ? .mark : .nothing
    }
  }
}

extension Piece {
  fileprivate var isPicture: Bool {
    guard let base = Unicode.Scalar(cluster.first), base.value > 0xFF else { return false }
    return base.properties.isEmoji
  }
}

extension Unicode.Scalar {
  fileprivate var isMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: true
    // The vowels of a Korean syllable written apart have no width either.
    case .otherLetter: true
    default: false
    }
  }
}
