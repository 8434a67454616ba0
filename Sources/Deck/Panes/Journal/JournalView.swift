import Canvas
import Intents
import Kira

/// The journal on the screen: its list, or the whole story of one intent.
struct JournalView {
  let deck: Deck
  let layout: ScreenLayout

  private var pane: JournalPane { deck.journal }
  private var glyphs: Glyphs { deck.glyphs }

  func draw(on canvas: inout Canvas) {
    drawTitle(on: &canvas, in: layout.title)
    if pane.isOpened, let line = pane.selectedLine {
      drawStory(of: line, on: &canvas, in: layout.body)
    } else {
      drawList(on: &canvas, in: layout.body)
    }
  }

  private func drawTitle(on canvas: inout Canvas, in rect: Rect) {
    let opened = pane.isOpened ? pane.selectedLine.map { "#\($0.number)" } : nil
    let places = ["Journal", opened].compactMap(\.self)
    let start = Point(column: rect.column + 1, row: rect.row)
    canvas.write(Breadcrumbs(places).line(glyphs: glyphs), at: start)
    guard !pane.lines.isEmpty else { return }
    canvas.write([Span(count, .muted)], endingAt: rect.endColumn - 1, row: rect.row)
  }

  private var count: String {
    let open = pane.lines.count(where: \.life.isOpen)
    let all = pane.lines.count == 1 ? "1 intent" : "the newest \(pane.lines.count) intents"
    return open == 0 ? all : "\(open) open, \(all)"
  }

  // MARK: The list

  private func drawList(on canvas: inout Canvas, in rect: Rect) {
    guard !pane.lines.isEmpty else { return drawEmpty(on: &canvas, in: rect) }
    let columns = IntentColumns(width: rect.columns, glyphs: glyphs, now: deck.now)
    let (head, body) = rect.split(top: 1)
    columns.drawHeadings(on: &canvas, row: head.row)
    for (index, line) in pane.lines.dropFirst(pane.top).prefix(body.rows).enumerated() {
      columns.draw(line, on: &canvas, row: body.row + index)
      guard pane.top + index == pane.selected else { continue }
      canvas.select(Rect(column: 0, row: body.row + index, columns: rect.columns, rows: 1))
    }
  }

  /// That nothing stands there is good news only where it was read.
  private func drawEmpty(on canvas: inout Canvas, in rect: Rect) {
    let words: Line =
      if let trouble = pane.trouble {
        [Span(trouble, .danger)]
      } else if pane.isRead {
        [Span("Nothing was ever sent from here. Pay with P, or 'kiradeck payout create'.")]
      } else {
        [Span("Not read yet.", .muted)]
      }
    let lines = LineWrap.lines(words, columns: rect.columns - 2, indent: 0)
    for (index, line) in lines.prefix(rect.rows - 1).enumerated() {
      canvas.write(line, at: Point(column: rect.column + 1, row: rect.row + 1 + index))
    }
  }

  // MARK: The story of one

  private func drawStory(of line: IntentLine, on canvas: inout Canvas, in rect: Rect) {
    let subject: Line =
      [Span("\(line.grade.glyph(glyphs)) ", line.grade.role)]
      + line.subject(glyphs, moneyColumns: 0)
    canvas.write(subject, at: Point(column: 1, row: rect.row), limit: rect.columns - 2)
    let lines = storyLines
    let text = rect.split(top: 2).rest
    for (index, words) in lines.dropFirst(pane.scroll).prefix(text.rows - 1).enumerated() {
      canvas.write(words, at: Point(column: 1, row: text.row + index), limit: rect.columns - 2)
    }
    let below = lines.count - pane.scroll - (text.rows - 1)
    guard below > 0 || pane.scroll > 0 else { return }
    let more = [
      pane.scroll > 0 ? "\(glyphs.moreAbove) \(pane.scroll)" : nil,
      below > 0 ? "\(glyphs.moreBelow) \(below)" : nil,
    ].compactMap(\.self)
    let hidden: Line = [Span("  \(more.joined(separator: "  ")) more", .muted)]
    canvas.write(hidden, endingAt: rect.endColumn - 1, row: rect.row)
  }

  /// Everything that is told of the opened intent, at the width it has.
  var storyLines: [Line] {
    guard pane.isOpened, let line = pane.selectedLine else { return [] }
    return IntentStoryLines(line: line, now: deck.now, width: layout.body.columns - 2).all
  }
}
