import Canvas
import Kira

/// A detail on the screen: what it is, its tabs, and the lines of the one that is shown.
package struct DetailView {
  let detail: DetailState
  let deck: Deck

  func draw(on canvas: inout Canvas, in rect: Rect) {
    let (head, rest) = rect.split(top: 3)
    drawHead(on: &canvas, in: head)
    guard let dossier = detail.dossier else {
      let words = detail.isMissing ? "Not in the cache; r asks the server." : ""
      canvas.write(
        [Span(words, .muted)],
        at: Point(column: rest.column + 1, row: rest.row),
        limit: rest.columns - 1
      )
      return
    }
    draw(dossier, on: &canvas, in: rest)
  }

  private func drawHead(on canvas: inout Canvas, in rect: Rect) {
    let start = Point(column: rect.column + 1, row: rect.row)
    if let seen = detail.dossier?.seen {
      let link = LinkLine(seen: seen, now: deck.now, glyphs: deck.glyphs)
      var subject = link.subject
      if let first = subject.first {
        subject[0].text = String(first.text.drop { $0 == " " })
        subject[0].role = first.role == .plain ? .strong : first.role
      }
      canvas.write(subject, at: start, limit: rect.columns - 1)
    }
    var column = start.column
    for tab in DetailState.Tab.allCases {
      let isHere = tab == detail.tab
      let role: Role = isHere ? (detail.isFocused ? .accent : .strong) : .muted
      let title = tab == .linked ? linkedTitle : tab.title
      column += canvas.write(title, at: Point(column: column, row: rect.row + 1), role: role) + 3
    }
  }

  private var linkedTitle: String {
    guard let count = detail.dossier?.related.count, count > 0 else { return "Linked" }
    return "Linked \(count)"
  }

  private func draw(_ dossier: Dossier, on canvas: inout Canvas, in rect: Rect) {
    let lines = DetailLines(
      dossier: dossier,
      now: deck.now,
      glyphs: deck.glyphs,
      width: rect.columns - 2
    ).lines(of: detail.tab)
    let first = firstLine(of: lines.count, rows: rect.rows)
    for (index, line) in lines.dropFirst(first).prefix(rect.rows).enumerated() {
      let row = rect.row + index
      canvas.write(line, at: Point(column: rect.column + 1, row: row), limit: rect.columns - 2)
      let isSelected = detail.selectedLink != nil && first + index == detail.linkedSelection
      guard isSelected, detail.isFocused else { continue }
      canvas.select(Rect(column: rect.column, row: row, columns: rect.columns, rows: 1))
    }
    drawMore(lines.count - first - rect.rows, on: &canvas, in: rect)
  }

  private func firstLine(of count: Int, rows: Int) -> Int {
    detail.tab == .linked
      ? max(0, detail.linkedSelection - rows + 1)
      : min(detail.scroll, max(0, count - rows))
  }

  /// A line that is cut off below says so.
  private func drawMore(_ hidden: Int, on canvas: inout Canvas, in rect: Rect) {
    guard hidden > 0 else { return }
    canvas.write(
      [Span(" \(hidden) more \(deck.glyphs.moreBelow) ", .muted)],
      endingAt: rect.endColumn,
      row: rect.endRow - 1
    )
  }
}
