import Deck
import Forms
import Kira
import Store

/// Reads for the dashboard what it asks of the cache, a step at a time where it takes long.
///
/// A search that does not end within a frame goes on between the keys, and says how far it has
/// come; a newer question about the same list drops it.
struct CacheReader {
  private let cache: Cache
  private var searches: [RunningSearch] = []
  private var counts: [RunningCount] = []
  /// What a text may be; a newer text drops it.
  private var finding: (finding: Finding, toldAt: Moment)?
  private var lookups: [(lookup: FieldLookup, search: Search)] = []
  private var postponed: [(effect: Effect, milliseconds: Int)] = []
  /// When the resource of the last dossier was asked about alone; rows of lists do not count.
  private(set) var detailReadAt: Moment?
  /// What was read is no database any more.
  private(set) var isDamaged = false

  private struct RunningSearch {
    let listing: Listing
    let start: Window.Start
    let search: Search
    var toldAt: Moment
  }

  private struct RunningCount {
    let listing: Listing
    let count: Count
    var toldAt: Moment
  }

  /// A step leaves the rest of a frame to whoever draws it.
  private static let step = Budget.Limit.milliseconds(8)
  /// How often a search that goes on is heard of.
  private static let pause: Int64 = 80
  private static let firstMilliseconds = 25
  private static let mostMilliseconds = 1_600

  init(_ cache: Cache) { self.cache = cache }

  var isPostponing: Bool {
    !(searches.isEmpty && counts.isEmpty && postponed.isEmpty && lookups.isEmpty)
      || finding != nil
  }

  /// The event that answers an effect, or nothing for now.
  mutating func serve(_ effect: Effect, at now: Moment) -> Event? {
    telling { (reader: inout CacheReader) throws(StoreError) -> Event? in
      switch effect {
      case .loadWindow(let listing, let start, let limit),
        .loadAhead(let listing, let start, let limit):
        try reader.search(listing, from: start, limit: limit, at: now)
      case .tally(let listing): try reader.count(listing, at: now)
      case .find(let recognition): try reader.find(recognition, at: now)
      case .lookUp(let lookup): try reader.lookUp(lookup)
      default: try reader.answer(effect, within: Self.firstMilliseconds, at: now)
      }
    }
  }

  /// Goes on with one thing that is not done yet: rows before figures.
  mutating func resume(at now: Moment) -> Event? {
    telling { (reader: inout CacheReader) throws(StoreError) -> Event? in
      if !reader.postponed.isEmpty {
        let (effect, milliseconds) = reader.postponed.removeFirst()
        return try reader.answer(effect, within: milliseconds, at: now)
      }
      if !reader.lookups.isEmpty { return try reader.goOnLookingUp() }
      if reader.finding != nil { return try reader.goOnFinding(at: now) }
      return reader.searches.isEmpty
        ? try reader.goOnCounting(at: now) : try reader.goOnSearching(at: now)
    }
  }

  private mutating func telling(
    _ body: (inout CacheReader) throws(StoreError) -> Event?
  ) -> Event? {
    do throws(StoreError) {
      return try body(&self)
    } catch {
      searches = []
      counts = []
      lookups = []
      finding = nil
      isDamaged = isDamaged || error.isDamage
      return .noticed(Notice(.trouble, "The cache: \(error.words)"))
    }
  }
}

// Lists and how long they are.
extension CacheReader {
  private mutating func search(
    _ listing: Listing,
    from start: Window.Start,
    limit: Int,
    at now: Moment
  ) throws(StoreError) -> Event? {
    searches.removeAll { $0.listing.kind == listing.kind }
    counts.removeAll { $0.listing.kind == listing.kind && $0.listing.filter != listing.filter }
    let search = try cache.search(listing, from: start, limit: limit)
    searches.insert(
      RunningSearch(listing: listing, start: start, search: search, toldAt: now),
      at: 0
    )
    return try goOnSearching(at: now)
  }

  private mutating func goOnSearching(at now: Moment) throws(StoreError) -> Event? {
    guard let running = searches.first else { return nil }
    let budget = Budget(Self.step)
    try running.search.advance(until: budget.isSpent)
    guard running.search.isDone || now.milliseconds - running.toldAt.milliseconds >= Self.pause
    else { return nil }
    searches[0].toldAt = now
    if running.search.isDone { searches.removeFirst() }
    return .windowLoaded(running.listing, from: running.start, try running.search.window())
  }

  private mutating func count(_ listing: Listing, at now: Moment) throws(StoreError) -> Event? {
    let count = try cache.count(listing)
    guard !count.isDone else { return .tallied(listing, count.tally) }
    counts.removeAll { $0.listing.kind == listing.kind }
    counts.append(RunningCount(listing: listing, count: count, toldAt: now))
    return nil
  }

  private mutating func goOnCounting(at now: Moment) throws(StoreError) -> Event? {
    guard let running = counts.first else { return nil }
    let budget = Budget(Self.step)
    try running.count.advance(until: budget.isSpent)
    guard running.count.isDone || now.milliseconds - running.toldAt.milliseconds >= Self.pause
    else { return nil }
    counts[0].toldAt = now
    if running.count.isDone { counts.removeFirst() }
    return .tallied(running.listing, running.count.tally)
  }
}

