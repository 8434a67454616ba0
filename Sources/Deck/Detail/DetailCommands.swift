import Canvas
import Kira

// What a focused detail does with a command.
extension Deck {
  mutating func performInDetail(_ command: Command) -> [Effect]? {
    guard let kind = pane.kind, var detail = lists[kind]?.detail else { return nil }
    let lines = lineCount(of: detail)
    switch command {
    case .down: detail.move(by: 1, lines: lines)
    case .up: detail.move(by: -1, lines: lines)
    case .pageDown, .halfPageDown: detail.move(by: detail.height, lines: lines)
    case .pageUp, .halfPageUp: detail.move(by: -detail.height, lines: lines)
    case .top: detail.move(by: -lines, lines: lines)
    case .bottom: detail.move(by: lines, lines: lines)
    case .nextTab: detail.showTab(after: 1)
    case .previousTab: detail.showTab(after: -1)
    case .zoom: detail.isZoomed.toggle()
    case .open, .deeper:
      guard let link = detail.selectedLink else { break }
      return visit(link)
    case .shallower where ScreenLayout(size: size).canSplit && !detail.isZoomed:
      detail.isFocused = false
    default: return nil
    }
    lists[kind]?.detail = detail
    return []
  }

  /// The view knows how long the text is; scrolling stops at its end.
  private func lineCount(of detail: DetailState) -> Int {
    guard let dossier = detail.dossier else { return 0 }
    let width = detailRect(for: detail).columns
    return DetailLines(dossier: dossier, now: now, glyphs: glyphs, width: width)
      .lines(of: detail.tab).count
  }
}
