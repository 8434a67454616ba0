import Kira

// What each command does; a pane is asked before the dashboard.
extension Deck {
  package mutating func perform(_ command: Command) -> [Effect] {
    if scope == .detail, let effects = performInDetail(command) { return effects }
    if pane == .overview, let effects = performInOverview(command) { return effects }
    if let kind = pane.kind, let effects = lists[kind]?.perform(command) {
      if command == .open || command == .deeper { history.visit(place) }
      arrange()
      return effects
    }
    return performAnywhere(command)
  }

  private mutating func performAnywhere(_ command: Command) -> [Effect] {
    switch command {
    case .goToPane(let pane): return go(to: pane)
    case .back, .shallower: return back()
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
    default: return []
    }
  }

  private mutating func open(_ command: Command) -> [Effect] {
    overlays.append(
      command == .help ? .help(HelpOverlay(scope: scope)) : .palette(UniversalLine(deck: self))
    )
    return []
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
    say(isFrozen ? "Held still; Z goes on." : "Going on.")
    return isFrozen ? [] : reloadEverythingSeen()
  }

  private func reloadEverythingSeen() -> [Effect] { [.loadOverview] + (list?.reload() ?? []) }

  private mutating func refresh() -> [Effect] {
    say("Asking the server.")
    if let detail = list?.detail { return [.askServer(detail.kind, id: detail.id)] }
    return (pane.kind.map { [$0] } ?? ResourceKind.allCases).map { .askServer($0, id: nil) }
  }

  private mutating func copyID() -> [Effect] {
    guard let id = list?.detail?.id ?? list?.selectedRow?.value.id else { return [] }
    say("Copied \(Identifier<Record>(id).short).")
    return [.copy(id)]
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
