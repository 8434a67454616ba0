import Canvas
package import Kira

/// A list on the screen: its headings, and the rows in its window.
package struct ListView {
  let list: ListPane
  let deck: Deck

  private static let columns: [ResourceKind: [Column]] = [
    .user: userColumns, .account: accountColumns,
    .deposit: depositColumns, .payout: payoutColumns, .recipient: recipientColumns,
  ]

  /// The columns of a kind's list, on every screen and in every table.
  package static func columns(of kind: ResourceKind) -> [Column] { columns[kind] ?? [] }

  private var columns: [Column] { Self.columns(of: list.listing.kind) }

  func draw(on canvas: inout Canvas, in rect: Rect, remembering memory: inout RowMemory) {
    let layout = TableLayout(columns, width: rect.columns - 1)
    let (head, body) = rect.split(top: 1)
    drawHeadings(layout, on: &canvas, in: head)
    guard !list.rows.isEmpty else { return drawEmpty(on: &canvas, in: body) }
    for (index, seen) in list.rows.dropFirst(list.top).prefix(body.rows).enumerated() {
      let row = Rect(column: body.column, row: body.row + index, columns: body.columns, rows: 1)
      let key = RowMemory.key(
        seen,
        at: deck.now,
        columns: rect.columns,
        showsWholeIDs: list.showsWholeIDs
      )
      if let cells = memory[key] {
        canvas.paste(cells, in: row)
      } else {
        draw(context(of: seen), layout, on: &canvas, in: row)
        memory.remember(canvas.cells(in: row), as: key)
      }
      guard list.top + index == list.selected else { continue }
      canvas.select(row)
    }
  }

  private func drawHeadings(_ layout: TableLayout, on canvas: inout Canvas, in rect: Rect) {
    let order = list.listing.order
    var isMarked = false
    for place in layout.places {
      let sorts = !isMarked && place.column.head.order == order.key
      if sorts { isMarked = true }
      let mark = order.isDescending ? deck.glyphs.sortedDown : deck.glyphs.sortedUp
      let heading = sorts ? "\(place.column.head.title) \(mark)" : place.column.head.title
      let origin = Point(column: rect.column, row: rect.row)
      canvas.write(Span(heading, sorts ? .heading : .muted), in: place, at: origin)
    }
  }

  private func context(of seen: Seen<Record>) -> RowContext {
    RowContext(
      seen: seen,
      now: deck.now,
      glyphs: deck.glyphs,
      showsWholeIDs: list.showsWholeIDs
    )
  }

  private func draw(
    _ context: RowContext,
    _ layout: TableLayout,
    on canvas: inout Canvas,
    in rect: Rect
  ) {
    let origin = Point(column: rect.column, row: rect.row)
    for place in layout.places {
      canvas.write(place.column.cell(context), in: place, at: origin)
    }
  }

  private func drawEmpty(on canvas: inout Canvas, in rect: Rect) {
    let words = EmptyList(list: list, deck: deck).words
    let lines = LineWrap.lines([Span(words, .muted)], columns: rect.columns - 2, indent: 0)
    for (index, line) in lines.prefix(rect.rows - 1).enumerated() {
      canvas.write(line, at: Point(column: rect.column + 1, row: rect.row + 1 + index))
    }
  }
}
