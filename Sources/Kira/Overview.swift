/// The figures of the first screen, as the cache has them.
package struct Overview: Equatable, Sendable {
  /// What came or went on one day, in one currency.
  package struct DayTotal: Equatable, Sendable {
    package var day: Day
    package var total: Amount
    package var count: Int

    package init(day: Day, total: Amount, count: Int) {
      self.day = day
      self.total = total
      self.count = count
    }
  }

  /// How many there are of a kind, by status in lower case.
  package var counts: [ResourceKind: [String: Int]] = [:]
  /// The last fourteen days with anything in them, oldest first; completed money only, in USD.
  package var deposits: [DayTotal] = []
  package var payouts: [DayTotal] = []
  /// What may need a person; verdicts decide which do.
  ///
  /// Of each status the first few are enough.
  package var candidates: [Seen<Record>] = []
  /// The last things that were seen to change, newest first.
  package var changes: [Change] = []
  /// When each kind was last read from the server, and so how old its figures are.
  package var readAt: [ResourceKind: Moment] = [:]

  /// Of so many users the recipients were read; nobody but Kira knows those of the others.
  package var usersWithRecipientsRead = 0

  package init() {}

  /// So many candidates are read of one kind with one status.
  package static let mostCandidates = 40

  /// Kinds of which some status reached that number.
  package var kindsWithMoreCandidates: Set<ResourceKind> {
    var spelled: [ResourceKind: [String: Int]] = [:]
    for seen in candidates {
      spelled[seen.value.kind, default: [:]][seen.value.resource.statusText.text, default: 0] += 1
    }
    let counts = spelled.mapValues {
      Dictionary($0.map { ($0.lowercased(), $1) }, uniquingKeysWith: +)
    }
    return Set(counts.filter { $0.value.values.contains { $0 >= Self.mostCandidates } }.keys)
  }
}
