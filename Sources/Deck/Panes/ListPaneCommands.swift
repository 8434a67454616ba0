import Canvas
import Kira

// What a list does with a command or a key.
extension ListPane {
  /// Commands that move the cursor, by how far.
  private var steps: [Command: Int] {
    [
      .down: 1, .up: -1, .pageDown: height, .pageUp: -height,
      .halfPageDown: height / 2, .halfPageUp: -height / 2,
    ]
  }

  /// Answers a command, or `nil` when it is not the list's.
  mutating func perform(_ command: Command) -> [Effect]? {
    if let step = steps[command] { return move(by: step) }
    switch command {
    case .top: return goToTop()
    case .bottom: return goToBottom()
    case .open, .deeper: return open()
    case .filter:
      filterInput = FilterInput(text: listing.filter.text)
      return []
    case .clearFilter: return clearFilter()
    case .nextMatch: return move(by: 1)
    case .previousMatch: return move(by: -1)
    case .sortNext: return sort(by: 1)
    case .sortPrevious: return sort(by: -1)
    case .invertSort:
      var listing = listing
      listing.order.isDescending.toggle()
      return show(listing)
    case .nextTab, .zoom: return enterDetail(isZooming: command == .zoom)
    case .wide:
      showsWholeIDs.toggle()
      return []
    default: return nil
    }
  }

  private mutating func open() -> [Effect] {
    guard let row = selectedRow else { return [] }
    if detail?.id == row.value.id {
      detail?.isFocused = true
      return []
    }
    return open(row.value)
  }

  /// From the list to the detail that stands beside it.
  private mutating func enterDetail(isZooming: Bool) -> [Effect] {
    detail?.isFocused = true
    if isZooming { detail?.isZoomed = true }
    return []
  }

  mutating func open(_ record: Record) -> [Effect] {
    detail = DetailState(kind: record.kind, id: record.id)
    isFollowing = false
    return [
      .loadDossier(record.kind, id: record.id), .askServer(record.kind, id: record.id),
    ]
  }

  mutating func clearFilter() -> [Effect] {
    guard !listing.filter.terms.isEmpty else { return [] }
    var listing = listing
    listing.filter = Filter()
    return show(listing)
  }

  private mutating func sort(by step: Int) -> [Effect] {
    let keys = Listing.Order.Key.sortable(listing.kind)
    let index = keys.firstIndex(of: listing.order.key) ?? 0
    var listing = listing
    let key = keys[(index + step + keys.count) % keys.count]
    listing.order = Listing.Order(by: key, isDescending: key == .created || key == .amount)
    return show(listing)
  }

  /// Keys while a filter is typed: the list follows every letter.
  mutating func handle(filterKey key: Key, in scope: FilterScope) -> [Effect] {
    switch key {
    case .enter:
      filterInput = nil
      return []
    case .escape, .control("c"):
      filterInput = nil
      return clearFilter()
    case .up: return move(by: -1)
    case .down: return move(by: 1)
    case .pageUp: return move(by: -height)
    case .pageDown: return move(by: height)
    default:
      guard filterInput?.handle(key, in: scope) == true else { return [] }
      return applyFilter(in: scope)
    }
  }

  mutating func paste(intoFilter text: String, in scope: FilterScope) -> [Effect] {
    filterInput?.paste(text, in: scope)
    return applyFilter(in: scope)
  }

  /// A filter that cannot be read leaves the list as it was and says why.
  private mutating func applyFilter(in scope: FilterScope) -> [Effect] {
    guard let filter = filterInput?.read(in: scope) else { return [] }
    var listing = listing
    listing.filter = filter
    guard filter.terms != self.listing.filter.terms else {
      // The words may be others that mean the same.
      self.listing = listing
      return []
    }
    return show(listing)
  }
}

extension Listing.Order.Key {
  /// Users and accounts have no amount to be sorted by.
  static func sortable(_ kind: ResourceKind) -> [Self] {
    switch kind {
    case .user: [.created, .name, .status]
    case .account: [.created, .status]
    case .deposit, .payout: [.created, .amount, .name, .status]
    case .recipient: [.created, .name]
    }
  }
}

extension Listing.Order {
  /// How a person would say it.
  var words: String {
    switch key {
    case .created: isDescending ? "age, newest first" : "age, oldest first"
    case .amount: isDescending ? "amount, largest first" : "amount, smallest first"
    case .status: isDescending ? "status, Z to A" : "status, A to Z"
    case .name: isDescending ? "name, Z to A" : "name, A to Z"
    }
  }
}
