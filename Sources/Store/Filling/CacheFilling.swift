import Kira

// How a great many rows come in at once. An index that is kept up to date row by row costs a page
// of the file for every row, one that is made at the end costs a sort; until it is there, the same
// questions are answered, only slower, and an id is looked for as any other word is.
extension Cache {
  /// Rows that a kind may have already for its indexes to be put off.
  static let mostBeforeFilling = 10_000

  /// Does without the indexes of which the order of arrival makes the most work, where there are
  /// few rows yet; `makeIndexes` makes them when the rows are there.
  package func putOffIndexes() throws(StoreError) {
    guard access == .writing else { throw .readOnly }
    for kind in ResourceKind.allCases {
      let rows = try counts(of: kind).values.reduce(0, +)
      guard rows <= Self.mostBeforeFilling else { continue }
      try database.transaction { () throws(StoreError) in
        for index in table(kind).laterIndexes {
          try database.execute("DROP INDEX IF EXISTS \(index.name)")
        }
      }
    }
    withoutIDs = try kindsWithoutIDs()
  }

  /// Whether every index is there.
  package var hasIndexes: Bool {
    get throws(StoreError) { try missingIndex() == nil }
  }

  /// Makes one index that was put off, and says whether there may be another.
  package func makeIndex() throws(StoreError) -> Bool {
    guard let index = try missingIndex() else { return false }
    // A sort in memory would need all of it.
    try database.execute("PRAGMA temp_store = FILE")
    defer { try? database.execute("PRAGMA temp_store = MEMORY") }
    try database.execute(index.sql)
    withoutIDs = try kindsWithoutIDs()
    knownIDs = knownIDs.filter { withoutIDs.contains($0.key) }
    return true
  }

  private func missingIndex() throws(StoreError) -> Table.Index? {
    let names = try indexNames()
    for kind in ResourceKind.allCases {
      if let index = table(kind).laterIndexes.first(where: { !names.contains($0.name) }) {
        return index
      }
    }
    return nil
  }

  private func indexNames() throws(StoreError) -> Set<String> {
    Set(
      try database.rows("SELECT name FROM sqlite_schema WHERE type = 'index'") { row in row.text() }
    )
  }

  func kindsWithoutIDs() throws(StoreError) -> Set<ResourceKind> {
    let names = try indexNames()
    return Set(ResourceKind.allCases.filter { !names.contains(table($0).idIndex.name) })
  }
}

// Ids without an index.
extension Cache {
  /// Another process may be filling what we only read.
  func hasIDIndex(_ kind: ResourceKind) throws(StoreError) -> Bool {
    guard access == .reading else { return !withoutIDs.contains(kind) }
    let found = try database.integer(
      "SELECT 1 FROM sqlite_schema WHERE name = ?",
      [.text(table(kind).idIndex.name)]
    )
    return found != nil
  }

  /// Found by the text of its row, as any other word would be.
  func keptWithoutIndex(_ kind: ResourceKind, id: String) throws(StoreError) -> Kept? {
    if let known = knownIDs[kind], !known.mayHold(id) { return nil }
    let needles = Needles([Array(Folding.folded(id).utf8)])
    var blocks = try BlockRows(needles, of: table(kind), database)
    while let ordinals = try blocks.next() {
      for ordinal in ordinals {
        if let kept = try kept(kind, id: id, at: ordinal) { return kept }
      }
    }
    return nil
  }

  func kept(_ kind: ResourceKind, id: String, at ordinal: Int64) throws(StoreError) -> Kept? {
    let table = table(kind)
    return try database.first(table.findAt, [.integer(ordinal), .text(id)]) { row in
      Kept(reading: &row, of: table)
    }
  }

  /// Before rows of a kind are written whose ids have no index.
  func learnIDs(of kind: ResourceKind) throws(StoreError) {
    guard withoutIDs.contains(kind), knownIDs[kind] == nil else { return }
    var known = KnownIDs()
    try database.each("SELECT id FROM \(kind)", []) { row in known.insert(row.text()) }
    knownIDs[kind] = known
  }
}
