import Kira

/// Looks at every row of a few that an index tells of, and sorts those that are wanted.
struct GatherWalk: SearchWalk {
  let question: SearchQuestion
  let database: Database
  /// What the few have in common.
  let few: Predicate
  let total: Int
  private(set) var searched = 0

  /// More than this are not few: sorting them would take longer than a key may wait.
  static let most = 2_000

  init(_ question: SearchQuestion, _ database: Database, few: Predicate, total: Int) {
    self.question = question
    self.database = database
    self.few = few
    self.total = total
  }

  mutating func advance(
    into best: inout BestRows,
    until isSpent: () -> Bool
  ) throws(StoreError) -> Bool {
    let predicate = predicate
    try database.walk(predicate.sql, predicate.values) { (reader: inout RowReader) in
      best.offer(question.row(reading: &reader))
    }
    searched = total
    return true
  }

  private var predicate: Predicate {
    let kind = question.table.kind
    let conditions = [question.condition, question.beyondAnchor].compactMap(\.self)
    let condition = Predicate.all(conditions)
    return Predicate(
      sql: "SELECT \(question.readPlace) FROM \(kind) "
        + "WHERE ordinal IN (SELECT ordinal FROM \(kind) WHERE \(few.sql)) AND (\(condition.sql)) "
        + "ORDER BY \(question.order(prefix: "+")) LIMIT ?",
      values: few.values + condition.values + [.integer(question.limit)]
    )
  }

  /// How many hold `few`, unless there are too many.
  static func count(
    _ few: Predicate,
    in table: Table,
    _ database: Database
  ) throws(StoreError) -> Int? {
    let counted = try database.integer(
      "SELECT count(*) FROM (SELECT 1 FROM \(table.kind) WHERE \(few.sql) LIMIT ?)",
      few.values + [.integer(most + 1)]
    )
    let count = Int(counted ?? 0)
    return count > most ? nil : count
  }
}
