package import Kira

/// One opened resource: which part of it is shown, and how far it is scrolled.
package struct DetailState: Equatable, Sendable {
  package enum Tab: Int, CaseIterable, Sendable {
    case summary, timeline, linked, raw

    package var title: String {
      switch self {
      case .summary: "Summary"
      case .timeline: "Timeline"
      case .linked: "Linked"
      case .raw: "Raw"
      }
    }
  }

  package let kind: ResourceKind
  package let id: String
  package var dossier: Dossier?
  package var isMissing = false
  package var tab = Tab.summary
  package var scroll = 0
  /// The row under the cursor among the linked resources.
  package var linkedSelection = 0
  /// Whether keys go to the detail rather than to the list beside it.
  package var isFocused = true
  package var isZoomed = false
  /// How many lines fit, for paging.
  package var height = 10

  package init(kind: ResourceKind, id: String) {
    self.kind = kind
    self.id = id
  }

  package mutating func take(_ dossier: Dossier?) {
    isMissing = dossier == nil
    self.dossier = dossier ?? self.dossier
    linkedSelection = min(linkedSelection, max(0, (self.dossier?.related.count ?? 1) - 1))
  }

  package var selectedLink: Seen<Record>? {
    guard tab == .linked, let related = dossier?.related, related.indices.contains(linkedSelection)
    else { return nil }
    return related[linkedSelection]
  }

  mutating func showTab(after step: Int) {
    let all = Tab.allCases
    let index = (tab.rawValue + step + all.count) % all.count
    tab = all[index]
    scroll = 0
  }

  /// Moves the cursor among links, or scrolls the text; the view knows where the text ends.
  mutating func move(by step: Int, lines: Int) {
    if tab == .linked {
      let last = max(0, (dossier?.related.count ?? 0) - 1)
      linkedSelection = min(max(0, linkedSelection + step), last)
    } else {
      scroll = min(max(0, scroll + step), max(0, lines - height))
    }
  }

  /// With another width or another text, what was its end may lie beyond it.
  mutating func keepInside(lines: Int) { scroll = min(scroll, max(0, lines - height)) }
}
