package import Canvas
import Kira

/// One line of text being typed, and where in it the cursor stands.
package struct TextInput: Equatable, Sendable {
  package private(set) var text: String
  /// Counted in grapheme clusters from the start, 0…`text.count`.
  package private(set) var cursor: Int
  /// How many clusters it takes; what would be more is not taken.
  package let limit: Int

  package init(_ text: String = "", limit: Int = 512) {
    self.text = String(text.prefix(limit))
    self.limit = limit
    cursor = self.text.count
  }

  package var isEmpty: Bool { text.isEmpty }

  /// Does what an editing key asks for; `false` leaves the key to others.
  package mutating func handle(_ key: Key) -> Bool {
    if case .character(let character) = key {
      insert(String(character))
      return true
    }
    guard let edit = TextEdit.keys[key] else { return false }
    apply(edit)
    return true
  }

  /// Puts pasted text at the cursor, as one line: a line break is a space.
  package mutating func paste(_ pasted: String) {
    insert(String(pasted.map { $0 == "\r\n" ? "\n" : $0 }))
  }

  /// Replaces the text and puts the cursor behind it.
  package mutating func replace(with text: String) { self = TextInput(text, limit: limit) }

  private mutating func insert(_ new: String) {
    let room = cursor + max(0, limit - text.count)
    // A mark joins the letter before it, so both are made safe, and counted, as one.
    let before = SafeText(text.prefix(cursor) + new).text.prefix(room)
    let whole = String(before) + text.dropFirst(cursor)
    cursor = min(before.count, whole.count)
    text = whole
  }

  private mutating func apply(_ edit: TextEdit) {
    switch edit {
    case .move(let step): cursor = target(of: step)
    case .delete(let step):
      let other = target(of: step)
      let kept = min(cursor, other)
      text = String(text.prefix(kept)) + text.dropFirst(max(cursor, other))
      cursor = min(kept, text.count)
    }
  }

  private func target(of step: TextEdit.Step) -> Int {
    switch step {
    case .left: max(0, cursor - 1)
    case .right: min(text.count, cursor + 1)
    case .wordLeft: cursor - text.prefix(cursor).reversed().countOfWord
    case .wordRight: cursor + text.dropFirst(cursor).countOfWord
    case .start: 0
    case .end: text.count
    }
  }
}

extension Sequence<Character> {
  /// How far the end of the next word is: what separates, and then the word.
  fileprivate var countOfWord: Int {
    var count = 0
    var isInside = false
    for character in self {
      let isPart = character.isLetter || character.isNumber
      if isInside && !isPart { break }
      isInside = isInside || isPart
      count += 1
    }
    return count
  }
}
