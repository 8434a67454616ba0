package import Canvas

/// A piece of text and what it means.
package struct Span: Equatable, Sendable {
  package var text: String
  package var role: Role

  package init(_ text: String, _ role: Role = .plain) {
    self.text = text
    self.role = role
  }

  package var columns: Int { TextWidth.columns(of: text) }
}

/// One line of a detail or an overlay.
package typealias Line = [Span]

extension [Span] {
  package var columns: Int { reduce(0) { $0 + $1.columns } }

  /// The line cut to a width, and filled with blanks up to another.
  package func padded(to width: Int, cutAt limit: Int) -> Line {
    var line: Line = []
    for var span in self where line.columns < limit {
      span.text = TextWidth.fitted(span.text, to: limit - line.columns)
      line.append(span)
    }
    return line + [Span(String(repeating: " ", count: Swift.max(0, width - line.columns)))]
  }
}

extension Canvas {
  /// Writes spans one after the other; what does not fit ends in an ellipsis.
  @discardableResult
  package mutating func write(_ line: Line, at point: Point, limit: Int = .max) -> Int {
    let room = max(0, min(limit, size.columns - point.column))
    var used = 0
    for span in line where used < room {
      used += write(
        TextWidth.fitted(span.text, to: room - used),
        at: Point(column: point.column + used, row: point.row),
        role: span.role,
        limit: room - used
      )
    }
    return used
  }

  /// Writes spans so that they end before a column.
  package mutating func write(_ line: Line, endingAt column: Int, row: Int) {
    write(line, at: Point(column: max(0, column - line.columns), row: row))
  }
}
