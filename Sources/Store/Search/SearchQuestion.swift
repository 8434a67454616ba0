import Kira

/// What is looked for, taken apart for whoever walks: the order, the limit, and what must hold.
struct SearchQuestion {
  let listing: Listing
  let table: Table
  /// Rows lie beyond this one; `nil` when the walk begins at its end of the list.
  let anchor: SortKeys?
  let isBackward: Bool
  let limit: Int

  var columns: [String] { table.sortColumns(for: listing.order.key) }
  var isDescending: Bool { listing.order.isDescending != isBackward }

  /// All of these must hold, none of them made of others that must.
  var terms: [Filter.Term] { Self.flat(listing.filter.terms) }

  private static func flat(_ terms: [Filter.Term]) -> [Filter.Term] {
    terms.flatMap { term in
      if case .all(let terms) = term { return flat(terms) }
      return [term]
    }
  }

  var condition: Predicate { .all(terms.map { Predicate($0, on: table) }) }

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
