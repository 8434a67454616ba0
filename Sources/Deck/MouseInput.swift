import Canvas
import Kira

// The mouse points and scrolls; it opens, but never changes anything.
extension Deck {
  mutating func click(_ mouse: Mouse) -> [Effect] {
    if case .form(let page)? = overlays.last { return click(mouse, in: page) }
    guard overlays.isEmpty else { return scrollOverlay(mouse.action) }
    switch mouse.action {
    case .wheelDown: return scroll(at: mouse.point, by: 1)
    case .wheelUp: return scroll(at: mouse.point, by: -1)
    case .press: return press(at: mouse.point).effects
    case .doublePress:
      let (effects, isRow) = press(at: mouse.point)
      return isRow ? effects + perform(.open) : effects
    }
  }

  private mutating func scrollOverlay(_ action: Mouse.Action) -> [Effect] {
    switch action {
    case .wheelDown: handleInOverlay(.down) ?? []
    case .wheelUp: handleInOverlay(.up) ?? []
    case .press, .doublePress: []
    }
  }

  /// The wheel turns what is under it, wherever the keys go.
  private mutating func scroll(at point: Point, by step: Int) -> [Effect] {
    guard let kind = pane.kind, let detail = lists[kind]?.detail else {
      return perform(step > 0 ? .down : .up)
    }
    guard detailRect(for: detail).contains(point) else { return lists[kind]?.move(by: step) ?? [] }
    let lines = lineCount(of: detail)
    lists[kind]?.detail?.move(by: detail.tab == .linked ? step : step * 3, lines: lines)
    return []
  }

  /// What a press led to, and whether a row was under it that could be opened.
  private typealias Hit = (effects: [Effect], isRow: Bool)

  private mutating func press(at point: Point) -> Hit {
    let layout = layout
    if layout.tabs.contains(point) {
      return (paneTab(at: point, in: layout.tabs).map { go(to: $0) } ?? [], false)
    }
    if let tabs = layout.filterTabs, let list, tabs.contains(point) {
      let places = filterStrip(of: list).places(columns: tabs.columns)
      let index = places.firstIndex { $0.contains(point.column - tabs.column) }
      return (index.map { showFilter(at: $0) } ?? [], false)
    }
    guard layout.body.contains(point) else { return ([], false) }
    if pane == .journal { return ([], journal.press(row: point.row - layout.body.row - 1)) }
    guard let kind = pane.kind, let list = lists[kind] else { return pressQueue(point, layout) }
    if let detail = list.detail, detailRect(for: detail).contains(point) {
      return press(detail, at: point)
    }
    let row = list.top + point.row - layout.body.row - 1
    guard row >= list.top, row < list.rows.count else { return ([], false) }
    lists[kind]?.detail?.isFocused = false
    return (lists[kind]?.move(by: row - list.selected) ?? [], true)
  }

  private func paneTab(at point: Point, in tabs: Rect) -> PaneName? {
    let places = tabStrip.places(columns: tabs.columns)
    return places.firstIndex { $0.contains(point.column - tabs.column) }
      .map { PaneName.allCases[$0] }
  }

  private mutating func pressQueue(_ point: Point, _ layout: ScreenLayout) -> Hit {
    let row = point.row - layout.body.row - 1
    let index = overview.top + row
    guard (0..<layout.attentionRows).contains(row), index < overview.rows.count else {
      return ([], false)
    }
    overview.move(by: index - overview.selected)
    return ([], true)
  }

  /// A press brings the keys to a detail; on a title it shows that tab, on a link it selects it.
  private mutating func press(_ detail: DetailState, at point: Point) -> Hit {
    var detail = detail
    detail.isFocused = true
    defer { lists[detail.kind]?.detail = detail }
    let view = DetailView(detail: detail, deck: self)
    let rect = detailRect(for: detail)
    let titles = view.tabRect(in: rect)
    if titles.contains(point) {
      let places = view.tabStrip.places(columns: titles.columns)
      let index = places.firstIndex { $0.contains(point.column - titles.column) }
      if let index { detail.showTab(after: index - detail.tab.rawValue) }
      return ([], false)
    }
    guard detail.tab == .linked, let link = view.link(at: point, in: rect) else {
      return ([], false)
    }
    detail.linkedSelection = link
    return ([], true)
  }
}
