/// A screen as a value: views draw roles into it, a terminal or a test shows it.
package struct Canvas: Equatable, Sendable {
  package let size: Size
  /// Row by row, from the upper left corner.
  package private(set) var cells: [Cell]
  /// Where the terminal's cursor stands, when something is being typed.
  package var cursor: Point?

  package init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: max(0, size.columns) * max(0, size.rows))
  }

  package var bounds: Rect { Rect(size) }

  package subscript(point: Point) -> Cell { cells[point.row * size.columns + point.column] }

  /// The cells of one row.
  package func row(_ row: Int) -> ArraySlice<Cell> {
    cells[row * size.columns..<(row + 1) * size.columns]
  }

  /// Writes text on one row, cut at `limit` columns and at the edge, and returns the columns used.
  @discardableResult
  package mutating func write(
    _ text: String,
    at point: Point,
    role: Role = .plain,
    limit: Int = .max
  ) -> Int {
    guard (0..<size.rows).contains(point.row), point.column >= 0 else { return 0 }
    let room = min(limit, size.columns - point.column)
    if TextWidth.isPlain(text) { return writePlain(text, at: point, role: role, room: room) }
    var used = 0
    for cluster in text {
      let pieces = TextWidth.pieces(of: cluster)
      let width = pieces.reduce(0) { $0 + $1.width }
      guard used + width <= room else { break }
      for piece in pieces {
        put(piece, at: Point(column: point.column + used, row: point.row), role: role)
        used += piece.width
      }
    }
    return used
  }

  /// Fills a rectangle with one sign of one column, a rule for example.
  package mutating func fill(_ rect: Rect, with sign: String, role: Role) {
    precondition(TextWidth.columns(of: sign) == 1, "“\(sign)” does not fill one cell")
    clear(rect)
    let cluster = Cluster(sign)
    forEachCell(in: rect) { cell in
      cell.cluster = cluster
      cell.role = role
    }
  }

  /// The cells of a rectangle of one row, to be put there again.
  package func cells(in row: Rect) -> [Cell] {
    let start = row.row * size.columns
    return Array(cells[start + row.column..<start + row.endColumn])
  }

  /// Puts cells back that were taken from a rectangle of the same width.
  package mutating func paste(_ cells: [Cell], in row: Rect) {
    precondition(cells.count == row.columns, "\(cells.count) cells for \(row.columns) columns")
    let start = row.row * size.columns + row.column
    self.cells.replaceSubrange(start..<start + cells.count, with: cells)
  }

  /// Moves whole rows up by so many, or down where it is negative; blank rows follow.
  package mutating func scroll(_ rows: Range<Int>, by step: Int) {
    let old = self
    for row in rows {
      let blank = ArraySlice(repeating: Cell.blank, count: size.columns)
      let cells = rows.contains(row + step) ? old.row(row + step) : blank
      self.cells.replaceSubrange(row * size.columns..<(row + 1) * size.columns, with: cells)
    }
  }

  /// Puts the bar of the selected row over part of a row.
  package mutating func select(_ rect: Rect) {
    forEachCell(in: rect) { $0.isSelected = true }
  }

  /// Gives a part of the canvas another meaning without changing its text.
  package mutating func paint(_ rect: Rect, role: Role) {
    forEachCell(in: rect) { $0.role = role }
  }

  /// Empties a part of the canvas, so that an overlay can be drawn on it.
  package mutating func clear(_ rect: Rect) {
    let rect = clipped(rect)
    guard !rect.isEmpty else { return }
    for row in rect.row..<rect.endRow {
      splitWideCluster(at: Point(column: rect.column, row: row))
      if rect.endColumn < size.columns {
        splitWideCluster(at: Point(column: rect.endColumn, row: row))
      }
    }
    forEachCell(in: rect) { $0 = .blank }
  }

  /// The usual case: every character is a cell.
  private mutating func writePlain(_ text: String, at point: Point, role: Role, room: Int) -> Int {
    let count = min(TextWidth.columns(ofPlain: text), max(0, room))
    guard count > 0 else { return 0 }
    splitWideCluster(at: point)
    if point.column + count < size.columns {
      splitWideCluster(at: Point(column: point.column + count, row: point.row))
    }
    var index = point.row * size.columns + point.column
    let end = index + count
    for scalar in text.unicodeScalars {
      guard index < end else { break }
      cells[index] = Cell(Cluster(scalar), role: role, isSelected: cells[index].isSelected)
      index += 1
    }
    return count
  }

  private mutating func put(_ piece: Piece, at point: Point, role: Role) {
    let index = point.row * size.columns + point.column
    splitWideCluster(at: point)
    if point.column + piece.width < size.columns {
      splitWideCluster(at: Point(column: point.column + piece.width, row: point.row))
    }
    let isSelected = cells[index].isSelected
    cells[index] = Cell(
      piece.cluster,
      role: role,
      isSelected: isSelected,
      width: UInt8(piece.width)
    )
    guard piece.width == 2 else { return }
    cells[index + 1] = Cell("", role: role, isSelected: isSelected, width: 0)
  }

  /// Writing over one half of a wide cluster leaves a blank where the other half was.
  private mutating func splitWideCluster(at point: Point) {
    let index = point.row * size.columns + point.column
    guard point.column > 0, cells[index].width == 0 else { return }
    for half in [index - 1, index] {
      cells[half].cluster = Cell.blank.cluster
      cells[half].width = 1
    }
  }

  private mutating func forEachCell(in rect: Rect, _ change: (inout Cell) -> Void) {
    let rect = clipped(rect)
    guard !rect.isEmpty else { return }
    for row in rect.row..<rect.endRow {
      for index in wholeClusters(of: rect, in: row) { change(&cells[index]) }
    }
  }

  /// The cells of one row of a rectangle; a terminal cannot show half of a wide cluster otherwise.
  private func wholeClusters(of rect: Rect, in row: Int) -> Range<Int> {
    var range = row * size.columns + rect.column..<row * size.columns + rect.endColumn
    if rect.column > 0, cells[range.lowerBound].width == 0 {
      range = range.lowerBound - 1..<range.upperBound
    }
    if rect.endColumn < size.columns, cells[range.upperBound].width == 0 {
      range = range.lowerBound..<range.upperBound + 1
    }
    return range
  }

  private func clipped(_ rect: Rect) -> Rect {
    let column = max(0, rect.column)
    let row = max(0, rect.row)
    return Rect(
      column: column,
      row: row,
      columns: min(rect.endColumn, size.columns) - column,
      rows: min(rect.endRow, size.rows) - row
    )
  }
}

extension Canvas {
  /// What is on the screen as text, for tests and pictures; rows lose their trailing blanks.
  package var text: String {
    (0..<size.rows).map { row in
      var line = self.row(row).map(\.text).joined()
      while line.last == " " { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }
}
