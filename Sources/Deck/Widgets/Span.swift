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
    let width = line.reduce(0) { $0 + $1.columns }
    write(line, at: Point(column: max(0, column - width), row: row))
  }
}
