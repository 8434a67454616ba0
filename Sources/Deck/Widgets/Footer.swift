package import Canvas

/// The last line: what the keys do here, the most wanted first.
package struct Footer: Equatable, Sendable {
  package struct Hint: Equatable, Sendable {
    package var key: String
    package var words: String

    package init(_ key: String, _ words: String) {
      self.key = key
      self.words = words
    }
  }

  package var hints: [Hint]

  package init(_ hints: [Hint]) { self.hints = hints }

  /// What does not fit whole is left out; a shorter one behind it may still stand.
  package func draw(on canvas: inout Canvas, in rect: Rect) {
    var column = rect.column + 1
    for hint in hints {
      let line: Line = [Span(hint.key, .key), Span(" \(hint.words)", .muted)]
      guard column + line.columns < rect.endColumn else { continue }
      column += canvas.write(line, at: Point(column: column, row: rect.row)) + 3
    }
  }
}

extension Deck {
  var footer: Footer {
    switch overlays.last {
    case .help: return Footer([.init("Esc", "close"), .init("PgDn", "more keys")])
    case .palette:
      return Footer([.init("Enter", "do it"), .init("Tab", "next"), .init("Esc", "close")])
    case .form(let page): return footer(of: page)
    case .resolve(let overlay):
      return Footer(
        (overlay.way == nil ? [] : [Footer.Hint("Enter", "do it")]) + [.init("Esc", "leave it")]
      )
    case .quit: return Footer([])
    case nil: break
    }
    if let input = list?.filterInput {
      let finish = input.completion == nil ? [] : [Footer.Hint("Tab", "finish the word")]
      return Footer([.init("Enter", "keep the filter")] + finish + [.init("Esc", "no filter")])
    }
    if list?.nameInput != nil {
      return Footer([.init("Enter", "save the filter"), .init("Esc", "leave it")])
    }
    return Footer(
      keymap.footer(in: scope).compactMap { binding in
        guard let key = binding.keys.first, let hint = binding.hint else { return nil }
        guard binding.command != .back || canGoBack else { return nil }
        guard binding.command != .open || pane != .journal || !journal.isOpened else { return nil }
        return Footer.Hint(key.name, hint.words)
      }
    )
  }
}
