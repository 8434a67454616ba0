import Canvas
import Intents
import Kira

/// One intent a row: what it is about and how it stands from the left, the rest from the right.
struct IntentColumns {
  let width: Int
  let glyphs: Glyphs
  let now: Moment

  private var hasAuthor: Bool { width >= 100 }
  private var isNarrow: Bool { width < 76 }

  // From the right, each ending before its column.
  private var numberEnd: Int { width - 1 }
  private var authorStart: Int { numberEnd - 8 - 12 }
  private var attemptsEnd: Int { hasAuthor ? authorStart - 2 : numberEnd - 7 }
  private var ageEnd: Int { isNarrow ? attemptsEnd : attemptsEnd - 6 }
  private var stateEnd: Int { ageEnd - 10 }
  private var stateStart: Int { isNarrow ? 31 : width < 100 ? 36 : min(56, width * 42 / 100) }

  func drawHeadings(on canvas: inout Canvas, row: Int) {
    write(Span("what", .muted), on: &canvas, from: 3, to: stateStart, row: row)
    write(Span("state", .muted), on: &canvas, from: stateStart, to: stateEnd, row: row)
    canvas.write([Span("when", .muted)], endingAt: ageEnd, row: row)
    if !isNarrow { canvas.write([Span("sent", .muted)], endingAt: attemptsEnd, row: row) }
    if hasAuthor {
      write(Span("by", .muted), on: &canvas, from: authorStart, to: authorStart + 12, row: row)
    }
    canvas.write([Span("entry", .muted)], endingAt: numberEnd, row: row)
  }

  func draw(_ line: IntentLine, on canvas: inout Canvas, row: Int) {
    let sign: Line = [Span("\(line.grade.glyph(glyphs)) ", line.grade.role)]
    let subject = line.subject(glyphs, moneyColumns: isNarrow ? 0 : 14)
    canvas.write(
      sign + subject,
      at: Point(column: 1, row: row),
      limit: stateStart - 2
    )
    let state = Span(line.words, line.grade.role)
    write(state, on: &canvas, from: stateStart, to: stateEnd, row: row)
    let age = Span(Age.text(of: line.since, at: now), .muted)
    canvas.write([age], endingAt: ageEnd, row: row)
    if !isNarrow {
      canvas.write([Span("\(line.life.attempts)", .muted)], endingAt: attemptsEnd, row: row)
    }
    if hasAuthor {
      let author = Span(line.intent.author.text, .muted)
      write(author, on: &canvas, from: authorStart, to: authorStart + 12, row: row)
    }
    canvas.write([Span("#\(line.number)", .muted)], endingAt: numberEnd, row: row)
  }

  private func write(
    _ span: Span,
    on canvas: inout Canvas,
    from start: Int,
    to end: Int,
    row: Int
  ) {
    canvas.write([span], at: Point(column: start, row: row), limit: end - start)
  }
}
