package import Kira

/// What needs a person, or may soon: critical first, then oldest.
package struct AttentionItem: Equatable, Sendable {
  package var seen: Seen<Record>
  package var truth: Truth

  package var since: Moment? { seen.value.createdAt }
}

/// Sorts what wants a look from what does not.
package enum Attention {
  /// The queue from whatever may belong into it; what moves or rests as it should is left out.
  package static func queue(of candidates: [Seen<Record>], at now: Moment) -> [AttentionItem] {
    candidates
      .map { AttentionItem(seen: $0, truth: Truth(of: $0.value, at: now)) }
      .filter { $0.truth.grade <= .waiting }
      .sorted(by: comesFirst)
  }

  private static func comesFirst(_ left: AttentionItem, _ right: AttentionItem) -> Bool {
    if left.truth.grade != right.truth.grade { return left.truth.grade < right.truth.grade }
    let leftSince = left.since?.milliseconds ?? .max
    let rightSince = right.since?.milliseconds ?? .max
    return leftSince == rightSince
      ? left.seen.value.id < right.seen.value.id
      : leftSince < rightSince
  }
}