// What a field of a form may mean.
extension CacheReader {
  private static let mostSuggestions = 8

  private mutating func lookUp(_ lookup: FieldLookup) throws(StoreError) -> Event? {
    if let id = lookup.id {
      let entry = try cache.record(lookup.kind, id: id)
      return .lookedUp(lookup, entry.map { [$0.seen] } ?? [])
    }
    // What is typed next to a field drops the question before.
    lookups.removeAll { $0.lookup.kind == lookup.kind }
    let words = lookup.text.split(separator: " ").map { Self.term(for: String($0), lookup.kind) }
    let owner = lookup.owner.map { Filter.Term.text(.user, [$0.text]) }
    let filter = Filter(terms: words + [owner].compactMap { $0 })
    let search = try cache.search(
      Listing(kind: lookup.kind, filter: filter),
      from: .top,
      limit: Self.mostSuggestions
    )
    lookups.append((lookup, search))
    return try goOnLookingUp()
  }

  /// What a row shows, whose it is, or how its number ends.
  private static func term(for word: String, _ kind: ResourceKind) -> Filter.Term {
    guard kind != .user else { return .words(word) }
    let folded = Folding.folded(word)
    let fields: [Filter.TextField] = kind == .account ? [.user, .account] : [.account]
    let terms = [.words(word)] + fields.map { Filter.Term.text($0, [folded]) }
    // Any of them: not none of them.
    return .not(.all(terms.map { .not($0) }))
  }

  private mutating func goOnLookingUp() throws(StoreError) -> Event? {
    guard let (lookup, search) = lookups.last else { return nil }
    let budget = Budget(Self.step)
    try search.advance(until: budget.isSpent)
    guard search.isDone else { return nil }
    lookups.removeLast()
    let rows = try search.window().rows
    guard let owner = lookup.owner else { return .lookedUp(lookup, rows) }
    return .lookedUp(lookup, rows.filter { $0.value.belongs(to: owner) })
  }
}

extension Record {
  /// Only what is surely theirs.
  fileprivate func belongs(to owner: Identifier<User>) -> Bool {
    switch self {
    case .user(let user): user.id == owner
    case .account(let account): account.userID == owner
    case .payout(let payout): payout.userID == owner
    case .recipient(let recipient): recipient.userID == owner
    case .deposit: false
    }
  }
}

// Records that a text leads to.
extension CacheReader {
  private mutating func find(
    _ recognition: Recognition,
    at now: Moment
  ) throws(StoreError) -> Event? {
    finding = (try Finding(recognition, in: cache), now)
    return try goOnFinding(at: now)
  }

  private mutating func goOnFinding(at now: Moment) throws(StoreError) -> Event? {
    guard let (finding, toldAt) = finding else { return nil }
    let budget = Budget(Self.step)
    try finding.advance(until: budget.isSpent)
    guard finding.isDone || now.milliseconds - toldAt.milliseconds >= Self.pause else { return nil }
    self.finding = finding.isDone ? nil : (finding, now)
    var found = finding.found
    found.isComplete = finding.isDone
    return .found(found)
  }
}

// What is one question and one answer.
extension CacheReader {
  private mutating func answer(
    _ effect: Effect,
    within milliseconds: Int,
    at now: Moment
  ) throws(StoreError) -> Event? {
    postponed.removeAll { $0.effect.isReplaced(by: effect) }
    let event = try cache.withBudget(.milliseconds(milliseconds)) { () throws(StoreError) in
      try answer(effect, at: now)
    }
    if let event { return event }
    // What takes this long has to be waited for.
    guard milliseconds < Self.mostMilliseconds else { return try answer(effect, at: now) }
    postponed.append((effect, milliseconds * 4))
    return nil
  }

  private mutating func answer(_ effect: Effect, at now: Moment) throws(StoreError) -> Event {
    switch effect {
    case .loadOverview: .overviewLoaded(try cache.overview(at: now))
    case .loadDossier(let kind, let id):
      .dossierLoaded(kind, id: id, try dossier(kind, id))
    default: preconditionFailure("\(effect) is not a question to the cache")
    }
  }

  private mutating func dossier(_ kind: ResourceKind, _ id: String) throws(StoreError) -> Dossier? {
    let known = try cache.dossier(kind, id: id)
    detailReadAt = known.flatMap { $0.raw.source == .detail ? $0.raw.at : nil }
    return known?.dossier
  }
}

extension Effect {
  /// Whether the answer to this one is of no use any more once the other is asked.
  func isReplaced(by other: Effect) -> Bool {
    switch (self, other) {
    case (.loadWindow(let old, _, _), .loadWindow(let new, _, _)),
      (.loadAhead(let old, _, _), .loadAhead(let new, _, _)):
      old.kind == new.kind
    // How long the whole list is is asked beside how much of it is shown.
    case (.tally(let old), .tally(let new)):
      old.kind == new.kind && old.filter.terms.isEmpty == new.filter.terms.isEmpty
    case (.loadDossier, .loadDossier), (.loadOverview, .loadOverview): true
    default: false
    }
  }
}
