/// What a filter is read against: when it is, and in which list it is typed.
package struct FilterScope: Sendable {
  package var now: Moment
  /// `nil` where any kind may be meant.
  package var kind: ResourceKind?
  /// Statuses that rows really have, in lower case, beside those that Kira names.
  package var seenStatuses: Set<String>

  /// Whether any word is taken for a status, where nobody knows which there are.
  package var takesAnyStatus = false

  package init(at now: Moment, of kind: ResourceKind? = nil, seen statuses: Set<String> = []) {
    self.now = now
    self.kind = kind
    seenStatuses = statuses
  }

  private var kinds: [ResourceKind] { kind.map { [$0] } ?? ResourceKind.allCases }

  /// Every status that may be asked for, each once.
  package var statuses: [String] {
    Set(kinds.flatMap(\.knownStatuses)).union(seenStatuses).filter { !$0.isEmpty }.sorted()
  }

  func takes(status: String) -> Bool { takesAnyStatus || statuses.contains(status) }

  /// The fields that the list has.
  package var fields: [FilterField] {
    FilterField.all.filter { field in kinds.contains { field.kinds.contains($0) } }
  }
}
