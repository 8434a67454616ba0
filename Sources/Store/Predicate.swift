import Kira

/// A condition in SQL with what is bound to it, in the order of its places.
///
/// One that is NULL does not hold, and neither does its own opposite wait for what is not known:
/// whatever does not hold is what `-` lets through.
struct Predicate: Equatable {
  var sql: String
  var values: [StoredValue] = []

  static let nothing = Predicate(sql: "0")

  static func all(_ predicates: [Predicate]) -> Predicate {
    joined(predicates, by: " AND ", orElse: "1")
  }

  static func any(_ predicates: [Predicate]) -> Predicate {
    joined(predicates, by: " OR ", orElse: "0")
  }

  private static func joined(
    _ predicates: [Predicate],
    by sign: String,
    orElse empty: String
  ) -> Predicate {
    // One alone is put in brackets too: it may be two that are joined by OR.
    guard !predicates.isEmpty else { return Predicate(sql: empty) }
    return Predicate(
      sql: predicates.map { "(\($0.sql))" }.joined(separator: sign),
      values: predicates.flatMap(\.values)
    )
  }

  init(_ term: Filter.Term, on table: Table) {
    switch term {
    case .words(let words): self = .words(words, on: table)
    case .status(let statuses): self = .column("status_key", in: statuses)
    case .text(let field, let texts): self = .text(field, texts, of: table.kind)
    case .figure(let field, let limit): self = .figure(field, limit, of: table.kind)
    case .time(let field, let from, let before): self = .time(field, from: from, before: before)
    case .not(let term):
      let opposite = Predicate(term, on: table)
      self.init(sql: "NOT ifnull((\(opposite.sql)), 0)", values: opposite.values)
    case .all(let terms): self = .all(terms.map { Predicate($0, on: table) })
    }
  }

  init(sql: String, values: [StoredValue] = []) {
    self.sql = sql
    self.values = values
  }

  private static func words(_ words: String, on table: Table) -> Predicate {
    let owners = table.ownerColumns
    return Predicate(
      sql: "\(table.kind)_says(ordinal, ?)" + owners.map { " OR \($0) = ?" }.joined(),
      values: [.text(Folding.folded(words))] + owners.map { _ in .text(words) }
    )
  }

  static func column(_ name: String, in texts: [String]) -> Predicate {
    let places = texts.map { _ in "?" }.joined(separator: ", ")
    return Predicate(sql: "\(name) IN (\(places))", values: texts.map { .text($0) })
  }
}

extension Predicate {
  /// Figures beside the amount are kept in the minor units of their currency.
  private static let figureColumns: [ResourceKind: [Filter.FigureField: String]] = [
    .deposit: [
      .amount: "amount_key", .net: "millionths(net, net_currency)",
      .fees: "millionths(fees, fees_currency)",
    ],
    .payout: [.amount: "amount_key", .arrives: "millionths(arrives, arrives_currency)"],
  ]

  fileprivate static func figure(
    _ field: Filter.FigureField,
    _ limit: Filter.Limit,
    of kind: ResourceKind
  ) -> Predicate {
    guard let column = figureColumns[kind]?[field] else { return .nothing }
    switch limit {
    case .compared(let comparison, let figure):
      let sign = comparison == .equal ? "=" : comparison.rawValue
      let limit = Predicate(sql: "\(column) \(sign) ?", values: [.integer(figure)])
      return comparison.isUpper ? .all([isKnown(column), limit]) : limit
    case .between(let low, let high):
      return Predicate(sql: "\(column) BETWEEN ? AND ?", values: [.integer(low), .integer(high)])
    }
  }

  /// A key is the smallest number where nothing is known, and a bare limit lets an index be used.
  private static func isKnown(_ column: String) -> Predicate {
    Predicate(sql: "\(column) > ?", values: [.integer(SortKeys.unknown)])
  }

  fileprivate static func time(
    _ field: Filter.TimeField,
    from: Moment?,
    before: Moment?
  ) -> Predicate {
    let column = field == .created ? "created_key" : "updated_at"
    let earliest = from.map {
      Predicate(sql: "\(column) >= ?", values: [.integer($0.milliseconds)])
    }
    let latest = before.map {
      Predicate(sql: "\(column) < ?", values: [.integer($0.milliseconds)])
    }
    return .all([earliest ?? isKnown(column), latest].compactMap(\.self))
  }
}

extension Filter.Comparison {
  fileprivate var isUpper: Bool { self == .less || self == .atMost }
}
