package import Kira
package import Verdicts

/// The first screen: what needs a person, and how the money flows.
package struct OverviewPane: Equatable, Sendable {
  package var facts: Overview?
  package var queue: [AttentionItem] = []
  package var selected = 0
  package var top = 0
  /// How many rows of the queue fit.
  package var height = 6

  package init() {}

  /// Takes new figures; the cursor stays on its item.
  package mutating func take(_ facts: Overview, at now: Moment) {
    let id = queue.indices.contains(selected) ? queue[selected].seen.value.id : nil
    self.facts = facts
    queue = Attention.queue(of: facts.candidates, at: now)
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
    top = max(0, max(top, selected - height + 1))
  }

  /// How many of a kind need someone: the numbers on the tabs, never totals.
  package func needing(_ kind: ResourceKind) -> Int {
    queue.count { $0.seen.value.kind == kind && $0.truth.grade <= .needsPerson }
  }
}

extension Deck {
  mutating func performInOverview(_ command: Command) -> [Effect]? {
    switch command {
    case .down: overview.move(by: 1)
    case .up: overview.move(by: -1)
    case .pageDown, .halfPageDown: overview.move(by: overview.height)
    case .pageUp, .halfPageUp: overview.move(by: -overview.height)
    case .top: overview.move(by: -overview.queue.count)
    case .bottom: overview.move(by: overview.queue.count)
    case .open, .deeper:
      guard overview.queue.indices.contains(overview.selected) else { return [] }
      return visit(overview.queue[overview.selected].seen)
    default: return nil
    }
    return []
  }
}
