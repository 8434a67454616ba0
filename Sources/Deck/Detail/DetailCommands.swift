import Canvas
import Kira

// What a focused detail does with a command.
extension Deck {
  mutating func performInDetail(_ command: Command) -> [Effect]? {
    guard let kind = pane.kind, var detail = lists[kind]?.detail else { return nil }
    if let step = steps(of: command, in: detail) {
      detail.move(by: step, lines: lineCount(of: detail))
      lists[kind]?.detail = detail
      return []
    }
    switch command {
    case .nextTab: detail.showTab(after: 1)
    case .previousTab: detail.showTab(after: -1)
    case .zoom: detail.isZoomed.toggle()
    case .open, .deeper:
      guard let link = detail.selectedLink else { return [] }
      return visit(link)
    case .shallower where isBesideList(detail): detail.isFocused = false
    default: return nil
    }
    lists[kind]?.detail = detail
    return []
  }

  private func steps(of command: Command, in detail: DetailState) -> Int? {
    let steps: [Command: Int] = [
      .down: 1, .up: -1, .pageDown: detail.height, .pageUp: -detail.height,
      .halfPageDown: max(1, detail.height / 2), .halfPageUp: -max(1, detail.height / 2),
      .top: -100_000, .bottom: 100_000,
    ]
    return steps[command]
  }

  /// Whether its list can be seen too; else every key is for the detail.
  func isBesideList(_ detail: DetailState) -> Bool {
    ScreenLayout(size: size).canSplit && !detail.isZoomed
  }

  /// The view knows how long the text is; scrolling stops at its end.
  func lineCount(of detail: DetailState) -> Int {
    DetailView(detail: detail, deck: self).lines(columns: detailRect(for: detail).columns).count
  }
}
