import Canvas
import Kira

extension UniversalLine {
  /// How wide the column is at most in which it is said by what a record was found.
  private static let mostByColumns = 18

  func draw(on canvas: inout Canvas, now: Moment, glyphs: Glyphs) {
    let rows = min(canvas.size.rows - 2, 20)
    let columns = min(canvas.size.columns - 4, 110)
    let panel = Panel(title: "Go to anything", columns: columns, rows: rows)
    let (top, rest) = panel.draw(on: &canvas, glyphs: glyphs).split(top: 3)
    canvas.write(":", at: top.origin, role: .key)
    input.draw(
      on: &canvas,
      in: Rect(column: top.column + 2, row: top.row, columns: top.columns - 2, rows: 1)
    )
    let below = Point(column: top.column + 2, row: top.row + 1)
    canvas.write(explanation(glyphs), at: below, limit: top.columns - 2)
    if let found, found.isEmpty, let reason = found.recognition.whyUnknown {
      let row = Point(column: below.column, row: below.row + 1)
      canvas.write([Span(reason, .muted)], at: row, limit: top.columns - 2)
    }
    if entries.isEmpty {
      canvas.write(isSearching ? "Looking…" : "Nothing by that name.", at: rest.origin)
    }
    draw(in: rest, on: &canvas, now: now, glyphs: glyphs)
  }

  /// What Enter will do, and what the text was taken for.
  private func explanation(_ glyphs: Glyphs) -> Line {
    guard !input.isEmpty else { return [Span("a pane, a verb, a filter, or any value", .muted)] }
    var parts: [Span] = []
    if entries.indices.contains(selected) {
      parts.append(Span("Enter \(deed(of: entries[selected]))", .accent))
    }
    if isSearching {
      parts.append(Span("looking for \(recognition.words)", .muted))
    } else if let found {
      let isThere = !found.isEmpty
      parts.append(Span((isThere ? "" : "not in the cache: ") + recognition.words, .muted))
    }
    let separator = [Span(" \(glyphs.bullet) ", .muted)]
    return Line(parts.map { [$0] }.joined(separator: separator))
  }

  private func deed(of entry: Entry) -> String {
    switch entry.choice {
    case .command: "does it"
    case .filter(let kind, _): "shows these \(PaneName(of: kind).title.lowercased())"
    case .visit(let seen): "opens the \(seen.value.kind.rawValue)"
    case .ask: "asks Kira"
    }
  }

  private func draw(in rect: Rect, on canvas: inout Canvas, now: Moment, glyphs: Glyphs) {
    let first = max(0, selected - rect.rows + 1)
    for (index, entry) in entries.dropFirst(first).prefix(rect.rows).enumerated() {
      let row = Rect(column: rect.column, row: rect.row + index, columns: rect.columns, rows: 1)
      let hint = TextWidth.fitted(entry.hint, to: Self.mostByColumns)
      canvas.write(line(of: entry, rect.columns, now, glyphs), at: row.origin)
      canvas.write([Span(hint, .muted)], endingAt: row.endColumn, row: row.row)
      if first + index == selected { canvas.select(row) }
    }
  }

  private func line(of entry: Entry, _ columns: Int, _ now: Moment, _ glyphs: Glyphs) -> Line {
    guard let match = entry.match else {
      return [Span(TextWidth.fitted(entry.title, to: columns - 14))]
    }
    let room = columns - byColumns - 2
    return LinkLine(seen: match.seen, now: now, glyphs: glyphs, moneyColumns: 15).line(within: room)
  }

  private var byColumns: Int {
    let hints = entries.filter { $0.match != nil }.map { TextWidth.columns(of: $0.hint) }
    return min(Self.mostByColumns, hints.max() ?? 0)
  }
}
