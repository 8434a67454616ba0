package import Deck
package import Kira

/// Decides what to ask Kira, and when, to keep the cache true; a value, no network and no clock.
///
/// A round walks every list from its newest row down to what is known, then reads again what has
/// not come to rest. Between two rounds it waits; while nobody answers it only knocks.
package struct Synchronizer: Sendable {
  package internal(set) var connection = Connection.connecting
  /// Something the operator should hear, taken by whoever shows it.
  package var notices: [Notice] = []
  /// How far each list has been read, to be kept on disk.
  package internal(set) var marks: [ResourceKind: SyncMark]

  let tempo: Tempo
  /// What became of each list since the program began.
  package internal(set) var standings: [ResourceKind: ListStanding] = [:]
  /// How often every list was gone through.
  package private(set) var roundsEnded = 0
  /// How often in a row nobody answered.
  package internal(set) var failures = 0

  var walks: [ResourceKind: ListWalk] = [:]
  var tours: [ResourceKind: OwnerTour] = [:]
  /// Whether each round of tours visits everybody, as somebody asked for.
  let isThorough: Bool
  var lastSerial = 0
  var questions: [Question] = []
  var nextRound: Uptime?
  private var lookedAt: Uptime?
  /// Until when first readings wait, the requests of the week being spent.
  private var heldUntil: Uptime?
  var knockAt: Uptime?
  var isKnocking = false
  /// What each list last failed with, so that the same words are not said every minute.
  package internal(set) var complaints: [ResourceKind: String] = [:]
  /// How many unsettled resources should be named for this round.
  package private(set) var wantedRereads = 0

  private static let hold: Int64 = 600_000

  /// One that belongs to no walk through a list.
  struct Question: Hashable, Sendable {
    let errand: Errand
    var isAsked = false
    /// Somebody waits for it, and is told when it cannot be had.
    var isUrgent: Bool
  }

  package init(
    tempo: Tempo,
    marks: [ResourceKind: SyncMark] = [:],
    tours: [ResourceKind: TourMark] = [:],
    isThorough: Bool = false
  ) {
    self.tempo = tempo
    self.marks = marks
    self.isThorough = isThorough
    nextRound = .start
    for (kind, mark) in tours { self.tours[kind] = newTour(from: mark) }
  }

  /// How far a first reading has come, of the list that is longest under way.
  package var progress: SyncProgress? {
    let full = ResourceKind.listed.compactMap { kind in walks[kind].map { (kind, $0) } }
      .filter { $0.1.isFull }
    return full.last.map { kind, walk in
      SyncProgress(kind: kind, done: walk.done, total: walk.total)
    }
  }

  /// Somebody pressed a key.
  package mutating func looked(at now: Uptime) { lookedAt = now }

  /// Somebody wants the newest of one resource, or of every list.
  package mutating func ask(_ kind: ResourceKind, id: String?, at now: Uptime) {
    looked(at: now)
    if case .refused = connection { connection = .connecting }
    if knockAt != nil { knockAt = now }
    guard let id, kind.canBeAskedAlone else {
      nextRound = now
      return
    }
    ask(.detail(kind, id: id), at: now)
  }

  /// Somebody wants the answer to one question that belongs to no list.
  package mutating func ask(_ errand: Errand, at now: Uptime) {
    guard !questions.contains(where: { $0.errand == errand && $0.isUrgent }) else { return }
    questions.insert(Question(errand: errand, isUrgent: true), at: 0)
  }

  /// Something was told of a resource, by a webhook say: it is read soon.
  package mutating func heard(of kind: ResourceKind, id: String?, at now: Uptime) {
    if let id, kind.canBeAskedAlone {
      let errand = Errand.detail(kind, id: id)
      guard !questions.contains(where: { $0.errand == errand }) else { return }
      questions.append(Question(errand: errand, isUrgent: false))
    } else {
      // Webhooks come in swarms, and one look at the list answers all of them.
      let soon = now.advanced(byMilliseconds: tempo.earshot)
      nextRound = nextRound.map { min($0, soon) }
    }
  }

  /// Names resources that are worth reading again, the longest unread first.
  package mutating func supply(unsettled: [(kind: ResourceKind, id: String)]) {
    let known = Set(questions.map(\.errand))
    let errands = unsettled.lazy.filter { $0.kind.canBeAskedAlone }
      .map { Errand.detail($0.kind, id: $0.id) }
    for errand in errands.filter({ !known.contains($0) }).prefix(wantedRereads) {
      questions.append(Question(errand: errand, isUrgent: false))
    }
    wantedRereads = 0
  }

  /// The questions that are due, each with whether somebody waits for its answer.
  package mutating func errands(
    at now: Uptime,
    budget: WeeklyBudget.Level = .ample
  ) -> [(errand: Errand, isUrgent: Bool)] {
    if case .refused = connection { return [] }
    if let knockAt { return now >= knockAt ? knock() : [] }
    beginRound(at: now)
    return nextPages(at: now, budget: budget) + nextVisits(budget) + nextQuestions()
  }

  /// Whether a first reading waits until requests have grown back.
  package var isHeld: Bool { heldUntil != nil }

  /// When `errands` should be asked again although nothing has arrived.
  package func nextChance(budget: WeeklyBudget.Level = .ample) -> Uptime? {
    if case .refused = connection { return nil }
    if let knockAt { return isKnocking ? nil : knockAt }
    let isDue =
      walks.values.contains { !$0.isAsked && !isHeld($0, budget) }
      || tours.values.contains { $0.isDue && !isHeld($0, budget) }
    if isDue || questions.contains(where: { !$0.isAsked }) { return .start }
    return walks.isEmpty && isEveryTourResting ? nextRound : heldUntil
  }
}

