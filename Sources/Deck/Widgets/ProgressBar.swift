package import Canvas

/// How much of something is done, as a bar.
package struct ProgressBar: Equatable, Sendable {
  package var done: Int
  package var total: Int

  package init(done: Int, total: Int) {
    self.done = done
    self.total = total
  }

  /// It is full only when all is done, and never empty once something is.
  package func filled(of columns: Int) -> Int {
    guard total > 0, done > 0, columns > 1 else { return 0 }
    guard done < total else { return columns }
    let share = Double(done) / Double(total)
    return min(columns - 1, max(1, Int(share * Double(columns))))
  }

  package func line(columns: Int, glyphs: Glyphs) -> Line {
    let filled = filled(of: columns)
    return [
      Span(String(repeating: glyphs.progressDone, count: filled), .chart),
      Span(String(repeating: glyphs.progressLeft, count: columns - filled), .frame),
    ]
  }
}
