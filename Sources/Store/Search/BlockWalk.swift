import Kira

/// Passes over the blocks that lack a word, looks through the others, and asks of the rows that
/// hold all words what else must hold.
struct BlockWalk: SearchWalk {
  let question: SearchQuestion
  let database: Database
  let needles: Needles
  let total: Int
  private var finder: BlockFinder
  private var blocks = 0
  private var reached: Place?

  /// How far the walk has come: the key that blocks are met by, and the block.
  private struct Place {
    var key: Int64
    var block: Int64
  }

  private static let blocksPerCheck = 4

  init(
    _ question: SearchQuestion,
    _ needles: Needles,
    _ database: Database,
    total: Int
  ) throws(StoreError) {
    self.question = question
    self.needles = needles
    self.database = database
    self.total = total
    finder = try BlockFinder(needles, in: question.table.search, database)
  }

  var searched: Int { min(total, blocks * TextBlock.rows) }

  mutating func advance(
    into best: inout BestRows,
    until isSpent: () -> Bool
  ) throws(StoreError) -> Bool {
    let walk = walk
    let (isByTime, isDescending) = (isByTime, question.isDescending)
    var (isStopped, count) = (false, 0)
    try database.walk(walk.sql, walk.values) { (reader: inout RowReader) throws(StoreError) in
      let place = Place(key: reader.integer(), block: reader.integer())
      // Whether this block and all that follow have only rows beyond those that were found.
      if isByTime, best.isFull, case .integer(let created)? = best.rows.last?.place.values.first {
        guard isDescending ? place.key >= created : place.key <= created else { return false }
      }
      reached = place
      blocks += 1
      guard try finder.mayHold(block: place.block) else { return true }
      try look(into: place.block, for: &best)
      count += 1
      isStopped = count % Self.blocksPerCheck == 0 && isSpent()
      return !isStopped
    }
    return !isStopped
  }

  private mutating func look(into block: Int64, for best: inout BestRows) throws(StoreError) {
    // The walk itself is not handed to every block and row.
    let (needles, question) = (needles, question)
    let slots = try database.first(question.table.search.readTexts, [.integer(block)]) { row in
      row.withBytes { needles.slots(in: $0) }
    }
    guard let slots, !slots.isEmpty else { return }
    let asked = asked
    for slot in slots {
      let ordinal = TextBlock.ordinal(block: block, slot: slot)
      let row = try database.first(asked.sql, [.integer(ordinal)] + asked.values) { row in
        question.row(reading: &row)
      }
      if let row { best.offer(row) }
    }
  }

  /// Whether a row that has the words is wanted.
  private var asked: Predicate {
    let condition = Predicate.all([question.condition, question.beyondAnchor].compactMap(\.self))
    return Predicate(
      sql: "SELECT \(question.readPlace) FROM \(question.table.kind) WHERE ordinal = ? "
        + "AND (\(condition.sql))",
      values: condition.values
    )
  }

  private var isByTime: Bool { question.columns.first == "created_key" }

  /// The blocks in the order of their newest or oldest rows, or, in an order that is not by time,
  /// as they come.
  private var walk: Predicate {
    guard isByTime else {
      return Predicate(
        sql: "SELECT block, block FROM \(question.table.kind)_text WHERE block > ? ORDER BY block",
        values: [.integer(reached?.block ?? -1)]
      )
    }
    let (key, end) = question.isDescending ? ("newest", "oldest") : ("oldest", "newest")
    let (sign, direction) = question.isDescending ? ("<", "DESC") : (">", "ASC")
    var conditions: [Predicate] = []
    if let reached {
      let values = [StoredValue.integer(reached.key), .integer(reached.block)]
      conditions.append(Predicate(sql: "(\(key), block) \(sign) (?, ?)", values: values))
    }
    if let anchor = question.anchor {
      let values = [StoredValue.integer(anchor.created)]
      conditions.append(Predicate(sql: "\(end) \(sign)= ?", values: values))
    }
    let condition = Predicate.all(conditions)
    return Predicate(
      sql: "SELECT \(key), block FROM \(question.table.kind)_text WHERE \(condition.sql) "
        + "ORDER BY \(key) \(direction), block \(direction)",
      values: condition.values
    )
  }
}
