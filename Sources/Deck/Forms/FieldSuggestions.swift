import Canvas
import Forms
import Kira

/// What the field with the focus may mean, to be chosen with the arrows.
package struct FieldSuggestions: Equatable, Sendable {
  enum Row: Equatable, Sendable {
    case record(Seen<Record>)
    case country(code: String, name: String)

    /// A record that was read again is the same one.
    var id: String {
      switch self {
      case .record(let seen): seen.value.id
      case .country(let code, _): code
      }
    }
  }

  private(set) var rows: [Row] = []
  /// None until something was typed, an arrow was pressed, or there is but one: what only happens
  /// to stand first is nobody's choice.
  private(set) var selected: Int?
  /// The question that was asked last; an answer to an older one is dropped.
  private var awaited: FieldLookup?
  private(set) var isAnswered = false

  /// More than these are narrowed down by typing.
  static let most = 8

  var choice: Row? { selected.map { rows[$0] } }

  mutating func expect(_ lookup: FieldLookup) {
    isAnswered = isAnswered && lookup == awaited
    awaited = lookup
  }

  mutating func take(_ found: [Seen<Record>], for lookup: FieldLookup) {
    guard lookup == awaited else { return }
    show(found.prefix(Self.most).map(Row.record), isTyped: !lookup.text.isEmpty)
  }

  mutating func offer(countriesLike text: String) {
    isAnswered = isAnswered && !text.isEmpty
    show(
      CountryNames.matching(text).prefix(Self.most).map { country in
        .country(code: country.alpha2, name: country.name)
      },
      isTyped: !text.isEmpty
    )
  }

  /// The cursor stays on what it stood on.
  private mutating func show(_ rows: [Row], isTyped: Bool) {
    let chosen = isAnswered ? choice?.id : nil
    self.rows = rows
    isAnswered = true
    let isFirstMeant = isTyped && chosen == nil || rows.count == 1
    selected = rows.firstIndex { $0.id == chosen } ?? (isFirstMeant ? rows.indices.first : nil)
  }

  mutating func move(by step: Int) {
    guard !rows.isEmpty else { return }
    selected = selected.map { max(0, min($0 + step, rows.count - 1)) } ?? (step > 0 ? 0 : nil)
  }
}
