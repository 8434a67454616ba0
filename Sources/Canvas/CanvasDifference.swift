// Compared here, where the compiler sees what a cell is: it happens thousands of times per frame.
extension Canvas {
  /// The columns in which a row differs from a row of another canvas of the same width.
  ///
  /// They never begin with the second half of a wide cluster.
  package func columns(of row: Int, differingFrom otherRow: Int, of other: Canvas) -> Range<Int>? {
    precondition(other.size.columns == size.columns, "rows of different widths are not compared")
    let start = row * size.columns
    let offset = otherRow * size.columns - start
    let range = start..<start + size.columns
    guard var first = range.first(where: { cells[$0] != other.cells[$0 + offset] }),
      let last = range.last(where: { cells[$0] != other.cells[$0 + offset] })
    else { return nil }
    while first > start, cells[first].width == 0 { first -= 1 }
    return first - start..<last + 1 - start
  }

  package func isSame(_ row: Int, as otherRow: Int, of other: Canvas) -> Bool {
    columns(of: row, differingFrom: otherRow, of: other) == nil
  }
}
