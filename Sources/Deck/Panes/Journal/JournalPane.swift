package import Intents
import Kira

/// Everything that was written down to be sent: those of which anything may still become first.
package struct JournalPane: Equatable, Sendable {
  package private(set) var lines: [IntentLine] = []
  /// Until it was read, that there is nothing says nothing.
  package private(set) var isRead = false
  /// Why it cannot be read, and what to do.
  package var trouble: String?
  package private(set) var selected = 0
  package private(set) var top = 0
  package private(set) var isOpened = false
  package private(set) var scroll = 0
  /// How many rows fit, in the list and in an opened story.
  package var height = 10
  package var storyHeight = 10

  package init() {}

  package var selectedLine: IntentLine? { lines.indices.contains(selected) ? lines[selected] : nil }

  /// How many need someone.
  var badge: String {
    let count = lines.count(where: \.needsPerson)
    return count == 0 ? "" : "\(count)"
  }

  /// The cursor stays on its intent; one that was not moved stays at the top.
  mutating func take(_ lines: [IntentLine]) {
    let key = selected == 0 && !isOpened ? nil : selectedLine?.intent.key
    self.lines = lines
    isRead = true
    select(lines.firstIndex { $0.intent.key == key } ?? min(selected, max(0, lines.count - 1)))
  }

  mutating func open(_ key: Identifier<Intent>) {
    guard let index = lines.firstIndex(where: { $0.intent.key == key }) else { return }
    select(index)
    open()
  }

  mutating func open() {
    isOpened = selectedLine != nil
    scroll = 0
  }

  /// Says whether there was anything to close.
  @discardableResult
  mutating func close() -> Bool {
    defer { isOpened = false }
    return isOpened
  }

  mutating func move(by step: Int) {
    select(min(max(0, selected + step), max(0, lines.count - 1)))
  }

  private mutating func select(_ index: Int) {
    selected = index
    scrollToSelection()
  }

  mutating func scrollToSelection() {
    top = min(top, selected)
    top = max(top, selected - height + 1)
    top = max(0, min(top, lines.count - height))
  }

  /// The view knows how long the story is.
  mutating func scroll(by step: Int, lines count: Int) {
    scroll = min(max(0, scroll + step), max(0, count - storyHeight))
  }

  /// A press on a row of the list, the first being 0; whether there is one to be opened.
  mutating func press(row: Int) -> Bool {
    guard !isOpened, row >= 0, lines.indices.contains(top + row) else { return false }
    select(top + row)
    return true
  }
}

extension Deck {
  mutating func arrangeJournal() {
    let layout = layout(of: .journal)
    journal.height = layout.listRows
    journal.storyHeight = layout.detailRows
    journal.scrollToSelection()
    journal.scroll(by: 0, lines: storyLineCount)
  }

  private var storyLineCount: Int {
    JournalView(deck: self, layout: layout(of: .journal)).storyLines.count
  }

  mutating func performInJournal(_ command: Command) -> [Effect]? {
    if let step = journalStep(of: command) {
      if journal.isOpened {
        journal.scroll(by: step, lines: storyLineCount)
      } else {
        journal.move(by: step)
      }
      return []
    }
    switch command {
    case .open, .deeper: if !journal.isOpened { journal.open() }
    default: return nil
    }
    return []
  }

  private func journalStep(of command: Command) -> Int? {
    let page = journal.isOpened ? journal.storyHeight : journal.height
    let steps: [Command: Int] = [
      .down: 1, .up: -1, .pageDown: page, .pageUp: -page,
      .halfPageDown: max(1, page / 2), .halfPageUp: -max(1, page / 2),
      .top: -100_000, .bottom: 100_000,
    ]
    return steps[command]
  }

  /// From the first screen to the whole story.
  mutating func visit(_ line: IntentLine) -> [Effect] {
    pane = .journal
    journal.open(line.intent.key)
    history.visit(place)
    arrangeJournal()
    return []
  }
}
