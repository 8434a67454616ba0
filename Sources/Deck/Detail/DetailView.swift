import Canvas
import Kira
import Verdicts

/// A detail on the screen: what it is, its tabs, and the lines of the one that is shown.
package struct DetailView {
  let detail: DetailState
  let deck: Deck

  func draw(on canvas: inout Canvas, in rect: Rect) {
    drawSubject(on: &canvas, in: rect)
    let role: Role = detail.isFocused ? .accent : .strong
    tabStrip.draw(on: &canvas, in: tabRect(in: rect), glyphs: deck.glyphs, role: role)
    let text = textRect(in: rect)
    guard detail.dossier != nil else {
      let words = detail.isMissing ? "Not in the cache; r asks the server." : ""
      canvas.write([Span(words, .muted)], at: text.origin, limit: text.columns)
      return
    }
    drawLines(on: &canvas, in: text, selecting: rect)
  }

  func tabRect(in rect: Rect) -> Rect {
    Rect(column: rect.column + 1, row: rect.row + 1, columns: rect.columns - 2, rows: 1)
  }

  private func textRect(in rect: Rect) -> Rect { rect.split(top: 3).rest.inset(columns: 1) }

  private func drawSubject(on canvas: inout Canvas, in rect: Rect) {
    guard let seen = detail.dossier?.seen else { return }
    let link = LinkLine(seen: seen, now: deck.now, glyphs: deck.glyphs, moneyColumns: 0)
    let grade = link.truth.grade
    var subject = link.subject
    if subject.first?.role == .plain { subject[0].role = .strong }
    canvas.write(
      [Span("\(grade.glyph(deck.glyphs)) ", grade.role)] + subject,
      at: Point(column: rect.column + 1, row: rect.row),
      limit: rect.columns - 2
    )
  }

  var tabStrip: TabStrip {
    TabStrip(
      DetailState.Tab.allCases.map { TabStrip.Tab($0 == .linked ? linkedTitle : $0.title) },
      chosen: detail.tab.rawValue
    )
  }

  private var linkedTitle: String {
    guard let dossier = detail.dossier, !dossier.related.isEmpty else { return "Linked" }
    return "Linked \(dossier.related.count)\(dossier.mayHaveMoreRelated ? "+" : "")"
  }

  /// The lines of the tab that is shown, at the width they have.
  func lines(columns: Int) -> [Line] {
    guard let dossier = detail.dossier else { return [] }
    return DetailLines(
      dossier: dossier,
      now: deck.now,
      glyphs: deck.glyphs,
      width: max(1, columns - 2)
    ).lines(of: detail.tab)
  }

  private func drawLines(on canvas: inout Canvas, in rect: Rect, selecting whole: Rect) {
    let lines = lines(columns: whole.columns)
    let first = firstLine(of: lines.count, rows: rect.rows)
    for (index, line) in lines.dropFirst(first).prefix(rect.rows).enumerated() {
      let row = rect.row + index
      canvas.write(line, at: Point(column: rect.column, row: row), limit: rect.columns)
      let isSelected = detail.selectedLink != nil && first + index == detail.linkedSelection
      guard isSelected, detail.isFocused else { continue }
      canvas.select(Rect(column: whole.column, row: row, columns: whole.columns, rows: 1))
    }
    drawHidden(first, max(0, lines.count - first - rect.rows), on: &canvas, in: tabRect(in: whole))
  }

  /// The link in the row of a point.
  func link(at point: Point, in rect: Rect) -> Int? {
    let text = textRect(in: rect)
    let first = firstLine(of: lines(columns: rect.columns).count, rows: text.rows)
    let index = first + point.row - text.row
    guard text.contains(point), index < detail.dossier?.related.count ?? 0 else { return nil }
    return index
  }

  private func firstLine(of count: Int, rows: Int) -> Int {
    guard detail.tab == .linked else { return min(detail.scroll, max(0, count - rows)) }
    // A remark below the links is seen when the last of them is.
    let isLast = detail.linkedSelection + 1 == detail.dossier?.related.count
    return max(0, (isLast ? count - 1 : detail.linkedSelection) - rows + 1)
  }

  /// What is cut off above and below says how much it is, beside the tabs, where it covers nothing.
  private func drawHidden(_ above: Int, _ below: Int, on canvas: inout Canvas, in rect: Rect) {
    let words = [
      above > 0 ? "\(deck.glyphs.moreAbove) \(above)" : nil,
      below > 0 ? "\(deck.glyphs.moreBelow) \(below)" : nil,
    ].compactMap(\.self)
    guard !words.isEmpty else { return }
    let line: Line = [Span("  \(words.joined(separator: "  ")) more", .muted)]
    canvas.write(line, endingAt: rect.endColumn, row: rect.row)
  }
}
