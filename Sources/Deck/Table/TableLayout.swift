package import Canvas

/// Which columns fit, and where each stands.
package struct TableLayout {
  package struct Place {
    package let column: Column
    package let start: Int
    package let width: Int
  }

  package let places: [Place]

  /// Columns breathe by two cells, the sign by one.
  private static func gap(after column: Column) -> Int { column.head.width.upperBound == 1 ? 1 : 2 }

  package init(_ columns: [Column], width: Int, leading: Int = 1) {
    let kept = Self.fitting(columns, width: width - leading)
    let widths = Self.widened(kept, width: width - leading)
    var start = leading
    places = zip(kept, widths).map { column, width in
      defer { start += width + Self.gap(after: column) }
      return Place(column: column, start: start, width: width)
    }
  }

  private static func needed(_ columns: [Column]) -> Int {
    columns.reduce(0) { $0 + $1.head.width.lowerBound + gap(after: $1) }
      - (columns.last.map(gap) ?? 0)
  }

  /// Leaves out the most dispensable column until the rest fits; what must stay, stays.
  private static func fitting(_ columns: [Column], width: Int) -> [Column] {
    var kept = columns
    while needed(kept) > width {
      let most = kept.max { $0.head.dispensability < $1.head.dispensability }
      guard
        let most, most.head.dispensability > 0,
        let index = kept.lastIndex(where: { $0.head.dispensability == most.head.dispensability })
      else { break }
      kept.remove(at: index)
    }
    return kept
  }

  /// Gives what is left over to the columns, in their order, up to what each can use.
  private static func widened(_ columns: [Column], width: Int) -> [Int] {
    var spare = max(0, width - needed(columns))
    var widths = columns.map(\.head.width.lowerBound)
    for isFirst in [true, false] {
      for (index, column) in columns.enumerated() where column.head.isWidenedFirst == isFirst {
        let extra = min(spare, column.head.width.count - 1)
        spare -= extra
        widths[index] += extra
      }
    }
    return widths
  }
}

extension Canvas {
  /// Writes one cell of a table row, aligned in its place.
  package mutating func write(_ span: Span, in place: TableLayout.Place, at origin: Point) {
    let text = TextWidth.fitted(span.text, to: place.width)
    let slack = place.width - TextWidth.columns(of: text)
    let indent = place.column.head.alignment == .right ? slack : 0
    let column = origin.column + place.start + indent
    write(text, at: Point(column: column, row: origin.row), role: span.role, limit: place.width)
  }
}
