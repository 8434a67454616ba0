package import Kira

/// Counts the rows of a listing a step at a time; until the end it knows only that there are more.
package final class Count {
  private let cache: Cache
  private let table: Table
  private let condition: Predicate
  /// `nil` where every row has to be asked.
  private var finder: BlockFinder?
  private let needles: Needles
  /// Whether the words are all there is to ask.
  private let isByWordsAlone: Bool
  private var counted = 0
  private var block: Int64 = 0
  private var lastBlock: Int64 = 0
  package private(set) var isDone = false

  package init(_ listing: Listing, in cache: Cache) throws(StoreError) {
    self.cache = cache
    table = cache.table(listing.kind)
    let question = SearchQuestion(
      listing: listing,
      table: table,
      anchor: nil,
      isBackward: false,
      limit: 1
    )
    condition = question.condition
    let counts = try cache.counts(of: listing.kind)
    let plan = SearchPlan(question: question, database: cache.database, counts: counts)
    isByWordsAlone = question.terms.allSatisfy { if case .words = $0 { true } else { false } }
    var known = try cache.knownCount(listing)
    if known == nil { known = try plan.countOfFew() }
    if let known {
      needles = Needles([])
      counted = known
      isDone = true
      return
    }
    needles = try plan.needlesAlone()
    if !needles.words.isEmpty {
      finder = try BlockFinder(needles, in: table.search, cache.database)
    }
    lastBlock = try cache.database.integer("SELECT max(block) FROM \(table.kind)_text") ?? -1
  }

  package var tally: Tally { isDone ? .exactly(counted) : .moreThan(counted) }

  /// Counts on until the end, until time is up, or until there are more than `most`.
  package func advance(
    stopAfter most: Int = .max,
    until isSpent: () -> Bool
  ) throws(StoreError) {
    while !isDone, counted <= most {
      if block > lastBlock {
        isDone = true
      } else {
        counted += try count(in: block)
        block += 1
        if isSpent() { return }
      }
    }
  }

  private func count(in block: Int64) throws(StoreError) -> Int {
    guard finder != nil else { return try countRows(of: block) }
    guard try finder?.mayHold(block: block) == true else { return 0 }
    let slots = try cache.database.first(table.search.readTexts, [.integer(block)]) { row in
      row.withBytes { needles.slots(in: $0) }
    }
    guard let slots, !isByWordsAlone else { return slots?.count ?? 0 }
    var count = 0
    for slot in slots {
      let ordinal = TextBlock.ordinal(block: block, slot: slot)
      let found = try cache.database.integer(
        "SELECT 1 FROM \(table.kind) WHERE ordinal = ? AND \(condition.sql)",
        [.integer(ordinal)] + condition.values
      )
      count += found == nil ? 0 : 1
    }
    return count
  }

  private func countRows(of block: Int64) throws(StoreError) -> Int {
    let first = TextBlock.ordinal(block: block, slot: 0)
    let counted = try cache.database.integer(
      "SELECT count(*) FROM \(table.kind) WHERE ordinal >= ? AND ordinal < ? AND \(condition.sql)",
      [.integer(first), .integer(first + Int64(TextBlock.rows))] + condition.values
    )
    return Int(counted ?? 0)
  }
}

extension Cache {
  /// Begins to count the rows of a listing; whole lists and lists by status are known at once.
  package func count(_ listing: Listing) throws(StoreError) -> Count {
    try Count(listing, in: self)
  }
}
