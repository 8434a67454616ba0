/// What stands behind the colon of a field, and where it begins.
struct FilterValue: Equatable {
  var text: Substring
  var column: Int
  /// In quotes a comma is a comma.
  var isQuoted = false

  /// The values between commas, each with its own column; what is empty is none.
  var parts: [FilterValue] {
    guard !isQuoted else { return text.isEmpty ? [] : [self] }
    var start = text.startIndex
    var parts: [FilterValue] = []
    for index in text.indices + [text.endIndex] where index == text.endIndex || text[index] == "," {
      if start < index { parts.append(part(start..<index)) }
      if index < text.endIndex { start = text.index(after: index) }
    }
    return parts
  }

  /// Both ends of `low..high`, either of which may be empty; `nil` when this is no range.
  var ends: (low: FilterValue, high: FilterValue)? {
    var index = text.startIndex
    while index < text.endIndex {
      let next = text.index(after: index)
      if next < text.endIndex, text[index] == ".", text[next] == "." {
        let high = text.index(after: next)
        return (part(text.startIndex..<index), part(high..<text.endIndex))
      }
      index = next
    }
    return nil
  }

  /// The sign of comparison at the front and the value after it; `=` may be written too.
  var compared: (comparison: Filter.Comparison, value: FilterValue)? {
    let signs: [(String, Filter.Comparison)] = [
      ("<=", .atMost), (">=", .atLeast), ("<", .less), (">", .greater), ("=", .equal),
    ]
    guard let (sign, comparison) = signs.first(where: { text.hasPrefix($0.0) }) else { return nil }
    return (comparison, part(text.index(text.startIndex, offsetBy: sign.count)..<text.endIndex))
  }

  private func part(_ range: Range<Substring.Index>) -> FilterValue {
    let skipped = text.distance(from: text.startIndex, to: range.lowerBound)
    return FilterValue(text: text[range], column: column + skipped)
  }

  func problem(_ words: String) -> Filter.Problem { Filter.Problem(column: column, words: words) }
}
