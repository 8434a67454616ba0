/// One piece of a filter as it was typed: `-status:failed`, `"acme corp"` or `maria`.
struct FilterToken: Equatable {
  var column: Int
  var isNegated = false
  var field: String?
  var value: FilterValue

  static func tokens(of text: String) -> [FilterToken] {
    var tokens: [FilterToken] = []
    var rest = Substring(text)
    var column = 1
    while let next = rest.first {
      if next.isWhitespace {
        rest.removeFirst()
        column += 1
      } else {
        tokens.append(FilterToken(reading: &rest, at: &column))
      }
    }
    return tokens
  }

  private init(reading rest: inout Substring, at column: inout Int) {
    self.column = column
    if rest.first == "-" {
      isNegated = true
      rest.removeFirst()
      column += 1
    }
    field = Self.field(of: &rest, at: &column)
    value = Self.value(of: &rest, at: &column)
  }

  /// Letters before a colon; a time such as `14:02` is no field.
  private static func field(of rest: inout Substring, at column: inout Int) -> String? {
    let letters = rest.prefix { $0.isASCII && $0.isLetter }
    guard !letters.isEmpty, rest.dropFirst(letters.count).first == ":" else { return nil }
    rest = rest.dropFirst(letters.count + 1)
    column += letters.count + 1
    return letters.lowercased()
  }

  /// A phrase in quotes may hold spaces; one that is still being typed ends with the text.
  private static func value(of rest: inout Substring, at column: inout Int) -> FilterValue {
    let isQuoted = rest.first == "\""
    if isQuoted {
      rest.removeFirst()
      column += 1
    }
    let text = rest.prefix { isQuoted ? $0 != "\"" : !$0.isWhitespace }
    let value = FilterValue(text: text, column: column, isQuoted: isQuoted)
    rest = rest.dropFirst(text.count)
    column += text.count
    if isQuoted, !rest.isEmpty {
      rest.removeFirst()
      column += 1
    }
    return value
  }
}
