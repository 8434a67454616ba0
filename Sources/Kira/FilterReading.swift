/// How the values of fields are read; `nil` where the row of the table says what would be right.
enum FilterReading {
  static let kinds = ["individual", "business"]
  static let modes = ["fiat", "crypto"]

  static func status(
    _ value: FilterValue,
    _ scope: FilterScope
  ) throws(Filter.Problem) -> Filter.Term? {
    // Statuses have no commas, so that quotes change nothing but let spaces in.
    let parts = FilterValue(text: value.text, column: value.column).parts
    var statuses: [String] = []
    for part in parts {
      let status = underscored(part.text.lowercased())
      guard scope.takes(status: status) else {
        throw part.problem(unknown(status, among: scope.statuses, as: "status"))
      }
      statuses.append(status)
    }
    return statuses.isEmpty ? nil : .status(statuses)
  }

  static func word(
    _ value: FilterValue,
    _ field: Filter.TextField,
    among known: [String]
  ) throws(Filter.Problem) -> Filter.Term? {
    for part in value.parts where !known.contains(part.text.lowercased()) {
      throw part.problem(unknown(part.text.lowercased(), among: known, as: field.rawValue))
    }
    return text(value, field)
  }

  static func text(_ value: FilterValue, _ field: Filter.TextField) -> Filter.Term? {
    let texts = value.parts.map { Folding.folded(String($0.text)) }
    return texts.isEmpty ? nil : .text(field, texts)
  }

  private static func underscored(_ text: String) -> String {
    String(text.map { $0 == "-" || $0 == " " ? "_" : $0 })
  }

  private static func unknown(_ word: String, among known: [String], as noun: String) -> String {
    let guess = FilterAdvice.question(about: word, among: known)
    return "There is no \(noun) \(word).\(guess) Known: \(known.joined(separator: ", "))."
  }

  static func figure(_ value: FilterValue, _ field: Filter.FigureField) -> Filter.Term? {
    if let ends = value.ends { return range(ends.low, ends.high, field) }
    let (comparison, figure) = value.compared ?? (.equal, value)
    guard let limit = FilterFigure(figure.text)?.millionths else { return nil }
    return .figure(field, .compared(comparison, limit))
  }

  /// `100..200` with both ends; either may be left out.
  private static func range(
    _ low: FilterValue,
    _ high: FilterValue,
    _ field: Filter.FigureField
  ) -> Filter.Term? {
    let figures = [low, high].map { FilterFigure($0.text)?.millionths }
    switch (figures[0], figures[1]) {
    case (let low?, let high?): return low <= high ? .figure(field, .between(low, high)) : nil
    case (let low?, nil):
      return high.text.isEmpty ? .figure(field, .compared(.atLeast, low)) : nil
    case (nil, let high?):
      return low.text.isEmpty ? .figure(field, .compared(.atMost, high)) : nil
    case (nil, nil): return nil
    }
  }
}

extension FilterReading {
  static func since(_ value: FilterValue, _ scope: FilterScope) -> Filter.Term? {
    FilterTime(value.text, at: scope.now).map { .time(.created, from: $0.start, before: nil) }
  }

  static func until(_ value: FilterValue, _ scope: FilterScope) -> Filter.Term? {
    FilterTime(value.text, at: scope.now).map { .time(.created, from: nil, before: $0.end) }
  }

  static func time(
    _ value: FilterValue,
    _ field: Filter.TimeField,
    _ scope: FilterScope
  ) throws(Filter.Problem) -> Filter.Term? {
    if let ends = value.ends { return try range(ends.low, ends.high, field, scope) }
    guard let (comparison, date) = value.compared else {
      guard let time = FilterTime(value.text, at: scope.now) else { return nil }
      return .time(field, from: time.start, before: time.isPoint ? nil : time.end)
    }
    guard let time = FilterTime(date.text, at: scope.now) else { return nil }
    guard !time.isPoint else {
      throw date.problem("An age has two sides: say since:\(date.text) or until:\(date.text)")
    }
    return switch comparison {
    case .equal: .time(field, from: time.start, before: time.end)
    case .less: .time(field, from: nil, before: time.start)
    case .atMost: .time(field, from: nil, before: time.end)
    case .greater: .time(field, from: time.end, before: nil)
    case .atLeast: .time(field, from: time.start, before: nil)
    }
  }

  private static func range(
    _ low: FilterValue,
    _ high: FilterValue,
    _ field: Filter.TimeField,
    _ scope: FilterScope
  ) throws(Filter.Problem) -> Filter.Term? {
    let times = [low, high].map { FilterTime($0.text, at: scope.now) }
    guard low.text.isEmpty || times[0] != nil, high.text.isEmpty || times[1] != nil else {
      return nil
    }
    let (from, before) = (times[0]?.start, times[1]?.end)
    if let from, let before, from >= before {
      throw high.problem("This is before \(low.text): the earlier end comes first.")
    }
    return from == nil && before == nil ? nil : .time(field, from: from, before: before)
  }
}
