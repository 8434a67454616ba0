import Canvas
import Forms
import Intents
import Kira
import Verdicts

/// What was confirmed, as the journal and Kira tell it now.
struct UnderwayView {
  let page: UnderwayPage
  let rect: Rect
  let now: Moment
  let glyphs: Glyphs

  func draw(on canvas: inout Canvas) {
    let width = rect.columns - 2
    for (index, line) in lines(width: width).prefix(rect.rows - 1).enumerated() {
      let start = Point(column: rect.column + 1, row: rect.row + index)
      canvas.write(line, at: start, limit: width)
    }
    drawCode(on: &canvas)
  }

  private func lines(width: Int) -> [Line] {
    guard let line = page.line else {
      return [[Span("Being written down\(glyphs.ellipsis)", .muted)]]
    }
    let subject: Line =
      [Span("\(line.grade.glyph(glyphs)) ", line.grade.role)]
      + line.subject(glyphs, moneyColumns: 0)
    let trouble = page.trouble.map { [[Span($0, Role.danger)], []] } ?? []
    let story = IntentStoryLines(line: line, now: now, width: width).all
    return [subject, []] + trouble + fate(width: width) + story
  }

  /// How the payout itself stands, once there is one.
  private func fate(width: Int) -> [Line] {
    guard let dossier = page.dossier else { return [] }
    let lines = DetailLines(dossier: dossier, now: now, glyphs: glyphs, width: width)
    return lines.standing + [[]]
  }

  private func drawCode(on canvas: inout Canvas) {
    guard let reason = page.wantedCode else { return }
    let row = rect.endRow - 1
    let words: Line = [Span("Kira wants a one-time code (\(reason.text)): ", .waiting)]
    let used = canvas.write(words, at: Point(column: rect.column + 1, row: row))
    let field = Rect(column: rect.column + 1 + used, row: row, columns: 14, rows: 1)
    page.code.draw(on: &canvas, in: field)
  }
}
