package import Kira

extension Cache {
  /// A few consecutive rows, found through an index however long the list is.
  ///
  /// The row at which a window begins is taken to be in the list still; if it has left it, asking
  /// for what comes before finds that there is nothing.
  package func window(
    _ listing: Listing,
    from start: Window.Start,
    limit: Int
  ) throws(StoreError) -> Window {
    guard listing.filter.terms.allSatisfy(\.isOfStatus) else {
      let search = try search(listing, from: start, limit: limit)
      try search.advance { false }
      return try search.window()
    }
    let walked = try walk(
      WindowQuery(
        listing: listing,
        table: table(listing.kind),
        anchor: start.record.map { SortKeys($0) },
        isBackward: start.isBackward,
        // One more than is shown tells whether the list goes on.
        limit: limit + 1
      )
    )
    return Window(Array(walked.prefix(limit)), from: start, goesOn: walked.count > limit)
  }

  private func walk(_ query: WindowQuery) throws(StoreError) -> [Seen<Record>] {
    let predicate = query.predicate
    return try database.rows(predicate.sql, predicate.values) { row in
      query.table.type.read(&row)
    }
  }

  /// How many rows a listing has; `stopAfter` bounds the work, unless the number is known already.
  package func tally(_ listing: Listing, stopAfter: Int) throws(StoreError) -> Tally {
    if let known = try knownCount(listing) { return .exactly(known) }
    let count = try count(listing)
    try count.advance(stopAfter: stopAfter) { false }
    if case .exactly(let counted) = count.tally, counted <= stopAfter { return count.tally }
    return .moreThan(stopAfter)
  }

  /// Whole lists and lists by status are counted as they are written.
  func knownCount(_ listing: Listing) throws(StoreError) -> Int? {
    guard listing.filter.terms.allSatisfy(\.isOfStatus) else { return nil }
    return try counts(of: listing.kind).reduce(0) { count, row in
      let holds = listing.filter.terms.allSatisfy { $0.holds(forStatus: row.key) }
      return holds ? count + row.value : count
    }
  }

  /// How many there are of a kind by status, in lower case.
  package func counts(of kind: ResourceKind) throws(StoreError) -> [String: Int] {
    let rows = try database.rows(
      "SELECT status, count FROM tally WHERE kind = ? AND count <> 0",
      [.text(kind.rawValue)]
    ) { row in (row.text(), Int(row.integer())) }
    return Dictionary(rows) { first, _ in first }
  }
}

extension Window.Start {
  var isBackward: Bool {
    switch self {
    case .top, .after: false
    case .bottom, .before: true
    }
  }

  var record: Record? {
    switch self {
    case .top, .bottom: nil
    case .after(let record), .before(let record): record
    }
  }
}

extension Filter.Term {
  var isOfStatus: Bool {
    switch self {
    case .status: true
    case .not(let term): term.isOfStatus
    default: false
    }
  }

  fileprivate func holds(forStatus status: String) -> Bool {
    switch self {
    case .status(let statuses): statuses.contains(status)
    case .not(let term): !term.holds(forStatus: status)
    default: preconditionFailure("\(self) is not about a status")
    }
  }
}
