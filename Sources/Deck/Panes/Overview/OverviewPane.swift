package import Kira
package import Verdicts

/// The first screen: what needs a person, and how the money flows.
package struct OverviewPane: Equatable, Sendable {
  package var facts: Overview?
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

  var selectedItem: AttentionItem? { queue.indices.contains(selected) ? queue[selected] : nil }

  /// Takes new figures; the cursor stays on its item.
  package mutating func take(_ facts: Overview, at now: Moment) {
    let id = selectedItem?.seen.value.id
    self.facts = facts
    queue = Attention.queue(of: facts.candidates, at: now)
    needing = [:]
    for item in queue where item.truth.grade <= .needsPerson {
      needing[item.seen.value.kind, default: 0] += 1
    }
    kindsWithMore = facts.kindsWithMoreCandidates
    selected =
      queue.firstIndex { $0.seen.value.id == id } ?? min(selected, max(0, queue.count - 1))
    scrollToSelection()
  }

  mutating func move(by step: Int) {
    selected = min(max(0, selected + step), max(0, queue.count - 1))
    scrollToSelection()
  }

  mutating func scrollToSelection() {
    top = min(top, selected)
    top = max(top, selected - height + 1)
    top = max(0, min(top, queue.count - height))
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
    case .top: overview.move(by: -overview.queue.count)
    case .bottom: overview.move(by: overview.queue.count)
    case .open, .deeper:
      guard let item = overview.selectedItem else { return [] }
      return visit(item.seen)
    default: return nil
    }
    return []
  }
}
