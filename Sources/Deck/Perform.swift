import Forms
import Kira
import Verdicts

// What each command does; a pane is asked before the dashboard.
extension Deck {
  package mutating func perform(_ command: Command) -> [Effect] {
    if scope == .detail, let effects = performInDetail(command) { return effects }
    if pane == .overview, let effects = performInOverview(command) { return effects }
    if pane == .journal, let effects = performInJournal(command) { return effects }
    if let kind = pane.kind, let effects = performInList(command, kind) { return effects }
    return performAnywhere(command)
  }

  private mutating func performInList(_ command: Command, _ kind: ResourceKind) -> [Effect]? {
    let before = lists[kind]?.detail?.id
    if command == .nextMatch || command == .previousMatch {
      guard lists[kind]?.listing.filter.terms.isEmpty == false else {
        say("No filter is on; / makes one.")
        return []
      }
    }
    if let effects = performOnFilters(command, kind) { return effects }
    guard let effects = lists[kind]?.perform(command) else { return nil }
    if command == .open || command == .deeper {
      history.visit(place)
    } else if lists[kind]?.detail?.id != before {
      history.settle(place)
    }
    if [.sortNext, .sortPrevious, .invertSort].contains(command), let list {
      say("Sorted by \(list.listing.order.words).")
    }
    arrange()
    return effects
  }

  /// What concerns the tabs above a list; the keys of a detail are its own.
  private mutating func performOnFilters(
    _ command: Command,
    _ kind: ResourceKind
  ) -> [Effect]? {
    guard scope == .list else { return nil }
    switch command {
    case .saveFilter: return saveFilter()
    case .nextTab where lists[kind]?.detail == nil: return showFilter(by: 1)
    case .previousTab where lists[kind]?.detail == nil: return showFilter(by: -1)
    default: return nil
    }
  }

  private mutating func performAnywhere(_ command: Command) -> [Effect] {
    switch command {
    case .goToPane(let pane): return go(to: pane)
    case .back: return back()
    case .shallower:
      _ = closeDetail()
      return []
    case .leave: return leave()
    case .quit: return [.quit]
    case .cancel: return cancel()
    case .historyBack: return history.back().map { go(to: $0) } ?? []
    case .historyForward: return history.forward().map { go(to: $0) } ?? []
    case .lastView: return history.last().map { go(to: $0) } ?? []
    case .help, .palette: return open(command)
    case .nextTheme: return useNextTheme()
    case .toggleMouse: return toggleMouse()
    case .freeze: return toggleFreeze()
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .refresh: return refresh()
    case .copyID: return copyID()
    case .pay: return begin(.payout)
    case .create: return begin(.recipient)
    case .resolve: return resolve()
    default: return []
    }
  }

  private mutating func open(_ command: Command) -> [Effect] {
    overlays.append(command == .help ? .help(help) : .palette(UniversalLine(deck: self)))
    return []
  }

  private var help: HelpOverlay {
    guard case .form(let page)? = overlays.last else { return HelpOverlay(scope: scope) }
    switch page.step {
    case .filling, .preparing: return HelpOverlay(scope: .form)
    case .reviewing(let review): return HelpOverlay(on: review)
    case .confirmed, .underway: return HelpOverlay(scope: .sent)
    }
  }

  private mutating func useNextTheme() -> [Effect] {
    guard let index = themeNames.firstIndex(of: themeName) else { return [] }
    themeName = themeNames[(index + 1) % themeNames.count]
    say("Theme \(themeName).")
    return [.useTheme(themeName)]
  }

  private mutating func toggleMouse() -> [Effect] {
    hasMouse.toggle()
    say(hasMouse ? "Mouse on." : "Mouse off: the terminal selects text again.")
    return [.captureMouse(hasMouse)]
  }

  private mutating func toggleFreeze() -> [Effect] {
    isFrozen.toggle()
    if isFrozen { return [] }
    say("Going on.")
    return reload(Set(ResourceKind.allCases))
  }

  private mutating func refresh() -> [Effect] {
    if list?.detail == nil, pane.kind?.isListed == false {
      say("Kira tells recipients user by user: open a user, or run kiradeck sync --recipients.")
      return []
    }
    if case .offline = connection {
      say("Trying the server again.")
    } else {
      say("Asking the server.")
    }
    if let detail = list?.detail { return [.askServer(detail.kind, id: detail.id)] }
    if let list, list.rows.isEmpty, let id = list.listing.wholeID {
      return [.askServer(list.listing.kind, id: id)]
    }
    return (pane.kind.map { [$0] } ?? ResourceKind.listed).map { .askServer($0, id: nil) }
  }

  private mutating func copyID() -> [Effect] {
    guard let id = idUnderCursor else { return [] }
    say("Copied \(Identifier<Record>(id).short).")
    return [.copy(id)]
  }

  private var idUnderCursor: String? {
    switch scope {
    case .overview, .anywhere: overview.selectedRow?.id
    case .journal: journal.selectedLine?.id
    case .form, .review, .sent: nil
    case .list: list?.selectedRow?.value.id
    case .detail: list?.detail?.selectedLink?.value.id ?? list?.detail?.id
    }
  }

  /// The first press cancels what is pending; a second within two seconds offers to quit.
  private mutating func cancel() -> [Effect] {
    if let last = cancelledAt, now.seconds(since: last) <= 2 {
      overlays.append(.quit)
      return []
    }
    cancelledAt = now
    say("Nothing to cancel; once more offers to quit.")
    return []
  }

  mutating func say(_ words: String) { toast = Toast(Notice(.done, words), at: now) }
}
