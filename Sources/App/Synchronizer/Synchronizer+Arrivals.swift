import Deck
package import Kira

/// What an answer changes, or that there was none.
extension Synchronizer {
  package mutating func pageArrived(
    _ kind: ResourceKind,
    number: Int,
    _ report: PageReport,
    at now: Now,
    budget: WeeklyBudget.Level = .ample
  ) {
    reached()
    guard var walk = walks[kind] else { return }
    walk.arrived(report, page: number)
    marks[kind] = walk.mark
    note(walk, report, of: kind)
    walks[kind] = walk.isFinished ? continued(walk) : walk
    endRoundIfDone(at: now.uptime, budget: budget)
  }

  /// Of the walk or tour that asks this now; an answer to another one is to be ignored.
  package func serial(of errand: Errand) -> Int {
    switch errand {
    case .page(let kind, _): walks[kind]?.serial ?? 0
    case .owned(let kind, _, _): tours[kind]?.serial ?? 0
    case .detail, .recipients, .addresses: 0
    }
  }

  /// How far a list was read, as it is kept on disk.
  package func cursor(of kind: ResourceKind) -> String? {
    tours[kind]?.mark.text ?? marks[kind]?.text
  }

  /// Whether a list is being read for the first time, so that its rows are no news.
  package func isFirstReading(of kind: ResourceKind) -> Bool {
    tours[kind]?.isFull ?? (marks[kind]?.floor == nil)
  }

  /// The page to ask for while the one before it is being read and kept.
  package mutating func pageAhead(
    _ kind: ResourceKind,
    after number: Int,
    budget: WeeklyBudget.Level
  ) -> Errand? {
    guard connection == .online, budget != .spent, walks[kind]?.mark.page == number else {
      return nil
    }
    return walks[kind]?.askAhead().map { .page(kind, number: $0) }
  }

  /// What was read of these lists is on disk; what they failed with before is over.
  package mutating func kept(_ kinds: Set<ResourceKind>) {
    for kind in kinds { complaints[kind] = nil }
  }

  /// What was read could not be kept: the list stands where the disk says it does.
  package mutating func takeBack(
    _ kind: ResourceKind,
    to mark: SyncMark?,
    _ tour: TourMark?,
    _ reason: String,
    at now: Now
  ) {
    marks[kind] = mark
    tours[kind] = tour.map { newTour(from: $0) }
    complain(about: .page(kind, number: mark?.page ?? 1), reason)
    endRoundIfDone(at: now.uptime, budget: .ample)
  }

  package mutating func arrived(_ errand: Errand) {
    reached()
    questions.removeAll { $0.errand == errand }
    if case .recipients(let user) = errand { tours[.recipient]?.visited(user) }
  }

  package mutating func failed(
    _ errand: Errand,
    _ failure: ErrandFailure,
    at now: Now,
    chance: Int,
    budget: WeeklyBudget.Level = .ample
  ) {
    switch failure {
    case .silent(let reason): lost(reason, at: now, chance: chance)
    case .refused(let reason):
      connection = .refused(reason: reason)
      knockAt = nil
      isKnocking = false
      forgetQuestions()
    case .answered(let reason):
      reached()
      complain(about: errand, reason)
      endRoundIfDone(at: now.uptime, budget: budget)
    case .wantsOwner:
      reached()
      tourInstead(of: errand.kind)
    }
  }

  private mutating func note(_ walk: ListWalk, _ report: PageReport, of kind: ResourceKind) {
    var standing = standings[kind] ?? ListStanding()
    standing.rowsRead += report.rows
    standing.total = walk.total ?? standing.total
    standing.done = walk.isFinished ? standing.total ?? standing.rowsRead : walk.done
    standing.isDone = walk.isFinished || standing.isDone && !walk.isFull
    standings[kind] = standing
  }

  /// The rows that came in while a long reading was finished are still missing.
  private mutating func continued(_ walk: ListWalk) -> ListWalk? {
    walk.needsAnother ? newWalk(from: walk.mark) : nil
  }

  private mutating func complain(about errand: Errand, _ reason: String) {
    switch errand {
    case .page(let kind, _):
      walks[kind] = nil
      complain(about: kind, reason)
    case .owned(let kind, _, _):
      tours[kind]?.leave()
      complain(about: kind, reason)
    case .detail, .recipients, .addresses:
      if case .recipients(let user) = errand { tours[.recipient]?.visited(user) }
      let isAwaited = questions.contains { $0.errand == errand && $0.isUrgent }
      questions.removeAll { $0.errand == errand }
      if isAwaited { notices.append(Notice(.trouble, "\(errand.kind.rawValue): \(reason)")) }
    }
  }

  private mutating func complain(about kind: ResourceKind, _ reason: String) {
    guard complaints[kind] != reason else { return }
    complaints[kind] = reason
    notices.append(Notice(.trouble, "the list of \(kind.rawValue)s: \(reason)"))
  }
}
