import Kira

/// A condition in SQL with what is bound to it, in the order of its places.
struct Predicate: Equatable {
  var sql: String
  var values: [StoredValue] = []

  static let nothing = Predicate(sql: "0")

  static func all(_ predicates: [Predicate]) -> Predicate {
    guard !predicates.isEmpty else { return Predicate(sql: "1") }
    return Predicate(
      sql: predicates.map { "(\($0.sql))" }.joined(separator: " AND "),
      values: predicates.flatMap(\.values)
    )
  }

  /// A term of a filter; where an owner is not known, neither it nor SQL's opposite of it holds.
  init(_ term: Filter.Term, on table: Table) {
    switch term {
    case .words(let words):
      self.init(sql: "instr(folded, ?) > 0", values: [.text(Folding.folded(words))])
    case .status(let statuses): self = .column("status_key", in: statuses)
    case .rail(let rails): self = .column("rail_key", in: rails)
    case .amount(let comparison, let units): self = .amount(comparison, units)
    case .since(let moment):
      self.init(sql: "created_key >= ?", values: [.integer(moment.milliseconds)])
    case .owner(let id): self = .owner(id, of: table.kind)
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

  private static func column(_ name: String, in texts: [String]) -> Predicate {
    let places = texts.map { _ in "?" }.joined(separator: ", ")
    return Predicate(sql: "\(name) IN (\(places))", values: texts.map { .text($0) })
  }

  private static func amount(_ comparison: Filter.Comparison, _ units: Int64) -> Predicate {
    let limit = Amount(minorUnits: units, in: .usd).millionths
    let symbol = comparison == .equal ? "=" : comparison.rawValue
    return Predicate(
      sql: "amount_key \(symbol) ? AND amount_key <> ?",
      values: [.integer(limit), .integer(SortKeys.unknown)]
    )
  }

  private static func owner(_ id: String, of kind: ResourceKind) -> Predicate {
    let id = StoredValue.text(id)
    return switch kind {
    case .user: Predicate(sql: "id = ?", values: [id])
    case .account: Predicate(sql: "id = ? OR user_id = ?", values: [id, id])
    case .deposit:
      Predicate(
        sql: "account_id IN (SELECT ? UNION SELECT id FROM account WHERE user_id = ?)",
        values: [id, id]
      )
    case .payout:
      Predicate(sql: "user_id = ? OR account_id = ?", values: [id, id])
    }
  }
}
