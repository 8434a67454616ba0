import Canvas

/// What lies on top of the panes; the topmost gets the keys, all are drawn from the bottom up.
package enum Overlay: Equatable, Sendable {
  case help(HelpOverlay)
  case palette(UniversalLine)
  case quit
}

extension Deck {
  /// Answers a key in the topmost overlay, or `nil` when there is none.
  mutating func handleInOverlay(_ key: Key) -> [Effect]? {
    switch overlays.last {
    case nil: return nil
    case .help(var help):
      let stays = help.handle(key, rows: size.rows)
      replaceTop(with: stays ? .help(help) : nil)
      return []
    case .palette(var palette):
      switch palette.handle(key, deck: self) {
      case .stay: replaceTop(with: .palette(palette))
      case .close: replaceTop(with: nil)
      case .choose(let choice):
        replaceTop(with: nil)
        return perform(choice)
      }
      return []
    case .quit: return answerQuit(key)
    }
  }

  private mutating func answerQuit(_ key: Key) -> [Effect] {
    switch key {
    case .character("y"), .character("q"), .enter, .control("c"): return [.quit]
    default:
      replaceTop(with: nil)
      return []
    }
  }

  private mutating func replaceTop(with overlay: Overlay?) {
    overlays.removeLast()
    if let overlay { overlays.append(overlay) }
  }

  /// Draws the overlays over the panes.
  func drawOverlays(on canvas: inout Canvas) {
    for overlay in overlays {
      switch overlay {
      case .help(let help): help.draw(on: &canvas, glyphs: glyphs)
      case .palette(let palette): palette.draw(on: &canvas, glyphs: glyphs)
      case .quit: drawQuit(on: &canvas)
      }
    }
  }

  private func drawQuit(on canvas: inout Canvas) {
    let panel = Panel(title: "Quit?", columns: 46, rows: 5)
    let inside = panel.draw(on: &canvas, glyphs: glyphs)
    canvas.write(
      [Span("Nothing is pending; nothing is lost.")],
      at: Point(column: inside.column, row: inside.row)
    )
    canvas.write(
      [Span("q y Enter", .key), Span(" quit   "), Span("any other key", .key), Span(" stay")],
      at: Point(column: inside.column, row: inside.row + 2)
    )
  }
}
