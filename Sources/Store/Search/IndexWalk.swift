import Kira

/// Walks the rows in their order, along an index, and looks at each.
struct IndexWalk: SearchWalk {
  let question: SearchQuestion
  let database: Database
  let total: Int
  private(set) var searched = 0
  /// A status or all; each has an order of its own to be walked.
  private let branch: Predicate?
  private var reached: SortPlace?
  private var held = 0

  private static let rowsPerCheck = 64

  init(_ question: SearchQuestion, _ database: Database, branch: Predicate? = nil, total: Int) {
    self.question = question
    self.database = database
    self.branch = branch
    self.total = total
  }

  private var predicate: Predicate {
    let beyond = reached.map { question.beyond($0) } ?? question.beyondAnchor
    let wanted = Predicate.all([branch, beyond].compactMap(\.self))
    let condition = question.condition
    return Predicate(
      sql: "SELECT \(condition.sql), \(question.readPlace) FROM \(question.table.kind) "
        + "WHERE \(wanted.sql) ORDER BY \(question.order())",
      values: condition.values + wanted.values
    )
  }

  mutating func advance(
    into best: inout BestRows,
    until isSpent: () -> Bool
  ) throws(StoreError) -> Bool {
    let predicate = predicate
    var (isStopped, isDone, count) = (false, false, 0)
    try database.walk(predicate.sql, predicate.values) { (reader: inout RowReader) in
      let holds = reader.integer() != 0
      count += 1
      isStopped = count % Self.rowsPerCheck == 0 && isSpent()
      guard holds || isStopped else { return true }
      let row = question.row(reading: &reader)
      if isStopped { reached = row.place }
      guard holds else { return false }
      held += 1
      // The rows come in order: after so many no other can be wanted.
      isDone = !best.offer(row) || held == best.limit
      return !isStopped && !isDone
    }
    searched += count
    return isDone || !isStopped
  }
}
