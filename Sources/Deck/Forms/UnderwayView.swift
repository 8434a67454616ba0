import Canvas
import Forms
import Intents
import Kira
import Verdicts

/// What was confirmed, as the journal and Kira tell it now.
struct UnderwayView {
  let underway: UnderwayPage
  let rect: Rect
  let now: Moment
  let glyphs: Glyphs

  private var width: Int { rect.columns - 2 }
  /// What it is and a line of air stay; below them the rest scrolls, down to the code if one is wanted.
  private var rows: Int { max(0, rect.rows - 2 - code.count) }
  var mostScroll: Int { max(0, lines.count - rows) }
  /// One line stays, so that none is passed over.
  var page: Int { max(1, rows - 1) }

  func draw(on canvas: inout Canvas) {
    let lines = lines
    let more = MoreLines(above: underway.scroll, all: lines.count, rows: rows).line(glyphs)
    write(subject, on: &canvas, at: 0, limit: width - (more.isEmpty ? 0 : more.columns + 2))
    canvas.write(more, endingAt: rect.endColumn - 1, row: rect.row)
    for (index, line) in lines.dropFirst(underway.scroll).prefix(rows).enumerated() {
      write(line, on: &canvas, at: 2 + index, limit: width)
    }
    drawCode(on: &canvas)
  }

  private func write(_ line: Line, on canvas: inout Canvas, at row: Int, limit: Int) {
    canvas.write(line, at: Point(column: rect.column + 1, row: rect.row + row), limit: limit)
  }

  private var subject: Line {
    guard let line = underway.line else {
      return [Span("Being written down\(glyphs.ellipsis)", .muted)]
    }
    let grade = grade(of: line)
    return [Span("\(grade.glyph(glyphs)) ", grade.role)] + line.subject(glyphs, moneyColumns: 0)
  }

  /// That Kira took a payout is no more than its beginning: only its own status says that it is done.
  private func grade(of line: IntentLine) -> Grade {
    guard line.grade == .done, underway.kind == .payout else { return line.grade }
    return underway.dossier.map { Truth(of: $0.seen.value, at: now).grade } ?? .moving
  }

  private var lines: [Line] {
    guard let line = underway.line else { return [] }
    let trouble = underway.trouble.map { words in
      LineWrap.lines([Span(words, .danger)], columns: width, indent: 0) + [[]]
    }
    return (trouble ?? []) + fate + IntentStoryLines(line: line, now: now, width: width).all
  }

  /// How the payout itself stands, once there is one.
  private var fate: [Line] {
    guard let dossier = underway.dossier else { return [] }
    let lines = DetailLines(dossier: dossier, now: now, glyphs: glyphs, width: width)
    return lines.standing + [[]]
  }

  /// What asks for a code, with room for it behind the last word.
  private var code: [Line] {
    guard let reason = underway.wantedCode else { return [] }
    let words: Line = [Span("Kira wants a one-time code (\(reason.text)):", .waiting)]
    return LineWrap.lines(words, columns: width - Self.codeColumns, indent: 0)
  }

  private static let codeColumns = 15

  private func drawCode(on canvas: inout Canvas) {
    let words = code
    guard let last = words.last else { return }
    for (index, line) in words.enumerated() {
      write(line, on: &canvas, at: rect.rows - words.count + index, limit: width)
    }
    let field = Rect(
      column: rect.column + 2 + last.columns,
      row: rect.endRow - 1,
      columns: Self.codeColumns - 1,
      rows: 1
    )
    underway.code.draw(on: &canvas, in: field)
  }
}
