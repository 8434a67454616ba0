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
  /// How far a search has come that goes on.
  package var reach: Window.Reach?
  /// The cache has changed while nobody looked.
  package var isStale = false
  /// The row beside the screen from which it is being read again; as old as what was let go.
  var reloadAnchor: String?
  /// Until the cursor is moved, a list shows its newest rows as they come.
  package var isFollowing = true
  package var showsWholeIDs = false
  package var filterInput: FilterInput?
  /// The name of a filter that is being saved.
  package var nameInput: TextInput?
  package var detail: DetailState?

  package init(kind: ResourceKind) { listing = Listing(kind: kind) }

  package var selectedRow: Seen<Record>? {
    rows.indices.contains(selected) ? rows[selected] : nil
  }

  /// What one load brings: as much as a page needs, and little enough that no key waits for it.
  var limit: Int { max(48, height * 2) }

  /// So many rows lie ready on both sides of the cursor, once no key waits.
  var margin: Int { height * 4 }
}

extension ListPane {
  /// Loads the list from its beginning.
  mutating func load() -> [Effect] {
    [.loadWindow(listing, from: .top, limit: limit)] + count()
  }

  func count() -> [Effect] {
    let whole = Listing(kind: listing.kind, order: listing.order)
    return listing == whole ? [.tally(whole)] : [.tally(listing), .tally(whole)]
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

  /// Loads further rows where few are left: at once when the next page would not find its own.
  func extend() -> [Effect] {
    let (above, below) = (selected, rows.count - 1 - selected)
    if hasMoreAfter, below < margin, below <= above || !hasMoreBefore, let last = rows.last {
      return [load(from: .after(last.value), isUrgent: below < height)]
    }
    if hasMoreBefore, above < margin, let first = rows.first {
      return [load(from: .before(first.value), isUrgent: above < height)]
    }
    return []
  }

  private func load(from start: Window.Start, isUrgent: Bool) -> Effect {
    isUrgent
      ? .loadWindow(listing, from: start, limit: limit)
      : .loadAhead(listing, from: start, limit: limit)
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
    reach = nil
    return load()
  }
}
