/// The first few rows of an order among all that were offered.
struct BestRows {
  struct Row {
    let place: SortPlace
    let ordinal: Int64
  }

  let limit: Int
  let isDescending: Bool
  private(set) var rows: [Row] = []

  init(limit: Int, isDescending: Bool) {
    self.limit = limit
    self.isDescending = isDescending
  }

  var isFull: Bool { rows.count >= limit }

  /// `false` when it comes after all that were asked for, as then every later one does.
  @discardableResult
  mutating func offer(_ row: Row) -> Bool {
    if isFull, let last = rows.last, !isBefore(row.place, last.place) { return false }
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(rows[middle].place, row.place) { low = middle + 1 } else { high = middle }
    }
    // Two walks may meet the same row.
    if low < rows.count, rows[low].ordinal == row.ordinal { return true }
    rows.insert(row, at: low)
    if rows.count > limit { rows.removeLast() }
    return true
  }

  private func isBefore(_ left: SortPlace, _ right: SortPlace) -> Bool {
    isDescending ? right.precedes(left) : left.precedes(right)
  }
}
