package import Kira

/// A question about a listing that is answered a step at a time, so that no key has to wait.
///
/// It goes on from where it stopped; rows that change meanwhile are a new question's business.
package final class Search {
  private let cache: Cache
  private let question: SearchQuestion
  private let start: Window.Start
  private var walks: [any SearchWalk] = []
  private var finished = 0
  private var best: BestRows
  /// What an index gives at once, no search needed.
  private var plain: Window?

  init(
    _ listing: Listing,
    from start: Window.Start,
    limit: Int,
    in cache: Cache
  ) throws(StoreError) {
    self.cache = cache
    self.start = start
    // One more than is shown tells whether the list goes on.
    question = try SearchQuestion(listing, from: start, limit: limit + 1, in: cache)
    best = BestRows(limit: limit + 1, isDescending: question.isDescending)
    guard !listing.filter.terms.allSatisfy(\.isOfStatus) else {
      plain = try cache.window(listing, from: start, limit: limit)
      return
    }
    let counts = try cache.counts(of: listing.kind)
    let plan = SearchPlan(
      question: question,
      database: cache.database,
      counts: counts,
      isIndexed: try cache.hasIDIndex(listing.kind)
    )
    walks = try plan.walks()
  }

  package var isDone: Bool { finished == walks.count }

  /// Searches on until the end or until time is up.
  package func advance(until isSpent: () -> Bool) throws(StoreError) {
    while !isDone {
      guard try walks[finished].advance(into: &best, until: isSpent) else { return }
      finished += 1
    }
  }

  /// What was found so far, and how far the search has come unless it is done.
  package func window() throws(StoreError) -> Window {
    if let plain { return plain }
    var rows: [Seen<Record>] = []
    let table = question.table
    for row in best.rows.prefix(question.limit - 1) {
      let found = try cache.database.first(table.readRow, [.integer(row.ordinal)]) { row in
        table.type.read(&row)
      }
      if let found { rows.append(found) }
    }
    var window = Window(rows, from: start, goesOn: best.rows.count == question.limit)
    if !isDone {
      window.reach = Window.Reach(
        searched: walks.reduce(0) { $0 + $1.searched },
        total: walks.reduce(0) { $0 + $1.total }
      )
    }
    return window
  }
}

extension Cache {
  /// Begins to look for a few consecutive rows of a listing.
  package func search(
    _ listing: Listing,
    from start: Window.Start,
    limit: Int
  ) throws(StoreError) -> Search {
    try Search(listing, from: start, limit: limit, in: self)
  }
}

extension Window {
  /// Rows in the order in which they were met, which backwards is not the list's.
  init(_ rows: [Seen<Record>], from start: Start, goesOn: Bool) {
    let isBackward = start.isBackward
    self.init(
      rows: isBackward ? rows.reversed() : rows,
      hasMoreBefore: isBackward ? goesOn : start.record != nil,
      hasMoreAfter: isBackward ? start.record != nil : goesOn
    )
  }
}
