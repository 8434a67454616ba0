import Canvas
package import Kira

// Saved filters stand above their list as tabs, the whole list first.
extension Deck {
  /// What a filter typed in this list may refer to.
  package func filterScope(of kind: ResourceKind) -> FilterScope {
    let seen = overview.facts?.counts[kind]?.keys.map(\.self) ?? []
    return FilterScope(at: now, of: kind, seen: Set(seen))
  }

  package func savedFilters(of kind: ResourceKind) -> [SavedFilter] {
    savedFilters.filter { $0.kind == kind }
  }

  /// A list without saved filters needs no row for them.
  func layout(of pane: PaneName) -> ScreenLayout {
    let hasTabs = pane.kind.map { !savedFilters(of: $0).isEmpty } ?? false
    return ScreenLayout(size: size, hasFilterTabs: hasTabs)
  }

  var layout: ScreenLayout { layout(of: pane) }

  func filterStrip(of list: ListPane) -> TabStrip {
    let saved = savedFilters(of: list.listing.kind)
    let tabs = [TabStrip.Tab("all")] + saved.map { TabStrip.Tab($0.name.text) }
    return TabStrip(tabs, chosen: chosenFilter(of: list) ?? -1)
  }

  /// `nil` for a filter that is not saved.
  private func chosenFilter(of list: ListPane) -> Int? {
    guard !list.listing.filter.terms.isEmpty else { return 0 }
    let text = list.listing.filter.text
    return savedFilters(of: list.listing.kind).firstIndex { $0.text.text == text }.map { $0 + 1 }
  }

  /// The next tab, or the one before it.
  mutating func showFilter(by step: Int) -> [Effect] {
    guard let list, let kind = pane.kind else { return [] }
    let count = savedFilters(of: kind).count + 1
    guard count > 1 else {
      say("No filter is saved here; / makes one and s saves it.")
      return []
    }
    let index = chosenFilter(of: list) ?? 0
    return showFilter(at: (index + step + count) % count)
  }

  mutating func showFilter(at index: Int) -> [Effect] {
    guard let kind = pane.kind, var listing = list?.listing else { return [] }
    let saved = savedFilters(of: kind)
    guard saved.indices.contains(index - 1) else { return lists[kind]?.clearFilter() ?? [] }
    do throws(Filter.Problem) {
      listing.filter = try Filter.parsing(saved[index - 1].text.text, in: filterScope(of: kind))
    } catch {
      let name = saved[index - 1].name
      toast = Toast(Notice(.trouble, "\(name), column \(error.column): \(error.words)"), at: now)
      return []
    }
    return lists[kind]?.show(listing) ?? []
  }

  /// Asks for a name, or forgets the filter that has one.
  mutating func saveFilter() -> [Effect] {
    guard let list, let kind = pane.kind else { return [] }
    let text = SafeText(list.listing.filter.text)
    guard !list.listing.filter.terms.isEmpty else {
      say("No filter is on; / makes one.")
      return []
    }
    let known = savedFilters.firstIndex { $0.kind == kind && $0.text == text }
    guard let known else {
      lists[kind]?.nameInput = TextInput(limit: 24)
      return []
    }
    let saved = savedFilters[known]
    guard !saved.isConfigured else {
      say("\(saved.name) stands in the configuration; take it out there.")
      return []
    }
    savedFilters.remove(at: known)
    say("\(saved.name) is no longer saved; s saves it again.")
    return keepFilters()
  }

  /// Keys while a filter is being named.
  mutating func handle(nameKey key: Key, of kind: ResourceKind) -> [Effect] {
    switch key {
    case .enter: return saveFilter(of: kind)
    case .escape, .control("c"): lists[kind]?.nameInput = nil
    default: _ = lists[kind]?.nameInput?.handle(key)
    }
    return []
  }

  /// Without a name, a filter is called what it says; a name that is taken goes to the new one.
  private mutating func saveFilter(of kind: ResourceKind) -> [Effect] {
    guard let list = lists[kind], let input = list.nameInput else { return [] }
    let text = SafeText(list.listing.filter.text)
    let typed = SafeText(input.text.trimmed)
    let saved = SavedFilter(of: kind, named: typed.isEmpty ? text : typed, text)
    lists[kind]?.nameInput = nil
    guard !savedFilters.contains(where: { $0.isConfigured && saved.isNamed(as: $0) }) else {
      say("\(saved.name) stands in the configuration; another name will do.")
      return []
    }
    savedFilters.removeAll { saved.isNamed(as: $0) }
    savedFilters.append(saved)
    say("Saved as \(saved.name); Tab goes from one to the next, s forgets it.")
    return keepFilters()
  }

  private mutating func keepFilters() -> [Effect] {
    arrange()
    return [.keepFilters(savedFilters.filter { !$0.isConfigured })]
  }
}

extension SavedFilter {
  fileprivate func isNamed(as other: SavedFilter) -> Bool {
    kind == other.kind && name == other.name
  }
}

extension String {
  fileprivate var trimmed: String {
    let front = drop { $0 == " " }
    return String(front.reversed().drop { $0 == " " }.reversed())
  }
}
