import Canvas
import Kira

/// What the universal line offers for a text: verbs that begin with it, records, verbs, filters.
struct UniversalEntries {
  typealias Entry = UniversalLine.Entry

  let deck: Deck
  let text: String

  private static let mostRecords = 8

  func all(found: Found?) -> [Entry] {
    let wanted = text.lowercased()
    let verbs = verbs.filter { wanted.isEmpty || $0.title.lowercased().contains(wanted) }
    let first = verbs.filter { $0.title.lowercased().hasPrefix(wanted) }
    let rest = verbs.filter { !$0.title.lowercased().hasPrefix(wanted) }
    let records = found.map(records) ?? []
    return first + records + rest + filters
  }

  /// One letter is in nearly everything, and a filter is looked for in its list.
  func isWorthSearching(_ recognition: Recognition) -> Bool {
    guard !recognition.isEmpty else { return false }
    if recognition.readings.contains(where: \.meaning.isStrong) { return true }
    let isWide = recognition.text.unicodeScalars.contains { $0.value >= 0x2E80 }
    guard recognition.text.count >= (isWide ? 1 : 2) else { return false }
    let filter = try? Filter.parsing(text, at: deck.now)
    return filter?.terms.allSatisfy(\.isOfWords) ?? true
  }

  /// Every command that means something here once, the panes first; moving about needs no line.
  private var verbs: [Entry] {
    let scopes: [Scope] = deck.pane.kind == nil ? [deck.scope] : [.list, deck.scope]
    let bindings = keymap.filter {
      !Self.isMoving($0.command) && (scopes + [.anywhere]).contains($0.scope)
    }
    return bindings.reduce(into: []) { entries, binding in
      let choice = UniversalLine.Choice.command(binding.command)
      guard !entries.contains(where: { $0.choice == choice }) else { return }
      let keys = binding.keys.map(\.name).joined(separator: " ")
      entries.append(Entry(title: binding.label, hint: keys, choice: choice))
    }
  }

  private func records(_ found: Found) -> [Entry] {
    let records = found.matches.prefix(Self.mostRecords).map { match in
      Entry(
        title: match.seen.value.id,
        hint: match.closeness == .near ? "similar: \(match.by.label)" : match.by.label.text,
        choice: .visit(match.seen),
        match: match
      )
    }
    guard found.isEmpty, found.isComplete, let id = found.recognition.wholeID else {
      return records
    }
    let title = "ask Kira for \(Identifier<Record>(id).short), which the cache does not have"
    return [Entry(title: title, hint: "ask", choice: .ask(found.recognition))] + records
  }

  /// Anything else is looked for in the lists, the one on the screen first.
  private var filters: [Entry] {
    guard !text.isEmpty, (try? Filter.parsing(text, at: deck.now)) != nil else { return [] }
    let first = deck.pane.kind ?? .payout
    let kinds = [first] + ResourceKind.allCases.filter { $0 != first }
    return kinds.map { kind in
      Entry(
        title: "\(PaneName(of: kind).title) with \(text)",
        hint: "filter",
        choice: .filter(kind, text)
      )
    }
  }

  private static func isMoving(_ command: Command) -> Bool {
    [
      .down, .up, .pageDown, .pageUp, .halfPageDown, .halfPageUp, .top, .bottom, .deeper,
      .shallower, .palette, .open, .back, .nextTab, .previousTab, .cancel, .nextMatch,
      .previousMatch,
    ].contains(command)
  }
}

extension Filter.Term {
  fileprivate var isOfWords: Bool {
    if case .words = self { return true }
    return false
  }
}
