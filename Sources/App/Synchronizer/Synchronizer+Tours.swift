package import Kira

/// Lists that Kira tells for one user at a time only: users are visited instead.
extension Synchronizer {
  /// A page of what one user has.
  package mutating func visitArrived(
    _ kind: ResourceKind,
    _ report: PageReport,
    at now: Now,
    budget: WeeklyBudget.Level = .ample
  ) {
    reached()
    tours[kind]?.arrived(report)
    noteVisit(kind, report, at: now, budget: budget)
  }

  package mutating func noteVisit(
    _ kind: ResourceKind,
    _ report: PageReport,
    at now: Now,
    budget: WeeklyBudget.Level
  ) {
    standings[kind, default: ListStanding()].rowsRead += report.rows
    standings[kind]?.done += report.rows
    endRoundIfDone(at: now.uptime, budget: budget)
  }

  /// Whom a tour has to be told to visit next: those that come after this user.
  package var wantedUsers: [(kind: ResourceKind, after: String)] {
    // Whoever is not in the cache yet cannot be visited.
    guard walks[.user] == nil else { return [] }
    return tours.filter(\.value.wantsUsers).map { ($0.key, $0.value.mark.after) }
  }

  package mutating func supply(
    users: [String],
    for kind: ResourceKind,
    at now: Now,
    budget: WeeklyBudget.Level = .ample
  ) {
    tours[kind]?.supply(users, at: now.moment)
    if users.isEmpty { standings[kind, default: ListStanding()].isDone = true }
    endRoundIfDone(at: now.uptime, budget: budget)
  }

  mutating func tourInstead(of kind: ResourceKind) {
    walks[kind] = nil
    marks[kind] = nil
    tours[kind] = tours[kind] ?? newTour(from: TourMark())
    let most = visits
    tours[kind]?.beginRound(visits: most)
  }

  var visits: Int { isThorough ? .max : tempo.visits }

  var isEveryTourResting: Bool { tours.values.allSatisfy(\.isResting) }

  mutating func beginTours() {
    let most = visits
    for kind in tours.keys { tours[kind]?.beginRound(visits: most) }
  }

  mutating func newTour(from mark: TourMark) -> OwnerTour {
    lastSerial += 1
    return OwnerTour(from: mark, serial: lastSerial)
  }

  func isHeld(_ tour: OwnerTour, _ budget: WeeklyBudget.Level) -> Bool {
    !tour.isResting && tour.isFull && budget == .spent
  }

  mutating func nextVisits(
    _ budget: WeeklyBudget.Level
  ) -> [(errand: Errand, isUrgent: Bool)] {
    tours.keys.sorted { $0.rawValue < $1.rawValue }.compactMap { kind in
      guard let tour = tours[kind], !isHeld(tour, budget), let visit = tours[kind]?.ask(),
        let user = visit.user
      else { return nil }
      let errand: Errand =
        kind == .recipient ? .recipients(of: user) : .owned(kind, by: user, number: visit.page)
      return (errand, false)
    }
  }
}
