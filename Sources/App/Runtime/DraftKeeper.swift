package import Deck
package import Forms
package import Kira
package import Store

/// Keeps what somebody began to fill in, at every key, and is never the reason that anything stops.
package final class DraftKeeper {
  private let path: String
  private let binding: Store.Binding
  private var store: DraftStore?
  /// What could not be written yet, the newest of each; in the end it is forgotten.
  private var unwritten: [Identifier<Draft>: Draft] = [:]
  private var told: String?
  /// After something failed nothing is tried for a while, so that no key waits for it again.
  private var retryAt: Uptime?

  private static let most = 20
  /// Until the next try, in milliseconds: another process is done soon, a full disk is not.
  private static let pauseOfBusy: Int64 = 50
  private static let pause: Int64 = 5_000

  package init(folder: String, _ binding: Store.Binding) {
    path = folder + "/drafts.sqlite"
    self.binding = binding
  }

  /// Does what the deck asks of drafts.
  func serve(_ effect: Effect, at now: Now) -> [Event] {
    switch effect {
    case .loadDrafts(let purpose): load(purpose, at: now)
    case .keepDraft(let draft): keep(draft, at: now)
    case .dropDraft(let draft): drop(draft, at: now)
    default: []
    }
  }

  /// The newest first.
  package func load(_ purpose: FormPurpose, at now: Now) -> [Event] {
    var drafts: [Draft] = []
    let events = trying(at: now) { store throws(StoreError) in
      drafts = try store.drafts(for: purpose, limit: Self.most)
    }
    let waiting = unwritten.values.filter { $0.purpose == purpose }
    let rest = drafts.filter { unwritten[$0.id] == nil }
    let newest = (waiting + rest).sorted { $0.changedAt > $1.changedAt }
    return events + [.draftsLoaded(purpose, Array(newest.prefix(Self.most)))]
  }

  package func keep(_ draft: Draft, at now: Now) -> [Event] {
    unwritten[draft.id] = draft
    return writeRest(at: now)
  }

  package func drop(_ draft: Identifier<Draft>, at now: Now) -> [Event] {
    unwritten[draft] = nil
    return trying(at: now) { store throws(StoreError) in try store.drop(draft) }
  }

  /// When what could not be written is tried again.
  package var nextChance: Uptime? {
    unwritten.isEmpty ? nil : retryAt ?? .start
  }

  /// For when nobody waits for a key.
  package func rest(at now: Now) -> [Event] {
    if let store, store.isUntidy { try? store.tidy() }
    return writeRest(at: now)
  }

  private func writeRest(at now: Now) -> [Event] {
    guard !unwritten.isEmpty else { return [] }
    return trying(at: now) { store throws(StoreError) in
      for draft in unwritten.values {
        try store.keep(draft)
        unwritten[draft.id] = nil
      }
    }
  }

  private func trying(
    at now: Now,
    _ body: (DraftStore) throws(StoreError) -> Void
  ) -> [Event] {
    if let retryAt, now.uptime < retryAt { return [] }
    do throws(StoreError) {
      try body(try opened())
      (retryAt, told) = (nil, nil)
      return []
    } catch {
      if error.isDamage || error.isForeign { return beginAnew(because: error, at: now, body) }
      return fail(error, at: now)
    }
  }

  private func opened() throws(StoreError) -> DraftStore {
    if let store { return store }
    let opened = try DraftStore(path: path, binding: binding)
    store = opened
    return opened
  }

  /// What cannot be read is put aside, with a word, and the form goes on.
  private func beginAnew(
    because reason: StoreError,
    at now: Now,
    _ body: (DraftStore) throws(StoreError) -> Void
  ) -> [Event] {
    store = nil
    do throws(StoreError) {
      try DraftStore.putAside(path: path)
      try body(try opened())
    } catch {
      return fail(error, at: now)
    }
    let words = "The drafts of earlier forms were put aside. \(reason.words)"
    return [.noticed(Notice(.trouble, words))]
  }

  private func fail(_ error: StoreError, at now: Now) -> [Event] {
    let pause = error == .busy ? Self.pauseOfBusy : Self.pause
    retryAt = now.uptime.advanced(byMilliseconds: pause)
    guard error != .busy, told != error.words else { return [] }
    told = error.words
    return [.noticed(Notice(.trouble, "Drafts are not kept at the moment. \(error.words)"))]
  }
}

@available(*, unavailable)
extension DraftKeeper: Sendable {}

extension StoreError {
  /// Of somebody else, or of another version.
  fileprivate var isForeign: Bool {
    switch self {
    case .foreignBinding, .otherSchema: true
    default: false
    }
  }
}
