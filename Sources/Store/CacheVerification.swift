import Kira

extension Cache {
  /// What is wrong with the file, in sentences: SQLite's own findings, then ours; none if all is
  /// well.
  ///
  /// Everything is read, so that it takes as long as the file is large.
  package func faults() throws(StoreError) -> [String] {
    var faults = try database.rows("PRAGMA integrity_check(20)") { $0.text() }
      .filter { $0 != "ok" }
      .map { "the file: \($0)" }
    for kind in ResourceKind.allCases {
      faults += try countFaults(of: kind)
      faults += try totalFaults(of: kind)
      faults += try answerFaults(of: kind)
      faults += try keyFaults(of: kind)
      faults += try textFaults(of: kind)
    }
    return faults
  }

  /// The counts that are kept with every write against the rows themselves.
  private func countFaults(of kind: ResourceKind) throws(StoreError) -> [String] {
    let kept = try counts(of: kind)
    let rows = try database.rows("SELECT status_key, count(*) FROM \(kind) GROUP BY status_key") {
      row in (row.text(), Int(row.integer()))
    }
    let counted = Dictionary(rows) { first, _ in first }
    return Set(kept.keys).union(counted.keys).sorted().compactMap { status in
      let (told, found) = (kept[status] ?? 0, counted[status] ?? 0)
      guard told != found else { return nil }
      return "\(kind) \(SafeText(status)): counted as \(told), but there are \(found)"
    }
  }

  private func totalFaults(of kind: ResourceKind) throws(StoreError) -> [String] {
    guard table(kind).hasAmounts else { return [] }
    let wrong = try database.integer(
      """
      WITH found (day, billions, units, count) AS (
        SELECT created_key / 86400000, sum(amount / 1000000000), sum(amount % 1000000000), count(*)
          FROM \(kind) WHERE status_key = 'completed' AND currency = 'USD' AND created_key >= 0
            AND amount IS NOT NULL GROUP BY 1
      ), kept AS (
        SELECT day, billions, units, count FROM day_total
          WHERE kind = ? AND count <> 0 AND day >= 0
      )
      SELECT (SELECT count(*) FROM (SELECT * FROM found EXCEPT SELECT * FROM kept))
        + (SELECT count(*) FROM (SELECT * FROM kept EXCEPT SELECT * FROM found))
      """,
      [.text(kind.rawValue)]
    )
    guard let wrong, wrong > 0 else { return [] }
    return ["\(kind): the totals of \(wrong) days are not those of their rows"]
  }

  /// Every row has the answer it came in, and every answer its row.
  private func answerFaults(of kind: ResourceKind) throws(StoreError) -> [String] {
    let questions = [
      ("rows have no answer", kind.rawValue, "\(kind)_raw"),
      ("answers have no row", "\(kind)_raw", kind.rawValue),
    ]
    var faults: [String] = []
    for (words, one, other) in questions {
      let count = try database.integer(
        "SELECT count(*) FROM \(one) WHERE ordinal NOT IN (SELECT ordinal FROM \(other))"
      )
      if let count, count > 0 { faults.append("\(kind): \(count) \(words)") }
    }
    return faults
  }

  /// What rows are sorted and filtered by follows from what they say.
  private func keyFaults(of kind: ResourceKind) throws(StoreError) -> [String] {
    let table = table(kind)
    var wrong = 0
    try database.each(
      "SELECT created_key, amount_key, status_key, name_key, \(table.readColumns) FROM \(kind)",
      []
    ) { row in
      let (created, amount) = (row.integer(), row.integer())
      let (status, name) = (row.text(), row.text())
      let keys = SortKeys(table.type.read(&row).value)
      let isRight =
        keys.created == created && keys.amount == amount && keys.status == status
        && keys.name == name
      if !isRight { wrong += 1 }
    }
    return wrong == 0 ? [] : ["\(kind): \(wrong) rows stand in a place that is not theirs"]
  }

  /// What is searched is what the rows say, no less and no more.
  private func textFaults(of kind: ResourceKind) throws(StoreError) -> [String] {
    let table = table(kind)
    var texts = VerifiedTexts(search: table.search, database: database)
    try database.each(
      "SELECT ordinal, mentions, \(table.readColumns) FROM \(kind) ORDER BY ordinal",
      []
    ) { (row: inout RowReader) throws(StoreError) in
      let ordinal = row.integer()
      let mentions = Mentions.reading(row.text())
      let record = table.type.read(&row).value
      try texts.check(ordinal, SearchText.of(record, mentions: mentions))
    }
    try texts.finish()
    guard texts.wrong > 0 else { return [] }
    return ["\(kind): \(texts.wrong) rows are not found by their words, or by others"]
  }
}

/// Compares texts that are searched with what they should be, block after block.
private struct VerifiedTexts {
  let search: SearchTable
  let database: Database
  private(set) var wrong = 0
  private var number: Int64?
  private var block = TextBlock()

  init(search: SearchTable, database: Database) {
    self.search = search
    self.database = database
  }

  mutating func check(_ ordinal: Int64, _ text: [UInt8]) throws(StoreError) {
    let place = TextBlock.place(of: ordinal)
    if place.block != number { try begin(place.block) }
    if block[place.slot] != text { wrong += 1 }
    block[place.slot] = []
  }

  /// What is left belongs to no row.
  mutating func finish() throws(StoreError) {
    if number != nil { wrong += block.texts.count { !$0.isEmpty } }
    number = nil
  }

  private mutating func begin(_ next: Int64) throws(StoreError) {
    try finish()
    number = next
    let kept = try database.first(search.readBlock, [.integer(next)]) { row in
      _ = (row.integer(), row.integer())
      return row.withBytes { TextBlock($0) }
    }
    block = kept ?? TextBlock()
  }
}
