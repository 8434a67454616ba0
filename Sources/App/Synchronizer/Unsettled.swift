package import Kira

/// What has not come to rest, and which of it is worth reading again.
///
/// What moved a minute ago may move any second; what has hung for days is looked at once an hour,
/// so that a tenant in which nothing happens costs nothing.
package struct Unsettled: Sendable {
  private struct One: Sendable {
    let kind: ResourceKind
    let id: String
    let movedAt: Moment
    var readAt: Moment
  }

  /// Of the time since something moved, this part goes by between two readings of it.
  private static let part: Int64 = 30
  private static let longest: Int64 = 3_600

  private var ones: [One] = []
  /// When those were asked for that did not answer, or not with anything to keep.
  private var askedAt: [String: Moment] = [:]
  /// Rows were stored since the list was made.
  package private(set) var isStale = true

  package init() {}

  package mutating func rowsWereStored() { isStale = true }

  package mutating func renew(from candidates: [Seen<Record>]) {
    isStale = false
    ones = candidates.filter { $0.value.kind.canBeAskedAlone }.map { seen in
      let resource = seen.value.resource
      let movedAt = resource.updatedAt ?? resource.createdAt ?? Moment(milliseconds: 0)
      return One(kind: seen.value.kind, id: seen.value.id, movedAt: movedAt, readAt: seen.at)
    }
    let ids = Set(ones.map(\.id))
    askedAt = askedAt.filter { ids.contains($0.key) }
  }

  /// The next ones to read, the longest unread first.
  package mutating func due(at now: Moment, most: Int) -> [(kind: ResourceKind, id: String)] {
    let due = ones.filter { isDue($0, at: now) }.sorted { lookedAt($0) < lookedAt($1) }
    return due.prefix(most).map { one in
      askedAt[one.id] = now
      return (one.kind, one.id)
    }
  }

  private func lookedAt(_ one: One) -> Moment { max(one.readAt, askedAt[one.id] ?? one.readAt) }

  private func isDue(_ one: One, at now: Moment) -> Bool {
    let ago = now.seconds(since: lookedAt(one))
    let rest = min(max(now.seconds(since: one.movedAt), 0) / Self.part, Self.longest)
    // One that was read in the future was read before the clock was set back.
    return ago < 0 || ago >= rest
  }
}