/// When a round begins and ends, and what each asks.
extension Synchronizer {
  private mutating func beginRound(at now: Uptime) {
    guard walks.isEmpty, isEveryTourResting, let nextRound, now >= nextRound else { return }
    self.nextRound = nil
    for kind in ResourceKind.listed where tours[kind] == nil {
      walks[kind] = newWalk(from: marks[kind] ?? SyncMark())
    }
    beginTours()
  }

  mutating func newWalk(from mark: SyncMark) -> ListWalk {
    lastSerial += 1
    return ListWalk(from: mark, serial: lastSerial)
  }

  mutating func endRoundIfDone(at now: Uptime, budget: WeeklyBudget.Level) {
    guard walks.isEmpty, isEveryTourResting, nextRound == nil else { return }
    roundsEnded += 1
    wantedRereads = tempo.rereads
    schedule(after: now, budget: budget)
  }

  /// With nothing left to spend the next look is an hour away; by then some of it has grown back.
  private mutating func schedule(after now: Uptime, budget: WeeklyBudget.Level) {
    let ago = lookedAt.map { now.milliseconds(since: $0) }
    let pause = tempo.interval(lookedAtAgo: ago, budget: budget) ?? 3_600_000
    nextRound = now.advanced(byMilliseconds: pause)
  }

  /// What is left of the week is for looking; a first reading takes up where it was later.
  private func isHeld(_ walk: ListWalk, _ budget: WeeklyBudget.Level) -> Bool {
    walk.isFull && budget == .spent
  }

  private mutating func nextPages(
    at now: Uptime,
    budget: WeeklyBudget.Level
  ) -> [(errand: Errand, isUrgent: Bool)] {
    let isHolding =
      walks.values.contains { isHeld($0, budget) } || tours.values.contains { isHeld($0, budget) }
    heldUntil = isHolding ? now.advanced(byMilliseconds: Self.hold) : nil
    return ResourceKind.listed.compactMap { kind in
      guard let walk = walks[kind], !isHeld(walk, budget) else { return nil }
      return walks[kind]?.ask().map { (.page(kind, number: $0), false) }
    }
  }

  private mutating func nextQuestions() -> [(errand: Errand, isUrgent: Bool)] {
    questions.indices.filter { !questions[$0].isAsked }.map { index in
      questions[index].isAsked = true
      return (questions[index].errand, questions[index].isUrgent)
    }
  }
}

extension ResourceKind {
  /// Kira has no answer about one deposit alone; its row in the list says everything.
  package var canBeAskedAlone: Bool { self != .deposit }
}
