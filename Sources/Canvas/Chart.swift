/// A row of figures as a picture, drawn with the signs that the terminal has.
///
/// Nothing is rounded away: zero keeps the lowest sign to itself, so that a small figure can be
/// told from none, and figures that do not fit side by side are merged by their largest.
package struct Chart: Equatable, Sendable {
  package enum Shape: Sendable {
    /// Upright bars with gaps, in eighths of a cell.
    case bars
    /// A filled line in dots of braille; bars without gaps where there is no braille.
    case area
  }

  package var shape: Shape
  /// Oldest first; what is below zero counts as zero.
  package var values: [Int]

  package init(_ shape: Shape, of values: [Int]) {
    self.shape = shape
    self.values = values
  }

  package func draw(
    on canvas: inout Canvas,
    in rect: Rect,
    glyphs: Glyphs,
    role: Role = .chart
  ) {
    guard !values.isEmpty, !rect.isEmpty else { return }
    let rows = shape == .bars ? bars(in: rect, glyphs) : area(in: rect, glyphs)
    for (offset, text) in rows.enumerated() {
      let start = Point(column: rect.column, row: rect.row + offset)
      canvas.write(text, at: start, role: role, limit: rect.columns)
    }
  }

  /// One row of text in which each figure is one sign; at most `width` of them.
  package static func sparkline(_ values: [Int], width: Int, glyphs: Glyphs) -> String {
    let heights = ChartScale.heights(values, atMost: width, steps: glyphs.levels.count)
    return heights.map { glyphs.levels[$0 - 1] }.joined()
  }

  private func bars(in rect: Rect, _ glyphs: Glyphs) -> [String] {
    let steps = rect.rows * glyphs.levels.count
    let heights = ChartScale.heights(values, atMost: rect.columns, steps: steps)
    let stride = min(rect.columns / heights.count, 4)
    let width = max(1, stride - 1)
    return stack(heights, rows: rect.rows, glyphs.levels).map { signs in
      signs.map { String(repeating: $0, count: width) }
        .joined(separator: String(repeating: " ", count: max(0, stride - width)))
    }
  }

  private func area(in rect: Rect, _ glyphs: Glyphs) -> [String] {
    guard glyphs.hasBraille else {
      let steps = rect.rows * glyphs.levels.count
      let heights = ChartScale.line(values, samples: rect.columns, steps: steps)
      return stack(heights, rows: rect.rows, glyphs.levels).map { $0.joined() }
    }
    let heights = ChartScale.line(values, samples: rect.columns * 2, steps: rect.rows * 4)
    return Braille.fill(heights, rows: rect.rows)
  }

  /// The signs of each row, from the top.
  private func stack(_ heights: [Int], rows: Int, _ levels: [String]) -> [[String]] {
    (0..<rows).reversed().map { row in
      heights.map { height in
        let level = min(height - row * levels.count, levels.count)
        return level <= 0 ? " " : levels[level - 1]
      }
    }
  }
}
