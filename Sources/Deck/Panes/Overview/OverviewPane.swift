package import Intents
package import Kira
package import Verdicts

/// The first screen: what needs a person, and how the money flows.
package struct OverviewPane: Equatable, Sendable {
  package var facts: Overview?
  /// What was sent and is not known to be over, or is not as it should be: before all else.
  package private(set) var intents: [IntentLine] = []
  package var queue: [AttentionItem] = []
  /// How many of each kind need someone: the numbers on the tabs, never totals.
  package private(set) var needing: [ResourceKind: Int] = [:]
  /// Kinds of which only the first candidates were read, so that counts of them are too low.
  package private(set) var kindsWithMore: Set<ResourceKind> = []
  package var selected = 0
  package var top = 0
  /// How many rows of the queue fit.
  package var height = 6

  package init() {}

  /// One row of what needs a person.
  package enum Row: Equatable, Sendable {
    case intent(IntentLine)
    case item(AttentionItem)

    var id: String {
      switch self {
      case .intent(let line): line.id
      case .item(let item): item.seen.value.id
      }
    }

    var since: Moment? {
      switch self {
      case .intent(let line): line.since
      case .item(let item): item.since
      }
    }
  }

  package var rows: [Row] { intents.map { .intent($0) } + queue.map { .item($0) } }

  var selectedRow: Row? { rows.indices.contains(selected) ? rows[selected] : nil }

  /// Takes new figures; the cursor stays on its item.
  package mutating func take(_ facts: Overview, at now: Moment) {
    let id = selectedRow?.id
    self.facts = facts
    queue = Attention.queue(of: facts.candidates, at: now)
    needing = [:]
    for item in queue where item.truth.grade <= .needsPerson {
      needing[item.seen.value.kind, default: 0] += 1
    }
    kindsWithMore = facts.kindsWithMoreCandidates
    select(id)
  }

  /// Takes what the journal says; a cursor that was not moved stays at the top.
  mutating func take(_ lines: [IntentLine]) {
    let id = selected == 0 ? nil : selectedRow?.id
    intents = lines.filter(\.needsPerson).sorted { ($0.grade, $0.number) < ($1.grade, $1.number) }
    select(id)
  }

  private mutating func select(_ id: String?) {
    let rows = rows
    selected = rows.firstIndex { $0.id == id } ?? min(selected, max(0, rows.count - 1))
    scrollToSelection()
  }

  mutating func move(by step: Int) {
    selected = min(max(0, selected + step), max(0, rows.count - 1))
    scrollToSelection()
  }

  mutating func scrollToSelection() {
    top = min(top, selected)
    top = max(top, selected - height + 1)
    top = max(0, min(top, rows.count - height))
  }

  /// What stands of it on a tab: nothing for none, and never a count that was cut off.
  func badge(_ kind: ResourceKind) -> String {
    let count = needing[kind] ?? 0
    return count == 0 ? "" : "\(count)\(kindsWithMore.contains(kind) ? "+" : "")"
  }
}

extension Deck {
  mutating func performInOverview(_ command: Command) -> [Effect]? {
    switch command {
    case .down: overview.move(by: 1)
    case .up: overview.move(by: -1)
    case .pageDown: overview.move(by: overview.height)
    case .pageUp: overview.move(by: -overview.height)
    case .halfPageDown: overview.move(by: max(1, overview.height / 2))
    case .halfPageUp: overview.move(by: -max(1, overview.height / 2))
    case .top: overview.move(by: -overview.rows.count)
    case .bottom: overview.move(by: overview.rows.count)
    case .open, .deeper:
      switch overview.selectedRow {
      case .item(let item): return visit(item.seen)
      case .intent(let line): return visit(line)
      case nil: return []
      }
    default: return nil
    }
    return []
  }
}
