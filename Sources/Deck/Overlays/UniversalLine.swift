import Canvas
package import Kira

/// The universal line: a pane, a verb or a filter; it says what it took the words for before Enter.
package struct UniversalLine: Equatable, Sendable {
  package enum Choice: Equatable, Sendable {
    case command(Command)
    case filter(ResourceKind, String)
  }

  struct Entry: Equatable, Sendable {
    var title: String
    var hint: String
    var choice: Choice
  }

  enum Answer { case stay, close, choose(Choice) }

  package var input = TextInput("")
  private var entries: [Entry]
  private var selected = 0

  init(deck: Deck) { entries = Self.entries(for: "", deck: deck) }

  mutating func handle(_ key: Key, deck: Deck) -> Answer {
    switch key {
    case .escape, .control("c"): return .close
    case .enter:
      return entries.indices.contains(selected) ? .choose(entries[selected].choice) : .stay
    case .down, .tab: selected = min(selected + 1, max(0, entries.count - 1))
    case .up, .backTab: selected = max(0, selected - 1)
    default:
      guard input.handle(key) else { return .stay }
      narrow(deck: deck)
    }
    return .stay
  }

  mutating func paste(_ text: String, deck: Deck) {
    input.paste(text)
    narrow(deck: deck)
  }

  private mutating func narrow(deck: Deck) {
    entries = Self.entries(for: input.text, deck: deck)
    selected = 0
  }

  private static func entries(for text: String, deck: Deck) -> [Entry] {
    let wanted = text.lowercased()
    let verbs = verbs(for: deck).filter { wanted.isEmpty || $0.title.lowercased().contains(wanted) }
    let (first, rest) = (
      verbs.filter { $0.title.lowercased().hasPrefix(wanted) },
      verbs.filter { !$0.title.lowercased().hasPrefix(wanted) }
    )
    return first + rest + filters(for: text, deck: deck)
  }

  /// Every command that means something here once, the panes first; moving about needs no line.
  private static func verbs(for deck: Deck) -> [Entry] {
    let scopes: [Scope] = deck.pane == .overview ? [.overview] : [.list, deck.scope]
    let bindings = keymap.filter {
      !isMoving($0.command) && (scopes + [.anywhere]).contains($0.scope)
    }
    return bindings.reduce(into: []) { entries, binding in
      let choice = Choice.command(binding.command)
      guard !entries.contains(where: { $0.choice == choice }) else { return }
      let keys = binding.keys.map(\.name).joined(separator: " ")
      entries.append(Entry(title: binding.label, hint: keys, choice: choice))
    }
  }

  /// Anything else is looked for in the lists, the one on the screen first.
  private static func filters(for text: String, deck: Deck) -> [Entry] {
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

  func draw(on canvas: inout Canvas, glyphs: Glyphs) {
    let rows = min(canvas.size.rows - 2, 16)
    let panel = Panel(title: "Go to anything", columns: 64, rows: rows)
    let inside = panel.draw(on: &canvas, glyphs: glyphs)
    let (top, rest) = inside.split(top: 2)
    canvas.write(":", at: Point(column: top.column, row: top.row), role: .key)
    input.draw(
      on: &canvas,
      in: Rect(column: top.column + 2, row: top.row, columns: top.columns - 2, rows: 1)
    )
    if entries.isEmpty {
      canvas.write("Nothing by that name.", at: Point(column: rest.column, row: rest.row))
    }
    draw(in: rest, on: &canvas)
  }

  private func draw(in rect: Rect, on canvas: inout Canvas) {
    let first = max(0, selected - rect.rows + 1)
    for (index, entry) in entries.dropFirst(first).prefix(rect.rows).enumerated() {
      let row = rect.row + index
      canvas.write(
        TextWidth.fitted(entry.title, to: rect.columns - 14),
        at: Point(column: rect.column, row: row)
      )
      canvas.write([Span(entry.hint, .muted)], endingAt: rect.endColumn, row: row)
      if first + index == selected {
        canvas.select(Rect(column: rect.column, row: row, columns: rect.columns, rows: 1))
      }
    }
  }
}

extension Deck {
  mutating func perform(_ choice: UniversalLine.Choice) -> [Effect] {
    switch choice {
    case .command(let command): return perform(command)
    case .filter(let kind, let text):
      guard let filter = try? Filter.parsing(text, at: now) else { return [] }
      pane = PaneName(of: kind)
      history.visit(Place(pane))
      lists[kind]?.detail = nil
      return lists[kind]?.show(Listing(kind: kind, filter: filter)) ?? []
    }
  }
}
