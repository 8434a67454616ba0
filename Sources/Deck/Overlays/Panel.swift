package import Canvas

/// The ground of an overlay: a cleared rectangle in the middle, with a title and thin rules.
package struct Panel {
  package let title: String
  package let columns: Int
  package let rows: Int

  package init(title: String, columns: Int, rows: Int) {
    self.title = title
    self.columns = columns
    self.rows = rows
  }

  /// Draws it and returns the part for the contents.
  @discardableResult
  package func draw(on canvas: inout Canvas, glyphs: Glyphs) -> Rect {
    let columns = min(self.columns, canvas.size.columns)
    let rows = min(self.rows, canvas.size.rows)
    let rect = Rect(
      column: (canvas.size.columns - columns) / 2,
      row: (canvas.size.rows - rows) / 2,
      columns: columns,
      rows: rows
    )
    // What lies behind does not touch it.
    canvas.clear(rect.inset(columns: -1))
    for row in [rect.row, rect.endRow - 1] {
      let edge = Rect(column: rect.column, row: row, columns: columns, rows: 1)
      canvas.fill(edge, with: glyphs.rule, role: .frame)
    }
    canvas.write(
      " \(title) ",
      at: Point(column: rect.column + 2, row: rect.row),
      role: .heading,
      limit: columns - 4
    )
    return rect.inset(columns: 2, rows: 1)
  }
}
