package import Canvas
import Forms
package import Kira

/// The whole dashboard as one value; `update` changes it, `draw` shows it.
package struct Deck: Equatable, Sendable {
  package var size: Size
  package var badge: Badge
  package var now: Moment
  package var glyphs: Glyphs
  package var themeNames: [String]
  package var themeName: String

  package var pane = PaneName.overview
  package var overview = OverviewPane()
  package var journal = JournalPane()
  package var lists: [ResourceKind: ListPane]
  package var overlays: [Overlay] = []
  /// Of the form that was opened last.
  var lastTicket: FormTicket = 0
  package var history = History()
  /// In the order of their tabs, those of all lists.
  package var savedFilters: [SavedFilter] = []
  package var connection = Connection.connecting
  package var progress: SyncProgress?
  /// Until when Kira wants to hear nothing from us.
  package var pausedUntil: Moment?
  /// What stays wrong with the cache, and what to do.
  package var cacheTrouble: String?
  package var toast: Toast?
  /// What Kira is being asked for, to be opened when it comes.
  package var awaited: Recognition?
  /// While frozen, what arrives waits; the screen holds still.
  package var isFrozen = false
  package var hasMouse = true
  /// When Ctrl-C was last pressed with nothing to cancel.
  package var cancelledAt: Moment?

  package init(
    size: Size,
    badge: Badge,
    now: Moment,
    glyphs: Glyphs = .unicode,
    themes: (names: [String], current: String) = (["night"], "night")
  ) {
    self.size = size
    self.badge = badge
    self.now = now
    self.glyphs = glyphs
    themeNames = themes.names
    themeName = themes.current
    lists = Dictionary(
      uniqueKeysWithValues: ResourceKind.allCases.map { ($0, ListPane(kind: $0)) }
    )
    arrange()
  }

  /// What the first screen needs.
  package mutating func start() -> [Effect] { [.loadOverview] }

  /// Tells every pane how much room it has now.
  mutating func arrange() {
    overview.height = layout(of: .overview).attentionRows
    overview.scrollToSelection()
    arrangeJournal()
    for kind in ResourceKind.allCases {
      let layout = layout(of: PaneName(of: kind))
      lists[kind]?.height = layout.listRows
      lists[kind]?.detail?.height = layout.detailRows
      lists[kind]?.scrollToSelection()
      arrangeDetail(of: kind)
    }
  }

  mutating func arrangeDetail(of kind: ResourceKind) {
    guard var detail = lists[kind]?.detail else { return }
    // A list that cannot be seen must not get the keys.
    if !isBesideList(detail) { detail.isFocused = true }
    detail.keepInside(lines: lineCount(of: detail))
    lists[kind]?.detail = detail
  }

  /// The list of the pane on the screen.
  package var list: ListPane? { pane.kind.flatMap { lists[$0] } }

  /// Where keys go when no overlay is open.
  package var scope: Scope {
    guard let list else { return pane == .journal ? .journal : .overview }
    return list.detail?.isFocused == true ? .detail : .list
  }
}
