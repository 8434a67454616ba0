import Canvas
package import Kira

/// The universal line: a pane, a verb, a filter or any pasted value; it says what it took the words
/// for before Enter.
package struct UniversalLine: Equatable, Sendable {
  package enum Choice: Equatable, Sendable {
    case command(Command)
    case filter(ResourceKind, String)
    case visit(Seen<Record>)
    /// The cache does not have it; Kira may.
    case ask(Recognition)
  }

  struct Entry: Equatable, Sendable {
    var title: String
    var hint: String
    var choice: Choice
    /// What is drawn in place of the title where it is a record.
    var match: Match?
  }

  enum Answer: Equatable { case stay, search(Recognition), close, choose(Choice) }

  package var input = TextInput("")
  private(set) var recognition = Recognition("")
  /// What the cache has for exactly the text that stands here; `nil` until it has answered.
  private(set) var found: Found?
  private(set) var isSearching = false
  private(set) var entries: [Entry]
  private(set) var selected = 0
  /// Once a person has moved the cursor, what arrives does not move it.
  private var hasMoved = false

  init(deck: Deck) { entries = UniversalEntries(deck: deck, text: "").all(found: nil) }

  mutating func handle(_ key: Key, deck: Deck) -> Answer {
    switch key {
    case .escape, .control("c"): return .close
    case .enter:
      return entries.indices.contains(selected) ? .choose(entries[selected].choice) : .stay
    case .down, .tab: move(to: selected + 1)
    case .up, .backTab: move(to: selected - 1)
    default:
      let before = input.text
      guard input.handle(key), input.text != before else { return .stay }
      return narrow(deck: deck)
    }
    return .stay
  }

  mutating func paste(_ text: String, deck: Deck) -> Answer {
    input.paste(text)
    return narrow(deck: deck)
  }

  /// An answer to an older text says nothing about this one.
  mutating func take(_ found: Found, deck: Deck) {
    guard found.recognition == recognition, isSearching else { return }
    self.found = found
    isSearching = !found.isComplete
    let chosen = entries.indices.contains(selected) ? entries[selected].choice : nil
    entries = UniversalEntries(deck: deck, text: input.text).all(found: found)
    selected = hasMoved ? entries.firstIndex { $0.choice == chosen } ?? 0 : 0
  }

  private mutating func move(to index: Int) {
    hasMoved = true
    selected = max(0, min(index, entries.count - 1))
  }

  private mutating func narrow(deck: Deck) -> Answer {
    let builder = UniversalEntries(deck: deck, text: input.text)
    recognition = Recognition(input.text)
    found = nil
    isSearching = builder.isWorthSearching(recognition)
    entries = builder.all(found: nil)
    selected = 0
    hasMoved = false
    return isSearching ? .search(recognition) : .stay
  }
}
