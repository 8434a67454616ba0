import Canvas

/// Breaks lines that are too wide, so that nothing of a text is out of reach.
package struct LineWrap {
  private let columns: Int
  /// Where the second line begins, and all behind it.
  private let indent: Int
  private var done: [Line] = []
  private var line: Line = []
  private var used = 0
  private var blanks: Span?

  private init(columns: Int, indent: Int) {
    self.columns = max(8, columns)
    self.indent = min(max(0, indent), self.columns / 2)
  }

  /// The line as it is, or as several: broken between words, and within one that has no room.
  package static func lines(_ line: Line, columns: Int, indent: Int) -> [Line] {
    guard line.columns > columns else { return [line] }
    var wrap = LineWrap(columns: columns, indent: indent)
    for span in line { wrap.take(span) }
    return wrap.done + [wrap.line]
  }

  private mutating func take(_ span: Span) {
    var rest = Substring(span.text)
    while let first = rest.first {
      let run = rest.prefix { ($0 == " ") == (first == " ") }
      rest = rest.dropFirst(run.count)
      if first == " " {
        blanks = Span((blanks?.text ?? "") + run, span.role)
      } else {
        take(word: Span(String(run), span.role))
      }
    }
  }

  private mutating func take(word: Span) {
    let gap = blanks?.columns ?? 0
    if used + gap + word.columns <= columns || used + gap <= indent {
      if let blanks { put(blanks) }
    } else if used > indent {
      breakLine()
    }
    blanks = nil
    split(word)
  }

  /// Puts a word down, over several lines where one is too short for it.
  private mutating func split(_ word: Span) {
    var rest = Substring(word.text)
    while used + TextWidth.columns(of: String(rest)) > columns, used < columns {
      let piece = prefix(of: rest)
      guard !piece.isEmpty else { break }
      put(Span(String(piece), word.role))
      rest = rest.dropFirst(piece.count)
      breakLine()
    }
    put(Span(String(rest), word.role))
  }

  private func prefix(of text: Substring) -> Substring {
    var room = columns - used
    return text.prefix { cluster in
      room -= TextWidth.columns(of: cluster)
      return room >= 0
    }
  }

  private mutating func put(_ span: Span) {
    guard !span.text.isEmpty else { return }
    used += span.columns
    if line.last?.role == span.role {
      line[line.count - 1].text += span.text
    } else {
      line.append(span)
    }
  }

  private mutating func breakLine() {
    done.append(line)
    line = indent > 0 ? [Span(String(repeating: " ", count: indent))] : []
    used = indent
  }
}
