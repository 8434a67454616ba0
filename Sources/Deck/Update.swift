import Canvas
import Intents
import Kira

// The root only routes: overlay first, then the pane with the focus, then what holds anywhere.
extension Deck {
  /// Changes the state in answer to one event and returns what the runtime must do next.
  package mutating func update(_ event: Event) -> [Effect] {
    switch event {
    case .input(let input): return take(input)
    case .clockRead(let now):
      self.now = now
      if let toast, toast.endsAt <= now { self.toast = nil }
      return []
    case .windowLoaded(let listing, let start, let window):
      guard lists[listing.kind]?.listing == listing else { return [] }
      return lists[listing.kind]?.take(window, from: start) ?? []
    case .tallied(let listing, let tally): return take(tally, of: listing)
    case .dossierLoaded(let kind, let id, let dossier):
      return take(dossier, kind, id) + takeForForm(event)
    case .overviewLoaded(let facts):
      overview.take(facts, at: now)
      return []
    case .found(let found): return take(found)
    case .sought(let id): return takeSought(id)
    case .cacheChanged(let kinds):
      return formEffects(ofChanged: kinds) + (isFrozen ? [] : reload(kinds))
    case .connectionChanged(let connection):
      self.connection = connection
      return []
    case .syncProgressed(let progress):
      self.progress = progress
      return []
    case .pauseChanged(let until):
      pausedUntil = until
      return []
    case .cacheTroubled(let words):
      cacheTrouble = words
      return []
    case .intentsRead(let lines):
      take(lines)
      return takeForForm(event)
    case .journalTroubled(let words):
      journal.trouble = words
      return []
    case .noticed(let notice):
      toast = Toast(notice, at: now)
      return []
    case .lookedUp, .draftsLoaded, .offered, .declined, .reviewOpened, .reviewTimed, .underway,
      .halted:
      return takeForForm(event)
    }
  }

  private mutating func take(_ lines: [IntentLine]) {
    overview.take(lines)
    journal.take(lines)
    arrangeJournal()
    if case .resolve(var overlay)? = overlays.last {
      overlay.take(lines)
      _ = follow(.stay, in: overlay)
    }
  }

  private mutating func take(_ input: Input) -> [Effect] {
    switch input {
    case .key(let key): press(key)
    case .paste(let text): paste(text)
    case .enterInText: refusesUntyped() ? [] : press(.enter)
    case .mouse(let mouse): click(mouse)
    case .focused: []
    case .resized(let size): resize(to: size)
    }
  }

  private mutating func resize(to size: Size) -> [Effect] {
    let old = self.size
    self.size = size
    arrange()
    resizeForm(from: old)
    return pane.kind.flatMap { lists[$0]?.reload() } ?? []
  }

  private mutating func take(_ tally: Tally, of listing: Listing) -> [Effect] {
    guard let list = lists[listing.kind] else { return [] }
    if listing.filter.terms.isEmpty { lists[listing.kind]?.total = tally }
    if listing == list.listing { lists[listing.kind]?.tally = tally }
    return []
  }

  private mutating func take(_ dossier: Dossier?, _ kind: ResourceKind, _ id: String) -> [Effect] {
    guard lists[kind]?.detail?.id == id else { return [] }
    lists[kind]?.detail?.take(dossier)
    arrangeDetail(of: kind)
    return []
  }

  /// Only what is on the screen is read again at once; the rest when it is looked at.
  mutating func reload(_ kinds: Set<ResourceKind>) -> [Effect] {
    var effects: [Effect] = [.loadOverview]
    for kind in ResourceKind.allCases where kinds.contains(kind) {
      if pane.kind == kind {
        effects += lists[kind]?.reload() ?? []
      } else {
        lists[kind]?.isStale = true
      }
    }
    return effects
  }

  private mutating func press(_ key: Key) -> [Effect] {
    let always = keymap.command(for: key, in: .anywhere)
    if let always, always == .suspend || always == .redraw { return perform(always) }
    if let effects = handleInOverlay(key) { return effects }
    if let kind = pane.kind, lists[kind]?.filterInput != nil {
      let scope = filterScope(of: kind)
      return lists[kind]?.handle(filterKey: key, in: scope) ?? []
    }
    if let kind = pane.kind, lists[kind]?.nameInput != nil {
      return handle(nameKey: key, of: kind)
    }
    if let command = keymap.command(for: key, in: scope) { return perform(command) }
    if case .character(let character) = key, let words = Unbuilt.words(for: character) {
      say(words)
    }
    return []
  }

  /// A paste into a filter belongs to it; any other is something to look for, never keystrokes.
  private mutating func paste(_ text: String) -> [Effect] {
    if case .palette? = overlays.last { return pasteIntoPalette(text) }
    if case .form(let page)? = overlays.last { return paste(text, into: page) }
    if case .resolve(var overlay)? = overlays.last {
      overlay.paste(text)
      return follow(.stay, in: overlay)
    }
    guard overlays.isEmpty else { return [] }
    if let kind = pane.kind, lists[kind]?.filterInput != nil {
      let scope = filterScope(of: kind)
      return lists[kind]?.paste(intoFilter: text, in: scope) ?? []
    }
    if let kind = pane.kind, lists[kind]?.nameInput != nil {
      lists[kind]?.nameInput?.paste(text)
      return []
    }
    return pasteIntoPalette(text)
  }
}
