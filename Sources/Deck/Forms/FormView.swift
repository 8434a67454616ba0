import Canvas
import Forms
import Kira

/// A form on the screen: its way from field to end, and the fields that its answers ask for.
struct FormView {
  let page: FormPage
  let deck: Deck

  /// The frame, the way, the air below it, and the two lines at the end.
  static let frameRows = 5

  private var glyphs: Glyphs { deck.glyphs }
  private var size: Size { deck.size }

  /// Between the way and the line that explains.
  static func body(of size: Size) -> Rect {
    Rect(column: 0, row: 3, columns: size.columns, rows: max(0, size.rows - frameRows))
  }

  func draw(on canvas: inout Canvas) {
    let everything = Rect(column: 0, row: 1, columns: size.columns, rows: size.rows - 3)
    canvas.clear(everything)
    drawWay(on: &canvas)
    drawComplaint(on: &canvas)
    let body = Self.body(of: size)
    switch page.step {
    case .filling, .preparing:
      FieldsView(page: page, rect: body, deck: deck).draw(on: &canvas)
    case .reviewing(let review), .confirmed(let review):
      ReviewView(review: review, rect: body, glyphs: glyphs).draw(on: &canvas)
    case .underway(let underway):
      UnderwayView(page: underway, rect: body, now: deck.now, glyphs: glyphs).draw(on: &canvas)
    }
  }

  /// In the line that tells what is wrong, wherever it is.
  private func drawComplaint(on canvas: inout Canvas) {
    let row = size.rows - 2
    let line: Line =
      switch page.step {
      case .preparing: [Span("Asking Kira what it would cost\(glyphs.ellipsis)", .muted)]
      case .confirmed: [Span("Writing it down\(glyphs.ellipsis)", .muted)]
      case .filling: page.complaint.map { [Span($0, .waiting)] } ?? []
      case .reviewing(let review):
        (review.complaint ?? review.hindrance).map { [Span($0, .waiting)] } ?? []
      case .underway: []
      }
    guard !line.isEmpty else { return }
    canvas.clear(Rect(column: 0, row: row, columns: size.columns, rows: 1))
    canvas.write(line, at: Point(column: 1, row: row), limit: size.columns - 2)
  }

  /// Where one stands between the first field and the end.
  private func drawWay(on canvas: inout Canvas) {
    let names = ["fill in", "review", page.purpose == .payout ? "sent" : "created"]
    let here =
      switch page.step {
      case .filling, .preparing: 0
      case .reviewing, .confirmed: 1
      case .underway: 2
      }
    var line: Line = [Span("\(page.purpose.title)   ", .strong)]
    for (index, name) in names.enumerated() {
      let node =
        index < here ? glyphs.nodeReached : index == here ? glyphs.nodeHere : glyphs.nodeAhead
      let role: Role = index == here ? .accent : .muted
      line += [Span("\(node) \(name)   ", role)]
    }
    canvas.write(line, at: Point(column: 1, row: 1))
    guard page.otherDrafts.count > 0, case .filling = page.step else { return }
    let kept = "\(page.otherDrafts.count) more kept"
    canvas.write([Span(kept, .muted)], endingAt: size.columns - 1, row: 1)
  }
}
