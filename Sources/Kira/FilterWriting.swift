extension Filter {
  /// The filter as it was understood, in its own language: what is relative has become absolute.
  package var predicate: String { terms.map(\.written).joined(separator: " ") }
}

extension Filter.Term {
  /// Reading it again gives this term.
  var written: String {
    switch self {
    case .words(let words): Self.written(words: words)
    case .status(let statuses): "status:" + statuses.joined(separator: ",")
    case .text(let field, let texts):
      "\(field.rawValue):"
        + (texts.count == 1 ? Self.quoted(texts[0]) : texts.joined(separator: ","))
    case .figure(let field, let limit): "\(field.rawValue):\(limit.written)"
    case .time(let field, let from, let before):
      "\(field.rawValue):" + Self.written(from: from, before: before)
    // Several words stand for an abridged id, which alone is one term.
    case .not(.all(let terms)): "-" + terms.map(\.bare).joined(separator: "…")
    case .not(let term): "-" + term.written
    case .all(let terms): terms.map(\.bare).joined(separator: "…")
    }
  }

  private var bare: String {
    guard case .words(let words) = self else { return written }
    return words
  }

  /// In quotes only if it would be read as something else without them.
  private static func written(words: String) -> String {
    let token = FilterToken.tokens(of: words)
    let isPlain =
      token.count == 1 && token[0].field == nil && !token[0].isNegated && !token[0].value.isQuoted
      && FilterWords.term(for: token[0].value) == .words(words)
    return isPlain ? words : "\"\(words)\""
  }

  private static func quoted(_ text: String) -> String {
    text.contains { $0.isWhitespace || $0 == "," } ? "\"\(text)\"" : text
  }

  private static func written(from: Moment?, before: Moment?) -> String {
    switch (from, before) {
    case (let from?, nil): ">=\(from.written)"
    case (nil, let before?): "<\(before.written)"
    case (let from?, let before?): span(from, before)
    case (nil, nil): ""
    }
  }

  /// By the names of whole days or minutes where both ends are such; else to the last second.
  private static func span(_ from: Moment, _ before: Moment) -> String {
    let unit = [86_400, 60].first { from.isWhole($0) && before.isWhole($0) } ?? 1
    let last = before.advanced(bySeconds: -unit)
    let first = from.written(by: unit)
    return from == last && unit > 1 ? first : "\(first)..\(last.written(by: unit))"
  }
}

extension Filter.Limit {
  fileprivate var written: String {
    switch self {
    case .compared(let comparison, let figure): comparison.rawValue + Self.figure(figure)
    case .between(let low, let high): "\(Self.figure(low))..\(Self.figure(high))"
    }
  }

  private static func figure(_ millionths: Int64) -> String {
    Amount(minorUnits: millionths, in: Currency("USDC")).figure
  }
}

extension Moment {
  fileprivate func isWhole(_ seconds: Int64) -> Bool { milliseconds % (seconds * 1_000) == 0 }

  fileprivate var written: String {
    written(by: [86_400, 60].first { isWhole($0) } ?? 1)
  }

  fileprivate func written(by seconds: Int64) -> String {
    let date = CalendarDate(Day(self)).text
    switch seconds {
    case 86_400: return date
    case 60: return "\(date)T\(timeOfDay)"
    default: return "\(date)T\(timeOfDayWithSeconds)"
    }
  }
}
