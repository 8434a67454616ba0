import Deck
import Kira
import KiraAPI
import Store

/// Reads for the dashboard what it asks of the cache, a little at a time where it takes long.
///
/// What does not end within its budget is put aside, and taken up again with more when no key
/// waits; a newer question about the same list replaces it.
struct CacheReader {
  private let cache: Cache
  private var postponed: [(effect: Effect, milliseconds: Int)] = []
  /// When the resource of the last dossier was asked about alone; rows of lists do not count.
  private(set) var detailReadAt: Moment?

  private static let firstMilliseconds = 25
  private static let mostMilliseconds = 1_600
  /// Counting further than this would tell nobody anything.
  private static let mostCounted = 1_000_000

  init(_ cache: Cache) { self.cache = cache }

  var isPostponing: Bool { !postponed.isEmpty }

  /// The event that answers an effect, or nothing for now.
  mutating func serve(_ effect: Effect, at now: Moment) -> Event? {
    postponed.removeAll { $0.effect.isReplaced(by: effect) }
    return serve(effect, within: Self.firstMilliseconds, at: now)
  }

  /// Goes on with one thing that was put aside.
  mutating func resume(at now: Moment) -> Event? {
    guard !postponed.isEmpty else { return nil }
    let (effect, milliseconds) = postponed.removeFirst()
    return serve(effect, within: milliseconds, at: now)
  }

  private mutating func serve(
    _ effect: Effect,
    within milliseconds: Int,
    at now: Moment
  ) -> Event? {
    do throws(StoreError) {
      let event = try cache.withBudget(.milliseconds(milliseconds)) { () throws(StoreError) in
        try answer(effect, at: now)
      }
      if let event { return event }
    } catch {
      return .noticed(Notice(.trouble, "The cache: \(error.words)"))
    }
    guard milliseconds * 4 <= Self.mostMilliseconds else {
      return .noticed(Notice(.trouble, "This search takes too long; a narrower one will not."))
    }
    postponed.append((effect, milliseconds * 4))
    return nil
  }

  private mutating func answer(_ effect: Effect, at now: Moment) throws(StoreError) -> Event {
    switch effect {
    case .loadOverview: .overviewLoaded(try cache.overview(at: now))
    case .loadWindow(let listing, let start, let limit),
      .loadAhead(let listing, let start, let limit):
      .windowLoaded(listing, from: start, try cache.window(listing, from: start, limit: limit))
    case .tally(let listing):
      .tallied(listing, try cache.tally(listing, stopAfter: Self.mostCounted))
    case .loadDossier(let kind, let id):
      .dossierLoaded(kind, id: id, try dossier(kind, id))
    default: preconditionFailure("\(effect) is not a question to the cache")
    }
  }

  private mutating func dossier(_ kind: ResourceKind, _ id: String) throws(StoreError) -> Dossier? {
    detailReadAt = nil
    guard let entry = try cache.record(kind, id: id) else { return nil }
    if entry.raw.source == .detail { detailReadAt = entry.raw.at }
    return Dossier(
      seen: entry.seen,
      particulars: particulars(of: kind, raw: entry.raw.value),
      related: try cache.related(to: entry.seen.value, limit: Dossier.mostRelated),
      changes: try cache.changes(of: kind, id: id)
    )
  }
}

extension Effect {
  /// Whether the answer to this one is of no use any more once the other is asked.
  func isReplaced(by other: Effect) -> Bool {
    switch (self, other) {
    case (.loadWindow(let old, _, _), .loadWindow(let new, _, _)),
      (.loadAhead(let old, _, _), .loadAhead(let new, _, _)):
      old.kind == new.kind
    case (.tally(let old), .tally(let new)): old.kind == new.kind
    case (.loadDossier, .loadDossier), (.loadOverview, .loadOverview): true
    default: false
    }
  }
}
