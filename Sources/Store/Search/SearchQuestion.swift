import Kira

/// What is looked for, taken apart for whoever walks: the order, the limit, and what must hold.
struct SearchQuestion {
  let listing: Listing
  let table: Table
  /// Rows lie beyond this one; `nil` when the walk begins at its end of the list.
  let anchor: SortKeys?
  let isBackward: Bool
  let limit: Int

  /// All of these must hold, none of them made of others that must.
  let asked: [Asked]

  /// A term as it was typed, and as it is asked.
  struct Asked {
    let term: Filter.Term
    let predicate: Predicate
    /// Whether an index leads to the rows for which it holds.
    let isIndexed: Bool
  }

  init(
    _ listing: Listing,
    from start: Window.Start = .top,
    limit: Int = 1,
    in cache: Cache
  ) throws(StoreError) {
    self.listing = listing
    table = cache.table(listing.kind)
    anchor = start.record.map { SortKeys($0) }
    isBackward = start.isBackward
    self.limit = limit
    let owners = Owners(cache: cache)
    var asked: [Asked] = []
    for term in Self.flat(listing.filter.terms) {
      asked.append(try Asked(term, on: table, owners))
    }
    self.asked = asked
  }

  var columns: [String] { table.sortColumns(for: listing.order.key) }
  var isDescending: Bool { listing.order.isDescending != isBackward }
  var terms: [Filter.Term] { asked.map(\.term) }
  var condition: Predicate { .all(asked.map(\.predicate)) }

  private static func flat(_ terms: [Filter.Term]) -> [Filter.Term] {
    terms.flatMap { term in
      if case .all(let terms) = term { return flat(terms) }
      return [term]
    }
  }

  var beyondAnchor: Predicate? { anchor.map { beyond(SortPlace(values: columns.map($0.value))) } }

  func beyond(_ place: SortPlace) -> Predicate {
    let places = columns.map { _ in "?" }.joined(separator: ", ")
    return Predicate(
      sql: "(\(columns.joined(separator: ", "))) \(isDescending ? "<" : ">") (\(places))",
      values: place.values
    )
  }

  /// With `+`, an order that SQLite sorts by itself whatever indexes there are.
  func order(prefix: String = "") -> String {
    columns.map { "\(prefix)\($0) \(isDescending ? "DESC" : "ASC")" }.joined(separator: ", ")
  }

  /// Reads the ordinal and the sort columns, which is how every walk begins its rows.
  func row(reading reader: inout RowReader) -> BestRows.Row {
    let ordinal = reader.integer()
    return BestRows.Row(
      place: SortPlace(values: columns.map { _ in reader.value() }),
      ordinal: ordinal
    )
  }

  var readPlace: String { "ordinal, " + columns.joined(separator: ", ") }
}

extension SearchQuestion.Asked {
  init(_ term: Filter.Term, on table: Table, _ owners: Owners) throws(StoreError) {
    self.term = term
    switch try owners.answer(to: term, about: table.kind) {
    case .few(let predicate): (self.predicate, isIndexed) = (predicate, true)
    case .many(let predicate): (self.predicate, isIndexed) = (predicate, false)
    case nil: (predicate, isIndexed) = (Predicate(term, on: table), term.isIndexed)
    }
  }
}

/// One way through the rows that may be wanted, taken a step at a time.
protocol SearchWalk {
  /// How many rows have been passed, of how many.
  var searched: Int { get }
  var total: Int { get }
  /// Goes on until the end, which is `true`, or until time is up; then it can be called again.
  mutating func advance(
    into best: inout BestRows,
    until isSpent: () -> Bool
  ) throws(StoreError) -> Bool
}
