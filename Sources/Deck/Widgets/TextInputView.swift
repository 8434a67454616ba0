package import Canvas

extension TextInput {
  /// Draws the part of the text around the cursor, and puts the terminal's cursor there.
  ///
  /// Where it is cut stands a mark: what is out of sight may be what matters.
  package func draw(on canvas: inout Canvas, in rect: Rect, placeholder: String = "") {
    let field = rect.split(top: 1).top
    guard !field.isEmpty else { return }
    canvas.clear(field)
    canvas.paint(field, role: .input)
    let start = Point(column: field.column, row: field.row)
    if isEmpty {
      canvas.write([Span(placeholder, .muted)], at: start, limit: field.columns)
    }
    let (hidden, column) = window(columns: field.columns)
    let rest = String(text.dropFirst(hidden))
    canvas.write([Span(rest, .input)], at: start, limit: field.columns)
    if hidden > 0 { canvas.write([Span("…", .input)], at: start, limit: 1) }
    canvas.cursor = Point(column: field.column + column, row: field.row)
  }

  /// How far from the left end of the field a place in the text stands, as far as it is in sight.
  func offset(of place: Int, columns: Int) -> Int {
    let (hidden, _) = window(columns: columns)
    let before = text.prefix(place).dropFirst(hidden).map(TextWidth.columns)
    return min(before.reduce(0, +), max(0, columns - 1))
  }

  /// How many clusters are out of sight on the left, and the column of the cursor.
  private func window(columns: Int) -> (hidden: Int, column: Int) {
    let widths = text.prefix(cursor).map(TextWidth.columns)
    var column = widths.reduce(0, +)
    var hidden = 0
    // The cursor itself needs the last column, and what goes on behind it the mark that says so.
    let isCutBehind = cursor < text.count && TextWidth.columns(of: text) > columns
    let room = isCutBehind && columns > 2 ? columns - 2 : columns - 1
    while column > room, hidden < widths.count {
      column -= widths[hidden]
      hidden += 1
    }
    return (hidden, max(0, column))
  }
}
