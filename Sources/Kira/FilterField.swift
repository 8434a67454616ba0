/// One row of the table of filter fields: reading, advice and help all come from it.
package struct FilterField: Sendable {
  package let name: String
  /// In words, what may stand behind the colon.
  package let takes: String
  package let example: String
  let read: @Sendable (String, Moment) -> Filter.Term?

  package static let all = [
    FilterField(
      name: "status",
      takes: "one status or several with commas",
      example: "status:failed,in_review",
      read: { text, _ in list(text).map { .status($0.map(underscored)) } }
    ),
    FilterField(
      name: "rail",
      takes: "one rail or several with commas",
      example: "rail:swift,wire",
      read: { text, _ in list(text).map { .rail($0) } }
    ),
    FilterField(
      name: "amount",
      takes: "a figure, a limit or a range",
      example: "amount:>500 or amount:100..200",
      read: { text, _ in amount(text) }
    ),
    FilterField(
      name: "since",
      takes: "an age or a day",
      example: "since:7d, since:24h, since:today or since:2026-11-01",
      read: { text, now in moment(text, at: now).map { .since($0) } }
    ),
    FilterField(
      name: "user",
      takes: "the whole id of a user",
      example: "user:7f3a0c1e-…",
      read: { text, _ in text.isEmpty ? nil : .owner(text) }
    ),
    FilterField(
      name: "account",
      takes: "the whole id of an account",
      example: "account:5d2b9f40-…",
      read: { text, _ in text.isEmpty ? nil : .owner(text) }
    ),
  ]

  static func advice(forUnknown name: String) -> String {
    let near = all.first { $0.name.hasPrefix(name) || name.hasPrefix($0.name) }
    let known = all.map(\.name).joined(separator: ", ")
    let guess = near.map { " Did you mean \($0.name):?" } ?? ""
    return "There is no field \(name):.\(guess) Known: \(known). Quotes make it plain text."
  }
}

extension FilterField {
  private static func list(_ text: String) -> [String]? {
    let values = text.lowercased().split(separator: ",").map(String.init)
    return values.isEmpty ? nil : values
  }

  private static func underscored(_ text: String) -> String {
    String(text.map { $0 == "-" || $0 == " " ? "_" : $0 })
  }

  private static func amount(_ text: String) -> Filter.Term? {
    if let range = range(text) { return range }
    let comparison =
      Filter.Comparison.allCases.filter { text.hasPrefix($0.rawValue) }
      .max { $0.rawValue.count < $1.rawValue.count } ?? .equal
    let figure = text.dropFirst(comparison.rawValue.count)
    return units(figure).map { .amount(comparison, minorUnitsOfTwoDigits: $0) }
  }

  /// `100..200` with both ends; either may be left out.
  private static func range(_ text: String) -> Filter.Term? {
    let characters = Array(text)
    let dots = characters.indices.dropLast().first {
      characters[$0] == "." && characters[$0 + 1] == "."
    }
    guard let dots else { return nil }
    let ends = [characters[..<dots], characters[(dots + 2)...]].map { Substring(String($0)) }
    let units = ends.map(units)
    guard zip(ends, units).allSatisfy({ $0.isEmpty || $1 != nil }) else { return nil }
    let low = units[0].map { Filter.Term.amount(.atLeast, minorUnitsOfTwoDigits: $0) }
    let high = units[1].map { Filter.Term.amount(.atMost, minorUnitsOfTwoDigits: $0) }
    if let low = units[0], let high = units[1], low > high { return nil }
    let terms = [low, high].compactMap(\.self)
    return terms.isEmpty ? nil : .all(terms)
  }

  /// Commas only where people group thousands: `1,5` may mean two different sums.
  private static func units(_ text: Substring) -> Int64? {
    let whole = text.prefix { $0 != "." }
    let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
    let isGrouped =
      groups.count == 1
      || (groups.dropFirst().allSatisfy { $0.count == 3 }
        && groups[0].count <= 3 && !groups[0].isEmpty)
    guard isGrouped else { return nil }
    let plain = groups.joined() + text.dropFirst(whole.count)
    return (try? Amount(parsing: plain, in: .usd))?.minorUnits
  }

  private static func moment(_ text: String, at now: Moment) -> Moment? {
    if text == "today" { return Day(now).start }
    if let age = age(text) { return now.advanced(bySeconds: -age) }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2], parts.joined().allSatisfy(\.isWholeNumber) else {
      return nil
    }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == 3 else { return nil }
    return CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2]).numbered?.start
  }

  private static let seconds: [Character: Int64] = [
    "m": 60, "h": 3_600, "d": 86_400, "w": 604_800,
  ]

  /// At most five digits: farther back than any list goes, and never out of range.
  private static func age(_ text: String) -> Int64? {
    let digits = text.dropLast()
    guard let unit = text.last.flatMap({ seconds[$0] }), digits.count <= 5 else { return nil }
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int64(digits).map { $0 * unit }
  }
}
