import Kira

// The cache has changed beneath a list: what is on the screen is read again, the rest let go.
extension ListPane {
  /// A row beside the screen tells where the new window lies, so that the cursor keeps its row
  /// however many rows arrive above it.
  mutating func reload() -> [Effect] {
    guard isLoaded else { return [] }
    let start = anchored()
    reloadAnchor = start.record?.id
    var effects = [Effect.loadWindow(listing, from: start, limit: limit)] + count()
    if let detail { effects.append(.loadDossier(detail.kind, id: detail.id)) }
    return effects
  }

  private mutating func anchored() -> Window.Start {
    let end = top + height
    if isFollowing || rows.count <= height { return .top }
    if end < rows.count {
      hasMoreAfter = hasMoreAfter || end + 1 < rows.count
      rows.removeSubrange((end + 1)...)
      return .before(rows[end].value)
    }
    hasMoreBefore = true
    rows.removeFirst(top - 1)
    selected -= top - 1
    top = 1
    return .after(rows[0].value)
  }

  /// Takes the anchor of a reload out again: it was not read itself.
  mutating func dropAnchor(_ start: Window.Start) {
    guard let id = start.record?.id, id == reloadAnchor else { return }
    reloadAnchor = nil
    if case .before = start, rows.last?.value.id == id {
      rows.removeLast()
      hasMoreAfter = true
    } else if case .after = start, rows.first?.value.id == id {
      rows.removeFirst()
      selected = max(0, selected - 1)
      top = max(0, top - 1)
      hasMoreBefore = true
    }
  }
}

extension Window.Start {
  fileprivate var record: Record? {
    switch self {
    case .top, .bottom: nil
    case .after(let record), .before(let record): record
    }
  }
}
