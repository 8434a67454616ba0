import Canvas
import Intents
import Kira
import Verdicts

/// The first screen: the attention queue, the tiles, the ticker, from the urgent to the merely new.
package struct OverviewView {
  let deck: Deck
  let layout: ScreenLayout

  private var pane: OverviewPane { deck.overview }
  private var glyphs: Glyphs { deck.glyphs }

  func draw(on canvas: inout Canvas) {
    guard let facts = pane.facts else { return }
    // On a very wide screen a row's end would be too far from its beginning.
    let body = layout.body.split(left: 150).left
    let (queue, rest) = body.split(top: layout.attentionRows + 1)
    let (tiles, ticker) = rest.split(top: 5)
    drawQueue(on: &canvas, in: queue)
    FlowTiles(facts: facts, deck: deck).draw(on: &canvas, in: tiles)
    drawTicker(facts.changes, on: &canvas, in: ticker)
  }

  private func drawQueue(on canvas: inout Canvas, in rect: Rect) {
    let (head, body) = rect.split(top: 1)
    canvas.write([Span("Needs a person", .heading)], at: Point(column: 1, row: head.row))
    canvas.write([Span(queueSize, .muted)], endingAt: head.endColumn - 1, row: head.row)
    guard !pane.rows.isEmpty else {
      canvas.write(calm, at: Point(column: 1, row: body.row), limit: body.columns - 2)
      return
    }
    for (index, item) in pane.rows.dropFirst(pane.top).prefix(body.rows).enumerated() {
      let row = Rect(column: 0, row: body.row + index, columns: body.columns, rows: 1)
      draw(item, on: &canvas, in: row)
      if pane.top + index == pane.selected { canvas.select(row) }
    }
  }

  /// An empty queue is good news only where everything was read.
  private var calm: Line {
    let unread = ResourceKind.listed.filter { pane.facts?.readAt[$0] == nil }
    guard !unread.isEmpty else {
      return [Span("\(glyphs.done) ", .good), Span("Nothing waits for anyone.")]
    }
    let names = unread.map { "\($0.rawValue)s" }.joined(separator: ", ")
    return [Span("\(glyphs.unknown) ", .waiting), Span("Not read yet: \(names).", .muted)]
  }

  private var queueSize: String {
    guard let oldest = pane.rows.compactMap(\.since).min() else { return "" }
    let more = pane.kindsWithMore.isEmpty ? "" : "+"
    return "\(pane.rows.count)\(more), oldest \(Age.text(of: oldest, at: deck.now))"
  }

  private func draw(_ item: OverviewPane.Row, on canvas: inout Canvas, in rect: Rect) {
    let isNarrow = rect.columns < 100
    let parts = parts(of: item, moneyColumns: isNarrow ? 14 : 17)
    let wordsColumn = rect.columns < 76 ? 36 : isNarrow ? 42 : min(62, rect.columns * 52 / 100)
    canvas.write(
      [
        Span("\(parts.grade.glyph(glyphs)) ", parts.grade.role),
        Span(parts.kind.padded(to: 9), .muted),
      ] + parts.subject,
      at: Point(column: 1, row: rect.row),
      limit: wordsColumn - 2
    )
    canvas.write(
      [Span(parts.words, parts.grade.role)],
      at: Point(column: wordsColumn, row: rect.row),
      limit: rect.columns - wordsColumn - 10
    )
    let age = item.since.map { Age.text(of: $0, at: deck.now) } ?? ""
    canvas.write([Span(age, .muted)], endingAt: rect.endColumn - 1, row: rect.row)
  }

  private typealias Parts = (grade: Grade, kind: String, subject: Line, words: String)

  private func parts(of row: OverviewPane.Row, moneyColumns: Int) -> Parts {
    switch row {
    case .item(let item):
      let link = LinkLine(
        seen: item.seen,
        now: deck.now,
        glyphs: glyphs,
        moneyColumns: moneyColumns
      )
      return (item.truth.grade, link.kind, link.subject, item.truth.words)
    case .intent(let line):
      let subject = line.subject(glyphs, moneyColumns: moneyColumns)
      let isQuiet = line.life.alarms.isEmpty
      let looking = isQuiet ? line.nextLookWords.map { "outcome unknown; \($0)" } : nil
      return (line.grade, line.kind, subject, looking ?? line.words)
    }
  }

  private func drawTicker(_ changes: [Change], on canvas: inout Canvas, in rect: Rect) {
    let (head, body) = rect.split(top: 1)
    canvas.write([Span("Lately", .heading)], at: Point(column: 1, row: head.row))
    if changes.isEmpty {
      canvas.write(
        [Span("No change seen yet.", .muted)],
        at: Point(column: 1, row: body.row)
      )
    }
    for (index, change) in changes.prefix(body.rows).enumerated() {
      let row = body.row + index
      canvas.write(line(of: change), at: Point(column: 1, row: row), limit: rect.columns - 2)
    }
  }

  private func line(of change: Change) -> Line {
    let seen = Seen(change.record, at: change.at, source: .list)
    let link = LinkLine(seen: seen, now: deck.now, glyphs: glyphs)
    let before = change.before.map { "\($0.statusWords) \(glyphs.right) " } ?? ""
    let words = (before + change.after.statusWords).padded(to: 26)
    return [
      Span("\(change.at.timeOfDayWithSeconds)  ", .muted),
      Span(link.kind.padded(to: 9), .muted),
      Span(words, link.truth.grade.role),
    ] + link.subject
  }
}
