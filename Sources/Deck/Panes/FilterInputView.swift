import Canvas
import Kira

/// A filter being typed on the screen: how it would go on, and what is wrong at which column.
struct FilterInputView {
  let filter: FilterInput

  private static let label = "filter "
  /// The list below is more than what is wrong with a filter.
  private static let mostRows = 4

  private func field(in rect: Rect, columns: Int) -> Rect {
    let used = Self.label.count + 1
    return Rect(column: rect.column + used, row: rect.row, columns: columns - used, rows: 1)
  }

  func draw(on canvas: inout Canvas, in rect: Rect, columns: Int) {
    canvas.write([Span(Self.label, .muted)], at: Point(column: rect.column + 1, row: rect.row))
    let field = field(in: rect, columns: columns)
    filter.input.draw(on: &canvas, in: field)
    guard let completion = filter.completion, let cursor = canvas.cursor else { return }
    let room = max(0, field.endColumn - cursor.column)
    canvas.write([Span(completion, .muted)], at: cursor, limit: room)
  }

  /// Over the first rows of what is below, so that nothing moves while it comes and goes.
  func drawProblem(on canvas: inout Canvas, below rect: Rect, columns: Int) {
    guard let problem = filter.problem else { return }
    let field = field(in: rect, columns: columns)
    let offset = filter.input.offset(of: problem.column - 1, columns: field.columns)
    let isBegun = problem.column > filter.input.text.count
    let role: Role = isBegun ? .muted : .waiting
    let mark = Point(column: field.column + offset, row: rect.row + 1)
    let words = Span("^ \(problem.words)", role)
    if mark.column + words.columns < rect.endColumn {
      write([[words]], from: mark, role: role, on: &canvas, in: rect)
    } else {
      let lines = LineWrap.lines([Span(problem.words, role)], columns: rect.columns - 2, indent: 0)
      write([[Span("^", role)]], from: mark, role: role, on: &canvas, in: rect)
      let start = Point(column: rect.column + 1, row: mark.row + 1)
      write(Array(lines.prefix(Self.mostRows - 1)), from: start, role: role, on: &canvas, in: rect)
    }
  }

  private func write(
    _ lines: [Line],
    from start: Point,
    role: Role,
    on canvas: inout Canvas,
    in rect: Rect
  ) {
    for (index, line) in lines.enumerated() {
      let row = start.row + index
      canvas.clear(Rect(column: rect.column, row: row, columns: rect.columns, rows: 1))
      canvas.write(line, at: Point(column: start.column, row: row))
    }
  }
}
