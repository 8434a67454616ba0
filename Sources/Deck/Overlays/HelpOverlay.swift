import Canvas

/// All keys, where the focus is first; typing narrows them down.
package struct HelpOverlay: Equatable, Sendable {
  package var scope: Scope
  package var search = TextInput("")
  package var scroll = 0

  /// What has to be typed on a review; no key of the keymap does what that does.
  private var toType: String?
  /// Whether letters are text here, and no keys.
  private var areLettersText = false

  package init(scope: Scope) { self.scope = scope }

  init(on review: ReviewPage) {
    scope = .review
    toType = review.offer.whatToType
    areLettersText = !review.isCommand(.character("p"))
  }

  /// Returns whether the help stays open.
  mutating func handle(_ key: Key, rows: Int) -> Bool {
    let page = visibleRows(of: rows)
    switch key {
    case .escape, .enter, .function(1), .control("c"): return false
    case .character("?"), .character("q"): return !search.isEmpty && search.handle(key)
    case .down: scroll += 1
    case .up: scroll -= 1
    case .pageDown: scroll += page
    case .pageUp: scroll -= page
    default:
      _ = search.handle(key)
      scroll = 0
    }
    scroll = max(0, min(scroll, lines.count - page))
    return true
  }

  private func visibleRows(of rows: Int) -> Int { max(1, min(rows - 2, 40) - 4) }

  /// The keymap as lines, the scope at hand first.
  private var lines: [Line] {
    let scopes = [scope] + Scope.allCases.filter { $0 != scope && $0 != .anywhere } + [.anywhere]
    let unique = scopes.reduce(into: [Scope]()) { if !$0.contains($1) { $0.append($1) } }
    return unique.flatMap { lines(of: $0) } + unbuilt
  }

  private func lines(of scope: Scope) -> [Line] {
    let typing = scope == .review ? toType.map { [("what confirms", $0)] } ?? [] : []
    let rows = keymap.filter { $0.scope == scope }.compactMap { binding in
      let keys = binding.keys.filter { scope != .review || !areLettersText || !$0.isLetter }
      return keys.isEmpty
        ? nil : (keys.map(\.name).joined(separator: "  "), binding.label)
    }
    return section(scope.title, typing + rows)
  }

  private var unbuilt: [Line] {
    section(
      "Not part of this version yet",
      Unbuilt.wishes.map { (Key.character($0.key).name, $0.title) }
    )
  }

  private func section(_ title: String, _ rows: [(keys: String, label: String)]) -> [Line] {
    let wanted = search.text.lowercased()
    let found = rows.filter { wanted.isEmpty || $0.label.lowercased().contains(wanted) }
    guard !found.isEmpty else { return [] }
    let lines: [Line] = found.map { [Span($0.keys.padded(to: 18), .key), Span($0.label)] }
    return [[Span(title, .heading)]] + lines + [[]]
  }

  func draw(on canvas: inout Canvas, glyphs: Glyphs) {
    let rows = visibleRows(of: canvas.size.rows)
    let panel = Panel(title: "Help", columns: 64, rows: rows + 4)
    let (top, rest) = panel.draw(on: &canvas, glyphs: glyphs).split(top: 2)
    canvas.write("type to narrow: ", at: top.origin, role: .muted)
    let field = Rect(column: top.column + 16, row: top.row, columns: top.columns - 28, rows: 1)
    search.draw(on: &canvas, in: field)
    let below = lines.count - scroll - rest.rows
    if below > 0 {
      let words = [Span("\(glyphs.moreBelow) \(below) more", .muted)]
      canvas.write(words, endingAt: top.endColumn, row: top.row)
    }
    for (index, line) in lines.dropFirst(scroll).prefix(rest.rows).enumerated() {
      let start = Point(column: rest.column, row: rest.row + index)
      canvas.write(line, at: start, limit: rest.columns)
    }
    if lines.isEmpty { canvas.write("No key does that.", at: rest.origin) }
  }
}

extension Key {
  fileprivate var isLetter: Bool {
    if case .character = self { return true }
    return false
  }
}
