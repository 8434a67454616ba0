/// ASCII signs that look like other signs of the same width; letters stay what they are.
enum ASCIIGlyphs {
  static func lookalike(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.isASCII { return scalar }
    if let known = table[scalar] { return known }
    switch scalar.value {
    case 0x2500...0x257F: return "+"
    case 0x2800...0x28FF: return braille(dots: (scalar.value - 0x2800).nonzeroBitCount)
    default: return scalar
    }
  }

  private static func braille(dots: Int) -> Unicode.Scalar {
    switch dots {
    case 0: " "
    case 1...2: "."
    case 3...5: ":"
    default: "#"
    }
  }

  private static let table: [Unicode.Scalar: Unicode.Scalar] = {
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (sign, lookalikes) in rows {
      for lookalike in lookalikes.unicodeScalars { table[lookalike] = sign }
    }
    return table
  }()

  /// Corners and crossings are all `+`, and the rule for the whole block of frame lines.
  private static let rows: [(Unicode.Scalar, String)] = [
    ("-", "─━╌╍┄┅┈┉╴╶╸╺‐‑‒–—−▄"),
    ("=", "═▅≡"),
    ("|", "│┃║╎╏┆┇┊┋╵╷╹╻▏▎▍▌▋▊▉▐"),
    ("<", "←‹◂◀◁«↵⏎⟵≤"),
    (">", "→›▸▶▷»⟶≥"),
    ("^", "↑▲△▴⌃"),
    ("v", "↓▼▽▾"),
    ("~", "…≈"),
    (".", "·∙▂░"),
    ("*", "•●★▇◆"),
    ("o", "○◦☆□◇▫"),
    ("+", "✓✔▆±"),
    ("x", "×✕✗✘"),
    ("#", "█▓■▪▀"),
    (":", "▃▒⋮"),
    ("_", "▁"),
    ("'", "‘’′"),
    ("\"", "“”″"),
    ("!", "⚠"),
    (".", "◌"),
    ("@", "⌂⌖◎◉"),
    (" ", "\u{A0}\u{202F}"),
  ]
}
