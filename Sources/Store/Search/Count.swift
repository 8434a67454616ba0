package import Kira

/// Counts the rows of a listing a step at a time; until the end it knows only that there are more.
package final class Count {
  private let cache: Cache
  private let table: Table
  private let condition: Predicate
  /// `nil` where every row has to be asked.
  private var blocks: BlockRows?
  /// Whether the words are all there is to ask.
  private let isByWordsAlone: Bool
  private var counted = 0
  private var ordinal: Int64 = 0
  private var lastOrdinal: Int64 = 0

  private static let rowsPerStep: Int64 = 2_048

  package private(set) var isDone = false

  package init(_ listing: Listing, in cache: Cache) throws(StoreError) {
    self.cache = cache
    table = cache.table(listing.kind)
    let question = try SearchQuestion(listing, in: cache)
    condition = question.condition
    let counts = try cache.counts(of: listing.kind)
    let plan = SearchPlan(
      question: question,
      database: cache.database,
      counts: counts,
      isIndexed: try cache.hasIDIndex(listing.kind)
    )
    isByWordsAlone = question.terms.allSatisfy { if case .words = $0 { true } else { false } }
    var known = try cache.knownCount(listing)
    if known == nil { known = try plan.countOfFew() }
    if let known {
      counted = known
      isDone = true
      return
    }
    let needles = try plan.needlesAlone()
    if !needles.words.isEmpty { blocks = try BlockRows(needles, of: table, cache.database) }
    lastOrdinal = try cache.database.integer("SELECT max(ordinal) FROM \(table.kind)") ?? -1
  }

  package var tally: Tally { isDone ? .exactly(counted) : .moreThan(counted) }

  /// Counts on until the end, until time is up, or until there are more than `most`.
  package func advance(
    stopAfter most: Int = .max,
    until isSpent: () -> Bool
  ) throws(StoreError) {
    while !isDone, counted <= most {
      if blocks != nil { try countBlock() } else { try countRows() }
      if isSpent() { return }
    }
  }

  private func countBlock() throws(StoreError) {
    guard let ordinals = try blocks?.next() else {
      isDone = true
      return
    }
    guard !isByWordsAlone else {
      counted += ordinals.count
      return
    }
    for ordinal in ordinals {
      let found = try cache.database.integer(
        "SELECT 1 FROM \(table.kind) WHERE ordinal = ? AND (\(condition.sql))",
        [.integer(ordinal)] + condition.values
      )
      counted += found == nil ? 0 : 1
    }
  }

  private func countRows() throws(StoreError) {
    let next = ordinal + Self.rowsPerStep
    let found = try cache.database.integer(
      "SELECT count(*) FROM \(table.kind) WHERE ordinal >= ? AND ordinal < ? AND (\(condition.sql))",
      [.integer(ordinal), .integer(next)] + condition.values
    )
    counted += Int(found ?? 0)
    ordinal = next
    isDone = ordinal > lastOrdinal
  }
}

extension Cache {
  /// Begins to count the rows of a listing; whole lists and lists by status are known at once.
  package func count(_ listing: Listing) throws(StoreError) -> Count {
    try Count(listing, in: self)
  }
}
