import Canvas
import Intents

/// What lies on top of the panes; the topmost gets the keys, all are drawn from the bottom up.
package enum Overlay: Equatable, Sendable {
  case help(HelpOverlay)
  case palette(UniversalLine)
  case form(FormPage)
  case resolve(ResolveOverlay)
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
      let answer = palette.handle(key, deck: self)
      return follow(answer, in: palette)
    case .form(let page):
      if key == .function(1) { return perform(.help) }
      return press(key, in: page)
    case .resolve(var overlay):
      let answer = overlay.handle(key)
      return follow(answer, in: overlay)
    case .quit: return answerQuit(key)
    }
  }

  private mutating func follow(
    _ answer: UniversalLine.Answer,
    in palette: UniversalLine
  ) -> [Effect] {
    switch answer {
    case .stay: replaceTop(with: .palette(palette))
    case .search(let recognition):
      replaceTop(with: .palette(palette))
      return [.find(recognition)]
    case .close: replaceTop(with: nil)
    case .choose(let choice):
      replaceTop(with: nil)
      return perform(choice)
    }
    return []
  }

  /// A paste is never keystrokes: it goes into the line, which is opened for it if need be.
  mutating func pasteIntoPalette(_ text: String) -> [Effect] {
    var palette = UniversalLine(deck: self)
    if case .palette(let open)? = overlays.last {
      palette = open
    } else {
      overlays.append(.palette(palette))
    }
    return follow(palette.paste(text, deck: self), in: palette)
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
      case .palette(let palette): palette.draw(on: &canvas, now: now, glyphs: glyphs)
      case .form(let page): FormView(page: page, deck: self).draw(on: &canvas)
      case .resolve(let overlay): overlay.draw(on: &canvas, now: now, glyphs: glyphs)
      case .quit: drawQuit(on: &canvas)
      }
    }
  }

  private func drawQuit(on canvas: inout Canvas) {
    let panel = Panel(title: "Quit?", columns: 66, rows: 5)
    let inside = panel.draw(on: &canvas, glyphs: glyphs)
    let isSending = journal.lines.contains { $0.life.state == .sending }
    canvas.write(
      [
        isSending
          ? Span("Something is being sent and cannot be called back; 7 will tell.", .waiting)
          : Span("Nothing is pending; nothing is lost.")
      ],
      at: Point(column: inside.column, row: inside.row)
    )
    canvas.write(
      [Span("q y Enter", .key), Span(" quit   "), Span("any other key", .key), Span(" stay")],
      at: Point(column: inside.column, row: inside.row + 2)
    )
  }
}
