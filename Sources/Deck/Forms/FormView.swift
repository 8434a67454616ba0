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
    switch page.step {
    case .filling, .preparing: deck.fieldsView(of: page).draw(on: &canvas)
    case .reviewing(let review), .confirmed(let review):
      deck.view(of: review, on: page).draw(on: &canvas)
    case .underway(let underway): deck.view(of: underway).draw(on: &canvas)
    }
    deck.notice(of: page).draw(on: &canvas)
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
