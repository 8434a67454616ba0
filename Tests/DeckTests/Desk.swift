import Canvas
import Deck
import Forms
import Kira

/// The dashboard with a tenant in memory behind it: presses keys and answers effects as the runtime does.
struct Desk {
  var deck: Deck
  var records = SampleTenant.records
  var changes: [Change] = []
  /// Of earlier forms, the newest first.
  var drafts: [Draft] = []
  /// What the dashboard asked of the world beyond the cache, in order.
  var asked: [Effect] = []

  init(columns: Int = 120, rows: Int = 40, glyphs: Glyphs = .unicode, stage: Stage = .sandbox) {
    deck = Deck(
      size: Size(columns: columns, rows: rows),
      badge: Badge(profile: "demo", stage: stage, apiVersion: "2026-04-14"),
      now: SampleTenant.now,
      glyphs: glyphs,
      themes: (["night", "day"], "night")
    )
    send(.connectionChanged(.online))
    perform(deck.start())
  }

  mutating func send(_ event: Event) { perform(deck.update(event)) }

  mutating func press(_ keys: Key...) {
    for key in keys { send(.input(.key(key))) }
  }

  mutating func type(_ text: String) {
    for character in text { press(.character(character)) }
  }

  var screen: Canvas {
    var canvas = Canvas(size: deck.size)
    deck.draw(on: &canvas)
    return canvas
  }

  var text: String { screen.text }

  private mutating func perform(_ effects: [Effect]) {
    for effect in effects {
      if let event = answer(effect) { send(event) } else { asked.append(effect) }
    }
  }

  private func records(for lookup: FieldLookup) -> [Seen<Record>] {
    records.filter { $0.kind == lookup.kind && $0.isOf(lookup.owner) }
      .filter { lookup.id == nil || $0.id == lookup.id }
      .map(SampleTenant.seen)
      .filter { lookup.text.isEmpty || "\($0.value)".lowercased().contains(lookup.text) }
  }

  private func answer(_ effect: Effect) -> Event? {
    switch effect {
    case .loadWindow(let listing, let start, let limit),
      .loadAhead(let listing, let start, let limit):
      .windowLoaded(listing, from: start, window(of: listing, from: start, limit: limit))
    case .tally(let listing): .tallied(listing, .exactly(rows(of: listing).count))
    case .loadDossier(let kind, let id): .dossierLoaded(kind, id: id, dossier(kind, id))
    case .loadOverview: .overviewLoaded(overview)
    case .find(let recognition): .found(found(recognition))
    case .lookUp(let lookup): .lookedUp(lookup, records(for: lookup))
    case .loadDrafts(let purpose): .draftsLoaded(purpose, drafts.filter { $0.purpose == purpose })
    default: nil
    }
  }
}

extension Record {
  fileprivate func isOf(_ owner: Identifier<User>?) -> Bool {
    guard let owner else { return true }
    return switch self {
    case .account(let account): account.userID == owner
    case .recipient(let recipient): recipient.userID == owner
    case .user, .deposit, .payout: true
    }
  }
}
