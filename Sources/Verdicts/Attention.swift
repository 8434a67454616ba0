package import Kira

/// What needs a person, or may soon.
package struct AttentionItem: Equatable, Sendable {
  package var seen: Seen<Record>
  package var truth: Truth

  package var since: Moment? { seen.value.createdAt }
}

/// Sorts what wants a look from what does not: critical first, money first, then oldest.
package enum Attention {
  /// Users that were left as they are for this long are no longer anybody's task.
  private static let forgottenAfterSeconds: Int64 = 30 * 86_400

  /// The queue from whatever may belong into it; what moves or rests as it should is left out.
  package static func queue(of candidates: [Seen<Record>], at now: Moment) -> [AttentionItem] {
    candidates
      .map { AttentionItem(seen: $0, truth: Truth(of: $0.value, at: now)) }
      .filter { $0.truth.grade <= .waiting && !isForgotten($0, at: now) }
      .map { (rank: Rank($0), item: $0) }
      .sorted { $0.rank < $1.rank }
      .map(\.item)
  }

  private static func isForgotten(_ item: AttentionItem, at now: Moment) -> Bool {
    guard case .user = item.seen.value, let age = elapsed(since: item.since, at: now) else {
      return false
    }
    return age > forgottenAfterSeconds
  }
}

/// The place of an item in the queue, read out of it once and not for every comparison.
private struct Rank: Comparable {
  let grade: Grade
  let urgency: Int
  let since: Int64
  let id: String

  init(_ item: AttentionItem) {
    grade = item.truth.grade
    urgency = Self.urgency[item.seen.value.kind] ?? 0
    since = item.since?.milliseconds ?? .max
    id = item.seen.value.id
  }

  /// Where money is lost or stands still comes before who may have some later.
  private static let urgency: [ResourceKind: Int] = [
    .payout: 0, .deposit: 1, .account: 2, .user: 3, .recipient: 4,
  ]

  static func < (left: Rank, right: Rank) -> Bool {
    (left.grade, left.urgency, left.since, left.id)
      < (right.grade, right.urgency, right.since, right.id)
  }
}
