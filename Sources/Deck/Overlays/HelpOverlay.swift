import Canvas

/// All keys, where the focus is first; typing narrows them down.
package struct HelpOverlay: Equatable, Sendable {
  package var scope: Scope
  package var search = TextInput("")
  package var scroll = 0

  package init(scope: Scope) { self.scope = scope }

  /// Returns whether the help stays open.
  mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .escape, .enter, .function(1): return false
    case .character("?"), .character("q"): return !search.text.isEmpty && search.handle(key)
    case .down: scroll = min(scroll + 1, max(0, lines.count - 3))
    case .up: scroll = max(0, scroll - 1)
    case .pageDown: scroll = min(scroll + 10, max(0, lines.count - 3))
    case .pageUp: scroll = max(0, scroll - 10)
    default:
      _ = search.handle(key)
      scroll = 0
    }
    return true
  }

  /// The keymap as lines, the scope at hand first.
  private var lines: [Line] {
    let scopes = [scope] + Scope.allCases.filter { $0 != scope && $0 != .anywhere } + [.anywhere]
    let unique = scopes.reduce(into: [Scope]()) { if !$0.contains($1) { $0.append($1) } }
    return unique.flatMap { lines(of: $0) }
  }

  private func lines(of scope: Scope) -> [Line] {
    let wanted = search.text.lowercased()
    let bindings = keymap.filter {
      $0.scope == scope && (wanted.isEmpty || $0.label.lowercased().contains(wanted))
    }
    guard !bindings.isEmpty else { return [] }
    let rows: [Line] = bindings.map { binding in
      let keys = binding.keys.map(\.name).joined(separator: "  ")
      return [Span(keys.padded(to: 18), .key), Span(binding.label)]
    }
    return [[Span(scope.title, .heading)]] + rows + [[]]
  }

  func draw(on canvas: inout Canvas, glyphs: Glyphs) {
    let rows = min(canvas.size.rows - 2, max(10, lines.count + 4))
    let inside = Panel(title: "Help", columns: 62, rows: rows).draw(on: &canvas, glyphs: glyphs)
    let (top, rest) = inside.split(top: 2)
    canvas.write("type to narrow: ", at: Point(column: top.column, row: top.row), role: .muted)
    search.draw(
      on: &canvas,
      in: Rect(column: top.column + 16, row: top.row, columns: top.columns - 16, rows: 1)
    )
    for (index, line) in lines.dropFirst(scroll).prefix(rest.rows).enumerated() {
      canvas.write(
        line,
        at: Point(column: rest.column, row: rest.row + index),
        limit: rest.columns
      )
    }
  }
}
