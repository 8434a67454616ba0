import Kira

/// The rows that hold all words, block after block from the one that was written last.
struct BlockRows {
  private let needles: Needles
  private let table: Table
  private let database: Database
  private var finder: BlockFinder
  private(set) var block: Int64

  init(_ needles: Needles, of table: Table, _ database: Database) throws(StoreError) {
    self.needles = needles
    self.table = table
    self.database = database
    finder = try BlockFinder(needles, in: table.search, database)
    block = try database.integer("SELECT max(block) FROM \(table.kind)_text") ?? -1
  }

  /// The ordinals in one more block, of which there may be none; `nil` at the end.
  mutating func next() throws(StoreError) -> [Int64]? {
    guard block >= 0 else { return nil }
    defer { block -= 1 }
    guard try finder.mayHold(block: block) else { return [] }
    let slots = try database.first(table.search.readTexts, [.integer(block)]) { row in
      row.withBytes { needles.slots(in: $0) }
    }
    return (slots ?? []).map { TextBlock.ordinal(block: block, slot: $0) }
  }
}
