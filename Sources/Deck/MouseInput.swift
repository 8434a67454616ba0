import Canvas
import Kira

// The mouse points and scrolls; it opens, but never changes anything.
extension Deck {
  mutating func click(_ mouse: Mouse) -> [Effect] {
    guard overlays.isEmpty else { return [] }
    switch mouse.action {
    case .wheelDown: return perform(.down)
    case .wheelUp: return perform(.up)
    case .press: return press(at: mouse.point)
    case .doublePress: return press(at: mouse.point) + perform(.open)
    }
  }

  private mutating func press(at point: Point) -> [Effect] {
    let layout = ScreenLayout(size: size)
    if layout.tabs.contains(point) { return tab(at: point.column).map { go(to: $0) } ?? [] }
    guard layout.body.contains(point) else { return [] }
    let row = point.row - layout.body.row - 1
    guard row >= 0 else { return [] }
    guard let kind = pane.kind, let list = lists[kind] else {
      overview.move(by: overview.top + row - overview.selected)
      return []
    }
    guard list.detail == nil || (layout.canSplit && layout.split.list.contains(point)) else {
      return []
    }
    lists[kind]?.detail?.isFocused = false
    return lists[kind]?.move(by: list.top + row - list.selected) ?? []
  }

  /// The tab under a column, by the same widths as they are drawn with.
  private func tab(at column: Int) -> PaneName? {
    var start = 1
    for name in PaneName.allCases {
      let needing = name.kind.map { overview.needing($0) } ?? 0
      let width = 2 + name.title.count + (needing > 0 ? 2 + String(needing).count : 0)
      if (start..<start + width).contains(column) { return name }
      start += width + 3
    }
    return nil
  }
}
