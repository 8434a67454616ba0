/// One piece of a filter as it was typed: `-status:failed`, `"acme corp"` or `maria`.
struct FilterToken: Equatable {
  var column: Int
  var isNegated = false
  var field: String?
  var value = ""
  var valueColumn: Int

  static func tokens(of text: String) -> [FilterToken] {
    let characters = Array(text)
    var tokens: [FilterToken] = []
    var index = 0
    while index < characters.count {
      if characters[index].isWhitespace {
        index += 1
      } else {
        tokens.append(FilterToken(reading: characters, at: &index))
      }
    }
    return tokens
  }

  private init(reading characters: [Character], at index: inout Int) {
    column = index + 1
    if characters[index] == "-" {
      isNegated = true
      index += 1
    }
    field = Self.field(of: characters, at: &index)
    valueColumn = index + 1
    value = Self.value(of: characters, at: &index)
  }

  /// Letters before a colon; a time such as `14:02` is no field.
  private static func field(of characters: [Character], at index: inout Int) -> String? {
    let letters = characters[index...].prefix { $0.isASCII && $0.isLetter }
    guard !letters.isEmpty, letters.endIndex < characters.count,
      characters[letters.endIndex] == ":"
    else { return nil }
    index = letters.endIndex + 1
    return String(letters).lowercased()
  }

  /// A phrase in quotes may hold spaces; one that is still being typed ends with the text.
  private static func value(of characters: [Character], at index: inout Int) -> String {
    let isQuoted = index < characters.count && characters[index] == "\""
    if isQuoted { index += 1 }
    let value = characters[index...].prefix { isQuoted ? $0 != "\"" : !$0.isWhitespace }
    index = value.endIndex
    if isQuoted, index < characters.count { index += 1 }
    return String(value)
  }
}
