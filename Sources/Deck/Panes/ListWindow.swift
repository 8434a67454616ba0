import Kira

// How a window that was asked for is fitted to what is already loaded.
extension ListPane {
  /// Rows beyond this many are let go at the far end.
  private static let mostRows = 1_200

  /// Returns what is to be read next.
  mutating func take(_ window: Window, from start: Window.Start) -> [Effect] {
    isLoaded = true
    reach = window.reach
    switch start {
    case .top: takeTop(window)
    case .bottom: takeBottom(window)
    case .after(let anchor): takeRows(of: window, after: anchor)
    case .before(let anchor): takeRows(of: window, before: anchor)
    }
    dropAnchor(start)
    scrollToSelection()
    // Whatever the row beside the screen stood for is gone.
    if rows.isEmpty, hasMoreBefore || hasMoreAfter {
      return [.loadWindow(listing, from: .top, limit: limit)]
    }
    return extend()
  }

  private mutating func takeTop(_ window: Window) {
    keepingCursor { pane in
      pane.rows = window.rows
      pane.hasMoreBefore = false
      pane.hasMoreAfter = window.hasMoreAfter
    }
  }

  private mutating func takeBottom(_ window: Window) {
    rows = window.rows
    hasMoreBefore = window.hasMoreBefore
    hasMoreAfter = false
    selected = max(0, rows.count - 1)
    top = max(0, rows.count - height)
  }

  private mutating func takeRows(of window: Window, after anchor: Record) {
    guard let place = rows.firstIndex(where: { $0.value.id == anchor.id }) else { return }
    keepingCursor { pane in
      pane.rows.removeSubrange((place + 1)...)
      pane.rows += window.rows
      pane.hasMoreAfter = window.hasMoreAfter
      let excess = min(pane.rows.count - Self.mostRows, pane.selected - pane.margin)
      guard excess > 0 else { return }
      pane.rows.removeFirst(excess)
      pane.hasMoreBefore = true
    }
  }

  private mutating func takeRows(of window: Window, before anchor: Record) {
    guard let place = rows.firstIndex(where: { $0.value.id == anchor.id }) else { return }
    keepingCursor { pane in
      pane.rows = window.rows + pane.rows[place...]
      pane.hasMoreBefore = window.hasMoreBefore
      guard pane.rows.count > Self.mostRows else { return }
      pane.rows.removeLast(pane.rows.count - Self.mostRows)
      pane.hasMoreAfter = true
    }
  }

  /// Whatever happens to the rows, the one under the cursor stays under it, at the same height.
  private mutating func keepingCursor(_ change: (inout ListPane) -> Void) {
    let row = selectedRow
    let depth = selected - top
    change(&self)
    guard !isFollowing, let row else {
      selected = 0
      top = 0
      return
    }
    selected =
      rows.firstIndex { $0.value.id == row.value.id } ?? min(selected, max(0, rows.count - 1))
    top = max(0, selected - depth)
  }
}
