package import Canvas

/// Where the parts of the screen stand, for any size: nothing jumps when their contents change.
package struct ScreenLayout: Equatable, Sendable {
  /// Below this, rows would lose amount, currency or status.
  package static let smallest = Size(columns: 60, rows: 16)
  /// From this width on, a detail stands beside its list.
  private static let splitColumns = 110

  package let size: Size
  /// Whether saved filters stand between the title and the list.
  package let hasFilterTabs: Bool

  package init(size: Size, hasFilterTabs: Bool = false) {
    self.size = size
    self.hasFilterTabs = hasFilterTabs
  }

  package var isUsable: Bool {
    size.columns >= Self.smallest.columns && size.rows >= Self.smallest.rows
  }

  package var frame: Rect { row(0) }
  package var tabs: Rect { Rect(column: 1, row: 1, columns: size.columns - 2, rows: 1) }
  package var title: Rect { row(2) }
  /// Only where a list has saved filters.
  package var filterTabs: Rect? {
    hasFilterTabs ? Rect(column: 1, row: 3, columns: size.columns - 2, rows: 1) : nil
  }
  package var status: Rect { row(size.rows - 2) }
  package var footer: Rect { row(size.rows - 1) }

  /// Between the title, or the filters, and the status line.
  package var body: Rect {
    let top = hasFilterTabs ? 4 : 3
    return Rect(column: 0, row: top, columns: size.columns, rows: size.rows - top - 2)
  }

  package var canSplit: Bool { size.columns >= Self.splitColumns }

  /// The list and the detail beside it.
  package var split: (list: Rect, detail: Rect) {
    let left = max(61, size.columns * 46 / 100)
    let (list, rest) = body.split(left: left)
    return (list, rest)
  }

  /// The first row of a list is its headings.
  package var listRows: Int { max(1, body.rows - 1) }
  /// The first two rows of a detail are what it is and its tabs; the third is free.
  package var detailRows: Int { max(1, body.rows - 3) }

  /// How the overview divides its body between queue, tiles and ticker.
  package var attentionRows: Int { max(3, (body.rows - 7) * 6 / 10) }

  private func row(_ row: Int) -> Rect {
    Rect(column: 0, row: row, columns: size.columns, rows: 1)
  }
}
