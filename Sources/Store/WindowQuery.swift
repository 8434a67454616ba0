import Kira

/// The SQL for a few consecutive rows of a listing: a walk along an index, never an OFFSET.
struct WindowQuery {
  let listing: Listing
  let table: Table
  /// Where the walk begins; `nil` at the end that it starts from.
  let anchor: SortKeys?
  let isBackward: Bool
  let limit: Int

  /// Each part yields rows in the order of the walk; more than one are merged.
  var predicate: Predicate {
    let parts = branches.map(part)
    if parts.count == 1 { return parts[0] }
    return Predicate(
      sql: parts.map { "SELECT * FROM (\($0.sql))" }.joined(separator: " UNION ALL ")
        + " ORDER BY \(order) LIMIT ?",
      values: parts.flatMap(\.values) + [.integer(limit)]
    )
  }

  /// Newest first of several statuses: a walk for each and a merge, where one walk through all
  /// rows may meet none of them for long.
  private var branches: [[Filter.Term]] {
    let terms = listing.filter.terms
    guard listing.order.key == .created else { return [terms] }
    for (index, term) in terms.enumerated() {
      guard case .status(let statuses) = term else { continue }
      let others = terms.enumerated().filter { $0.offset != index }.map(\.element)
      return Set(statuses).sorted().map { [.status([$0])] + others }
    }
    return [terms]
  }

  private func part(_ terms: [Filter.Term]) -> Predicate {
    var predicates = terms.map { Predicate($0, on: table) }
    if let anchor { predicates.append(beyond(anchor)) }
    let condition = Predicate.all(predicates)
    return Predicate(
      sql: "SELECT \(table.readColumns) FROM \(table.kind) WHERE \(condition.sql) "
        + "ORDER BY \(order) LIMIT ?",
      values: condition.values + [.integer(limit)]
    )
  }

  private var columns: [String] { table.sortColumns(for: listing.order.key) }
  private var isDescending: Bool { listing.order.isDescending != isBackward }

  private var order: String {
    columns.map { "\($0) \(isDescending ? "DESC" : "ASC")" }.joined(separator: ", ")
  }

  private func beyond(_ anchor: SortKeys) -> Predicate {
    let places = columns.map { _ in "?" }.joined(separator: ", ")
    return Predicate(
      sql: "(\(columns.joined(separator: ", "))) \(isDescending ? "<" : ">") (\(places))",
      values: columns.map(anchor.value)
    )
  }
}

extension SortKeys {
  func value(of column: String) -> StoredValue {
    switch column {
    case "created_key": .integer(created)
    case "amount_key": .integer(amount)
    case "status_key": .text(status)
    case "name_key": .text(name)
    case "id": .text(id)
    default: preconditionFailure("nothing is sorted by \(column)")
    }
  }
}
