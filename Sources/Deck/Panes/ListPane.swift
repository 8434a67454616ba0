import Canvas
package import Kira

/// A list of any length, seen through a window: what is loaded, where the cursor stands, what is open.
package struct ListPane: Equatable, Sendable {
  package var listing: Listing
  package var rows: [Seen<Record>] = []
  package var hasMoreBefore = false
  package var hasMoreAfter = false
  /// The row under the cursor, as an index of `rows`.
  package var selected = 0
  /// The first row on the screen, as an index of `rows`.
  package var top = 0
  /// How many rows fit on the screen.
  package var height = 10
  /// How many the filter lets through, and how many there are without it.
  package var tally: Tally?
  package var total: Tally?
  package var isLoaded = false
  /// The cache has changed while nobody looked.
  package var isStale = false
  /// Until the cursor is moved, a list shows its newest rows as they come.
  package var isFollowing = true
  package var showsWholeIDs = false
  package var filterInput: FilterInput?
  package var detail: DetailState?

  package init(kind: ResourceKind) { listing = Listing(kind: kind) }

  package var selectedRow: Seen<Record>? {
    rows.indices.contains(selected) ? rows[selected] : nil
  }

  /// A page is always loaded beyond the screen, so that the next key finds its rows.
  var limit: Int { max(120, height * 3) }
}

extension ListPane {
  /// Loads the list from its beginning.
  mutating func load() -> [Effect] {
    [.loadWindow(listing, from: .top, limit: limit)] + count()
  }

  private func count() -> [Effect] {
    let whole = Listing(kind: listing.kind, order: listing.order)
    return listing == whole ? [.tally(whole)] : [.tally(listing), .tally(whole)]
  }

  /// Reads again what is loaded, because the cache has changed beneath it.
  ///
  /// Away from the top the first row only anchors the window; it stands off the screen.
  func reload() -> [Effect] {
    guard isLoaded else { return [] }
    let start: Window.Start =
      if hasMoreBefore, let first = rows.first { .after(first.value) } else { .top }
    let limit = hasMoreBefore ? max(rows.count - 1, self.limit) : max(rows.count, self.limit)
    var effects: [Effect] = [.loadWindow(listing, from: start, limit: limit)] + count()
    if let detail { effects.append(.loadDossier(detail.kind, id: detail.id)) }
    return effects
  }

  mutating func move(by step: Int) -> [Effect] {
    guard !rows.isEmpty else { return [] }
    isFollowing = false
    selected = min(max(0, selected + step), rows.count - 1)
    scrollToSelection()
    return extend() + followInDetail()
  }

  mutating func goToTop() -> [Effect] {
    isFollowing = true
    guard !hasMoreBefore else {
      empty()
      return [.loadWindow(listing, from: .top, limit: limit)]
    }
    selected = 0
    top = 0
    return followInDetail()
  }

  mutating func goToBottom() -> [Effect] {
    isFollowing = false
    guard !hasMoreAfter else {
      empty()
      return [.loadWindow(listing, from: .bottom, limit: limit)]
    }
    selected = max(0, rows.count - 1)
    scrollToSelection()
    return followInDetail()
  }

  /// With a detail beside the list, it shows the row under the cursor.
  private mutating func followInDetail() -> [Effect] {
    guard let open = detail, let row = selectedRow, open.id != row.value.id else { return [] }
    var next = DetailState(kind: row.value.kind, id: row.value.id)
    next.tab = open.tab
    next.isFocused = open.isFocused
    detail = next
    return [.loadDossier(row.value.kind, id: row.value.id)]
  }

  mutating func scrollToSelection() {
    top = min(top, selected)
    top = max(top, selected - height + 1)
    top = max(0, min(top, rows.count - height))
  }

  /// Puts the cursor on a row, with the rows around it; a filter that may hide it is taken off.
  mutating func goTo(_ seen: Seen<Record>) -> [Effect] {
    isFollowing = false
    if let index = rows.firstIndex(where: { $0.value.id == seen.value.id }) {
      selected = index
      scrollToSelection()
      return []
    }
    listing.filter = Filter()
    rows = [seen]
    selected = 0
    isLoaded = true
    return [
      .loadWindow(listing, from: .after(seen.value), limit: limit),
      .loadWindow(listing, from: .before(seen.value), limit: limit),
    ] + count()
  }

  private func extend() -> [Effect] {
    if hasMoreAfter, rows.count - selected < height * 2, let last = rows.last {
      return [.loadWindow(listing, from: .after(last.value), limit: limit)]
    }
    if hasMoreBefore, selected < height * 2, let first = rows.first {
      return [.loadWindow(listing, from: .before(first.value), limit: limit)]
    }
    return []
  }

  /// Until the rows come, that there are none says nothing.
  private mutating func empty() {
    rows = []
    isLoaded = false
  }

  /// Sorts or filters anew; the cursor goes back to the first row.
  mutating func show(_ listing: Listing) -> [Effect] {
    self.listing = listing
    isFollowing = true
    empty()
    hasMoreBefore = false
    hasMoreAfter = false
    tally = nil
    return load()
  }
}
