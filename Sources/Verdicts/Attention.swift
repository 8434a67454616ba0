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
      .sorted(by: comesFirst)
  }

  private static func isForgotten(_ item: AttentionItem, at now: Moment) -> Bool {
    guard case .user = item.seen.value, let age = elapsed(since: item.since, at: now) else {
      return false
    }
    return age > forgottenAfterSeconds
  }

  /// Where money is lost or stands still comes before who may have some later.
  private static let urgency: [ResourceKind: Int] = [
    .payout: 0, .deposit: 1, .account: 2, .user: 3,
  ]

  private static func comesFirst(_ left: AttentionItem, _ right: AttentionItem) -> Bool {
    if left.truth.grade != right.truth.grade { return left.truth.grade < right.truth.grade }
    let leftUrgency = urgency[left.seen.value.kind] ?? 0
    let rightUrgency = urgency[right.seen.value.kind] ?? 0
    if leftUrgency != rightUrgency { return leftUrgency < rightUrgency }
    let leftSince = left.since?.milliseconds ?? .max
    let rightSince = right.since?.milliseconds ?? .max
    return leftSince == rightSince
      ? left.seen.value.id < right.seen.value.id
      : leftSince < rightSince
  }
}
