import Canvas
import Forms
import Kira

/// A review on the screen: figures above, what scrolls between, and at the end what is typed.
struct ReviewView {
  let review: ReviewPage
  let rect: Rect
  let glyphs: Glyphs

  private let sheet: ReviewSheet
  private let arrangement: ReviewSheet.Arrangement
  /// Of the lines that scroll, as many as are on the screen at a time.
  private let rows: Int
  /// Whether everything that has to be seen at once is.
  let isWhole: Bool

  /// Fewer rows than this would show a warning and not what it is about.
  private static let leastRows = 3

  /// `notice` is how many rows a complaint takes from the end of what scrolls.
  init(review: ReviewPage, rect: Rect, glyphs: Glyphs, notice: Int = 0) {
    self.review = review
    self.rect = rect
    self.glyphs = glyphs
    let sheet = ReviewSheet(review, glyphs: glyphs, width: rect.columns - 2)
    let room = rect.rows - Self.tailRows(sheet, review)
    let fitting = sheet.arrangements.first { $0.fixed.count + Self.least($0) <= room }
    let arrangement = fitting ?? sheet.smallest
    self.sheet = sheet
    self.arrangement = arrangement
    isWhole = fitting != nil
    let most = max(0, room - arrangement.fixed.count)
    rows = min(most - min(notice, most), arrangement.scrolled.count)
  }

  private var width: Int { rect.columns - 2 }

  private static func least(_ arrangement: ReviewSheet.Arrangement) -> Int {
    min(leastRows, arrangement.scrolled.count)
  }

  /// Warning, reason and prompt, and a line of air between what scrolls and them.
  private static func tailRows(_ sheet: ReviewSheet, _ review: ReviewPage) -> Int {
    sheet.warning.count + (review.offer.needsReason ? 3 : 2)
  }

  /// What is typed stands right below what is read.
  private var tailRow: Int { rect.row + arrangement.fixed.count + rows }

  /// What is on the screen, and what can be scrolled to.
  var sight: ReviewPage.Sight {
    review.showsBody
      ? ReviewPage.Sight(isWhole: isWhole, lines: body.count, rows: bodyRows)
      : ReviewPage.Sight(isWhole: isWhole, lines: arrangement.scrolled.count, rows: rows)
  }

  /// As far as there is anything to scroll to.
  var mostScroll: Int { max(0, sight.lines - sight.rows) }

  func draw(on canvas: inout Canvas) {
    if review.showsBody { return drawBody(on: &canvas) }
    guard isWhole else { return drawTooSmall(on: &canvas) }
    draw(arrangement.fixed, on: &canvas, from: rect.row)
    let lines = arrangement.scrolled.dropFirst(review.scroll).prefix(rows)
    draw(Array(lines), on: &canvas, from: rect.row + arrangement.fixed.count)
    drawMore(on: &canvas)
    drawTail(on: &canvas)
  }

  private func draw(_ lines: [Line], on canvas: inout Canvas, from row: Int) {
    for (index, line) in lines.enumerated() {
      canvas.write(line, at: Point(column: rect.column + 1, row: row + index), limit: width)
    }
  }

  /// On a line of its own, which is there in any case: nothing jumps.
  private func drawMore(on canvas: inout Canvas) {
    let more = MoreLines(above: review.scroll, all: sight.lines, rows: rows)
    canvas.write(
      more.line(glyphs, role: .waiting, naming: true),
      at: Point(column: rect.column + 1, row: tailRow),
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

  // MARK: What is typed

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
    let words = seconds > 0 ? "preview good for \(Self.clock(seconds))" : "preview is over: F5"
    let role: Role = seconds > 15 ? .muted : .waiting
    canvas.write([Span(words, role)], endingAt: rect.endColumn - 1, row: row)
  }

  private static func clock(_ seconds: Int) -> String {
    let rest = seconds % 60
    return "\(seconds / 60):\(rest < 10 ? "0" : "")\(rest)"
  }

  // MARK: What exactly is sent

  private var body: [Line] {
    let body: [SafeText]
    switch review.offer {
    case .payout(let payout): body = payout.body
    case .recipient(let recipient): body = recipient.body
    }
    return body.flatMap { LineWrap.lines([Span($0.text)], columns: width, indent: 4) }
  }

  private var bodyRows: Int { max(0, rect.rows - 2) }

  private func drawBody(on canvas: inout Canvas) {
    draw([[Span("What exactly is sent", .heading)]], on: &canvas, from: rect.row)
    let lines = body
    let more = MoreLines(above: review.bodyScroll, all: lines.count, rows: bodyRows)
    canvas.write(more.line(glyphs), endingAt: rect.endColumn - 1, row: rect.row)
    let shown = lines.dropFirst(review.bodyScroll).prefix(bodyRows)
    draw(Array(shown), on: &canvas, from: rect.row + 2)
  }

  private func drawTooSmall(on canvas: inout Canvas) {
    let words =
      "This window shows \(rect.rows + FormView.frameRows) rows, and \(neededRows) are needed "
      + "to show all of it. Nothing can be confirmed."
    let lines = LineWrap.lines([Span(words)], columns: width, indent: 0)
    draw(lines, on: &canvas, from: rect.row)
  }

  /// With as many rows, and as many columns as there are now, it is whole.
  private var neededRows: Int {
    let least = sheet.smallest
    return least.fixed.count + Self.least(least) + Self.tailRows(sheet, review) + FormView.frameRows
  }
}
