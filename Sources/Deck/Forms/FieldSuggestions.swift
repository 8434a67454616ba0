import Canvas
import Forms
import Kira

/// What the field with the focus may mean, to be chosen with the arrows.
package struct FieldSuggestions: Equatable, Sendable {
  enum Row: Equatable, Sendable {
    case record(Seen<Record>)
    case country(code: String, name: String)
  }

  private(set) var rows: [Row] = []
  private(set) var selected = 0
  /// The question that was asked last; an answer to an older one is dropped.
  private var awaited: FieldLookup?
  private(set) var isAnswered = false

  /// More than these are narrowed down by typing.
  static let most = 8

  var choice: Row? { rows.indices.contains(selected) ? rows[selected] : nil }

  mutating func expect(_ lookup: FieldLookup) {
    awaited = lookup
    isAnswered = false
  }

  mutating func take(_ found: [Seen<Record>], for lookup: FieldLookup) {
    guard lookup == awaited else { return }
    show(found.prefix(Self.most).map(Row.record))
  }

  mutating func offer(countriesLike text: String) {
    show(
      CountryNames.matching(text).prefix(Self.most).map { country in
        .country(code: country.alpha2, name: country.name)
      }
    )
  }

  /// The cursor stays on what it stood on.
  private mutating func show(_ rows: [Row]) {
    let chosen = isAnswered ? choice : nil
    self.rows = rows
    isAnswered = true
    selected = rows.firstIndex { $0 == chosen } ?? 0
  }

  mutating func move(by step: Int) {
    selected = max(0, min(selected + step, rows.count - 1))
  }
}
