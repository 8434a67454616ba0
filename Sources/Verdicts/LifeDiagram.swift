package import Kira

/// The states a resource passes through, and where this one stands.
package struct LifeDiagram: Equatable, Sendable {
  package enum Mark: Sendable { case passed, here, ahead }

  package struct Step: Equatable, Sendable {
    package var label: String
    package var mark: Mark
  }

  package var steps: [Step]
  package var grade: Grade

  /// The usual path of each kind, and the detours and ends that replace part of it.
  private static let usualPath: [ResourceKind: [String]] = [
    .user: ["created", "verifying", "review", "verified"],
    .account: ["pending", "activating", "ready"],
    .deposit: ["pending", "completed"],
    .payout: ["created", "processing", "completed"],
  ]

  /// A state that is not on the usual path, and the last step that it certainly comes after.
  private static let detours: [ResourceKind: [String: Int]] = [
    .user: ["rejected": 1],
    .account: [
      "declined": 0, "failed": 0, "rfi": 0, "frozen": 2, "deactivated": 0,
    ],
    .deposit: ["failed": 0, "refunded": 0, "kyt_pending": 0, "kyt_rejected": 0],
    .payout: [
      "in_review": 0, "kyt_pending": 0, "failed": 1, "cancelled": 0, "expired": 0, "pending": 0,
    ],
  ]

  package init(of record: Record, at now: Moment) {
    grade = Truth(of: record, at: now).grade
    guard let path = Self.usualPath[record.kind] else {
      steps = []
      return
    }
    let state = Self.state(of: record)
    if let here = path.firstIndex(of: state) {
      steps = Self.marked(path, here: here)
      return
    }
    let detours = Self.detours[record.kind] ?? [:]
    // A state nobody has documented stands alone: any place on a path would be a guess.
    guard let after = detours[state] else {
      steps = [Step(label: Self.words(state), mark: .here)]
      return
    }
    let isEnd = grade == .failed || grade == .closed
    let rest = isEnd ? [] : Array(path[(after + 1)...])
    steps = Self.marked(Array(path[...after]) + [state] + rest, here: after + 1)
  }

  private static func marked(_ path: [String], here: Int) -> [Step] {
    path.enumerated().map { index, label in
      Step(label: words(label), mark: index < here ? .passed : index == here ? .here : .ahead)
    }
  }

  /// Accounts say `approved` both before and after they can be used; the number tells which.
  private static func state(of record: Record) -> String {
    guard case .account(let account) = record else {
      return record.resource.statusText.text.lowercased()
    }
    switch account.status.state {
    case .approved, .active, .activating: return account.hasRealNumber ? "ready" : "activating"
    default: return account.status.raw.text.lowercased()
    }
  }

  private static func words(_ state: String) -> String {
    String(state.map { $0 == "_" ? " " : $0 })
  }
}
