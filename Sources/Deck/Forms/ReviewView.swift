import Canvas
import Forms
import Kira

/// A review on the screen: figures above, remarks between, and at the end what is typed.
struct ReviewView {
  let review: ReviewPage
  let rect: Rect
  let glyphs: Glyphs

  private let sheet: ReviewSheet

  init(review: ReviewPage, rect: Rect, glyphs: Glyphs) {
    self.review = review
    self.rect = rect
    self.glyphs = glyphs
    sheet = ReviewSheet(review, glyphs: glyphs, width: rect.columns - 2)
  }

  private var width: Int { rect.columns - 2 }
  /// Warning, reason and prompt, and a line of air between remarks and them.
  private var tailRows: Int { sheet.warning.count + (review.offer.needsReason ? 3 : 2) }
  /// What is typed stands right below what is read.
  private var tailRow: Int {
    min(rect.endRow - tailRows, rect.row + sheet.head.count + sheet.remarks.count)
  }

  /// Fewer rows than this would show a warning and not what it is about.
  private static let leastRemarks = 2

  private var remarkRows: Int { rect.rows - sheet.head.count - tailRows }

  /// Whether everything that has to be seen at once is.
  var isWhole: Bool { remarkRows >= min(Self.leastRemarks, sheet.remarks.count) }

  /// Lines of remarks that nobody has seen yet.
  var unread: Int { max(0, sheet.remarks.count - review.scroll - max(0, remarkRows)) }

  /// As far as there is anything to scroll to.
  var mostScroll: Int { max(0, sheet.remarks.count - max(0, remarkRows)) }

  func draw(on canvas: inout Canvas) {
    guard isWhole else { return drawTooSmall(on: &canvas, needed: sheet) }
    if review.showsBody { return drawBody(on: &canvas) }
    draw(sheet.head, on: &canvas, from: rect.row)
    let remarks = sheet.remarks.dropFirst(review.scroll).prefix(remarkRows)
    draw(Array(remarks), on: &canvas, from: rect.row + sheet.head.count)
    drawMore(on: &canvas, row: tailRow)
    drawTail(on: &canvas)
  }

  private func draw(_ lines: [Line], on canvas: inout Canvas, from row: Int) {
    for (index, line) in lines.enumerated() {
      canvas.write(line, at: Point(column: rect.column + 1, row: row + index), limit: width)
    }
  }

  private func drawMore(on canvas: inout Canvas, row: Int) {
    guard unread > 0 || review.scroll > 0 else { return }
    let words = unread > 0 ? "\(glyphs.moreBelow) \(unread) more lines: PgDn" : ""
    canvas.write(
      [Span(words, .waiting)],
      at: Point(column: rect.column + 1, row: row),
      limit: width
    )
  }

  private func drawTail(on canvas: inout Canvas) {
    var row = tailRow + 1
    draw(sheet.warning, on: &canvas, from: row)
    row += sheet.warning.count
    if review.offer.needsReason {
      drawField("Why all the same:", review.reason, review.isAtReason, on: &canvas, row: row)
      row += 1
    }
    drawField(sheet.prompt, review.typed, !review.isAtReason, on: &canvas, row: row)
    drawTime(on: &canvas, row: row)
  }

  private func drawField(
    _ prompt: String,
    _ input: TextInput,
    _ hasFocus: Bool,
    on canvas: inout Canvas,
    row: Int
  ) {
    let start = Point(column: rect.column + 1, row: row)
    let used = canvas.write([Span(prompt, hasFocus ? .strong : .muted)], at: start, limit: width)
    let isAmount = input.limit < 100
    let room = width - used - 2
    let field = Rect(
      column: start.column + used + 2,
      row: row,
      columns: max(4, isAmount ? min(18, room) : room),
      rows: 1
    )
    if hasFocus, review.isOpen {
      input.draw(on: &canvas, in: field)
    } else {
      canvas.write(input.text, at: field.origin, role: .muted, limit: field.columns)
    }
  }

  /// The one thing that counts down, and only while it counts.
  private func drawTime(on canvas: inout Canvas, row: Int) {
    guard let seconds = review.secondsLeft else { return }
    let words = seconds > 0 ? "preview good for \(Self.clock(seconds))" : "preview is over: r"
    let role: Role = seconds > 15 ? .muted : .waiting
    canvas.write([Span(words, role)], endingAt: rect.endColumn - 1, row: row)
  }

  private static func clock(_ seconds: Int) -> String {
    let rest = seconds % 60
    return "\(seconds / 60):\(rest < 10 ? "0" : "")\(rest)"
  }

  private func drawBody(on canvas: inout Canvas) {
    let body: [SafeText]
    switch review.offer {
    case .payout(let payout): body = payout.body
    case .recipient(let recipient): body = recipient.body
    }
    let title: [Line] = [[Span("What exactly is sent", .heading)], []]
    let lines = body.flatMap { LineWrap.lines([Span($0.text)], columns: width, indent: 4) }
    draw(Array((title + lines).prefix(rect.rows)), on: &canvas, from: rect.row)
  }

  private func drawTooSmall(on canvas: inout Canvas, needed: ReviewSheet) {
    let rows = needed.head.count + Self.leastRemarks + tailRows + FormView.frameRows
    let words: [Line] = [
      [Span("This window shows \(rect.rows + FormView.frameRows) rows,")],
      [Span("and \(rows) are needed to show all of it. Nothing can be confirmed.")],
    ]
    draw(words, on: &canvas, from: rect.row)
  }
}
