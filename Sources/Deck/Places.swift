package import Kira

/// Somewhere in the dashboard one can come back to.
package struct Place: Equatable, Sendable {
  package var pane: PaneName
  package var opened: Seen<Record>?

  package init(_ pane: PaneName, opened: Seen<Record>? = nil) {
    self.pane = pane
    self.opened = opened
  }

  /// Reading a resource again does not make it another place.
  func isSame(as other: Place) -> Bool {
    pane == other.pane && opened?.value.id == other.opened?.value.id
  }
}

/// Where one has been, as in a browser.
package struct History: Equatable, Sendable {
  private var places = [Place(.overview)]
  private var index = 0

  package mutating func visit(_ place: Place) {
    guard !places[index].isSame(as: place) else { return }
    places.removeSubrange((index + 1)...)
    places.append(place)
    if places.count > 100 { places.removeFirst() }
    index = places.count - 1
  }

  /// Puts another place where one stands now: moving about beside a detail is no journey.
  package mutating func settle(_ place: Place) {
    if places[index].pane == place.pane { places[index] = place }
  }

  package mutating func back() -> Place? { step(by: -1) }
  package mutating func forward() -> Place? { step(by: 1) }

  /// Swaps with the place visited before this one.
  package mutating func last() -> Place? {
    guard index > 0 else { return nil }
    let previous = places[index - 1]
    visit(previous)
    return previous
  }

  private mutating func step(by step: Int) -> Place? {
    guard places.indices.contains(index + step) else { return nil }
    index += step
    return places[index]
  }
}

extension Deck {
  var place: Place { Place(pane, opened: list?.detail?.dossier?.seen ?? openedRow) }

  /// The row a detail was just opened on, before its dossier has come.
  private var openedRow: Seen<Record>? {
    guard let list, let row = list.selectedRow, list.detail?.id == row.value.id else { return nil }
    return row
  }

  /// A pane by its number as it was left; once more, with no detail in the way.
  mutating func go(to pane: PaneName) -> [Effect] {
    let isHere = self.pane == pane
    self.pane = pane
    if isHere, let kind = pane.kind { lists[kind]?.detail = nil }
    if isHere { journal.close() }
    history.visit(place)
    return enter()
  }

  /// A place visited before.
  mutating func go(to place: Place) -> [Effect] {
    pane = place.pane
    guard let kind = pane.kind else { return enter() }
    lists[kind]?.detail = nil
    return enter() + (place.opened.map { show($0) } ?? [])
  }

  /// Opens any resource in the pane of its kind, with its list around it.
  mutating func visit(_ seen: Seen<Record>) -> [Effect] {
    pane = PaneName(of: seen.value.kind)
    history.visit(Place(pane, opened: seen))
    return show(seen)
  }

  private mutating func show(_ seen: Seen<Record>) -> [Effect] {
    guard var list = lists[seen.value.kind] else { return [] }
    let effects = list.goTo(seen) + list.open(seen.value)
    lists[seen.value.kind] = list
    arrange()
    return effects
  }

  private mutating func enter() -> [Effect] {
    guard let kind = pane.kind, var list = lists[kind] else { return [] }
    let effects = list.isLoaded ? (list.isStale ? list.reload() : []) : list.load()
    list.isStale = false
    lists[kind] = list
    arrange()
    return effects
  }

  var canGoBack: Bool {
    if pane == .journal { return journal.isOpened }
    return list.map { $0.detail != nil || !$0.listing.filter.terms.isEmpty } ?? false
  }

  /// One level back: detail, then filter; on the last level it does nothing.
  mutating func back() -> [Effect] {
    guard let kind = pane.kind else {
      _ = closeDetail()
      return []
    }
    return closeDetail() ? [] : lists[kind]?.clearFilter() ?? []
  }

  /// Closes what is open; leaving it is a step of the history.
  mutating func closeDetail() -> Bool {
    if pane == .journal { return journal.close() }
    guard let kind = pane.kind, lists[kind]?.detail != nil else { return false }
    lists[kind]?.detail = nil
    history.visit(place)
    return true
  }

  /// `q`: closes what is open, goes to the overview, and there offers to quit.
  mutating func leave() -> [Effect] {
    if closeDetail() { return [] }
    guard pane == .overview else { return go(to: .overview) }
    overlays.append(.quit)
    return []
  }
}
