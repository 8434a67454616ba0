import Canvas
import Forms

/// What is wrong, or what is being done: above the keys, in as many lines as it needs.
struct FormNotice {
  private let lines: [Line]

  init(of page: FormPage, size: Size, glyphs: Glyphs) {
    let words: Span? =
      switch page.step {
      case .preparing: Span("Asking Kira what it would cost\(glyphs.ellipsis)", .muted)
      case .confirmed: Span("Writing it down\(glyphs.ellipsis)", .muted)
      case .filling: page.complaint.map { Span($0, .waiting) }
      case .reviewing(let review):
        (review.complaint ?? review.hindrance).map { Span($0, .waiting) }
      case .underway: nil
      }
    let wrapped = words.map { LineWrap.lines([$0], columns: size.columns - 2, indent: 0) } ?? []
    // What it is about stays on the screen with it.
    lines = Array(wrapped.prefix(max(1, size.rows / 2 - 2)))
  }

  /// The first line has a row of its own; the others take theirs from the page.
  var extraRows: Int { max(0, lines.count - 1) }

  func draw(on canvas: inout Canvas) {
    let top = canvas.size.rows - 1 - lines.count
    canvas.clear(Rect(column: 0, row: top, columns: canvas.size.columns, rows: lines.count))
    for (index, line) in lines.enumerated() {
      canvas.write(line, at: Point(column: 1, row: top + index), limit: canvas.size.columns - 2)
    }
  }
}
