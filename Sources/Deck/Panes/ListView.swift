import Canvas
package import Kira

/// A list on the screen: its title and filter, its headings, the rows in its window.
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
  private var name: PaneName { PaneName(of: list.listing.kind) }

  /// Where one is and what the list lets through; the count keeps its place at the end.
  func drawTitle(on canvas: inout Canvas, in rect: Rect) {
    let start = Point(column: 1, row: rect.row)
    let count: Line = [Span(count, .muted)]
    let room = rect.columns - count.columns - 4
    if let filter = list.filterInput {
      let used = canvas.write([Span("filter ", .muted)], at: start)
      let field = Rect(column: 1 + used, row: rect.row, columns: room - used, rows: 1)
      filter.input.draw(on: &canvas, in: field)
    } else {
      canvas.write(breadcrumbs, at: start, limit: room)
    }
    canvas.write(count, endingAt: rect.endColumn - 1, row: rect.row)
  }

  private var breadcrumbs: Line {
    let opened = list.detail.map { Identifier<Record>($0.id).short }
    let line = Breadcrumbs([name.title, opened].compactMap(\.self)).line(glyphs: deck.glyphs)
    let filter = list.listing.filter
    guard !filter.terms.isEmpty else { return line }
    return line + [Span("   filter ", .muted), Span(filter.text, .match)]
  }

  /// Never a number that was not counted.
  private var count: String {
    let noun = name.title.lowercased()
    guard list.listing.filter.terms.isEmpty else {
      return "\(words(list.tally)) of \(words(list.total))"
    }
    guard list.total != nil else { return "" }
    return "\(words(list.total)) \(noun)\(coverage)"
  }

  /// Recipients are told user by user: how many have not been asked about is part of the count.
  private var coverage: String {
    guard list.listing.kind == .recipient, let facts = deck.overview.facts else { return "" }
    let users = (facts.counts[.user] ?? [:]).values.reduce(0, +)
    return ", read for \(grouped(facts.usersWithRecipientsRead)) of \(grouped(users)) users so far"
  }

  private func words(_ tally: Tally?) -> String {
    switch tally {
    case nil: deck.glyphs.ellipsis
    case .exactly(let count): grouped(count)
    case .moreThan(let count): "more than \(grouped(count))"
    }
  }

  private func grouped(_ count: Int) -> String {
    Amount(minorUnits: Int64(count), in: Currency("CLP")).figure
  }

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

  /// While a filter is typed, every other key is a letter of it.
  private var clearingKey: String { list.filterInput == nil ? "\\" : "Esc" }

  /// Says why there is nothing: not loaded, filtered out, never read, or truly none.
  private func drawEmpty(on canvas: inout Canvas, in rect: Rect) {
    let noun = name.title.lowercased()
    let words =
      if !list.isLoaded {
        "Looking\(deck.glyphs.ellipsis)"
      } else if !list.listing.filter.terms.isEmpty {
        "No \(noun) match.  \(clearingKey) clears the filter (\(words(list.total)) without it)."
      } else if !list.listing.kind.isListed {
        "No recipients read yet\(coverage). A user's are read when the user is looked at."
      } else if deck.overview.facts?.readAt[list.listing.kind] == nil {
        "Not read yet; the first answer fills this list."
      } else {
        "This tenant has no \(noun)."
      }
    canvas.write(
      [Span(words, .muted)],
      at: Point(column: rect.column + 1, row: rect.row + 1),
      limit: rect.columns - 2
    )
  }
}
