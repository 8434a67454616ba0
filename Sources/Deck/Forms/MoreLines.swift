import Canvas

/// How much is out of sight above and below what scrolls.
struct MoreLines {
  let above: Int
  let below: Int

  init(above: Int, all: Int, rows: Int) {
    self.above = above
    below = max(0, all - above - rows)
  }

  /// In a few words, or with the keys that bring it into sight.
  func line(_ glyphs: Glyphs, role: Role = .muted, naming keys: Bool = false) -> Line {
    let up = words("\(glyphs.moreAbove) \(above) more", keys ? ": PgUp" : "", if: above > 0)
    let down = words("\(glyphs.moreBelow) \(below) more", keys ? ": PgDn" : "", if: below > 0)
    let words = [up, down].compactMap(\.self)
    return words.isEmpty ? [] : [Span(words.joined(separator: "   "), role)]
  }

  private func words(_ count: String, _ key: String, if isAny: Bool) -> String? {
    isAny ? count + key : nil
  }
}
