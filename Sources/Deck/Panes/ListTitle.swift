import Canvas
import Kira

/// The line above a list: where one is, exactly what the list lets through, and how much that is.
struct ListTitle {
  let list: ListPane
  let deck: Deck

  private var name: PaneName { PaneName(of: list.listing.kind) }

  /// The count keeps its place at the end.
  func draw(on canvas: inout Canvas, in rect: Rect) {
    let count: Line = [Span(count, .muted)]
    let room = room(in: rect)
    if let input = list.filterInput {
      FilterInputView(filter: input).draw(on: &canvas, in: rect, columns: room)
    } else if let input = list.nameInput {
      draw(name: input, on: &canvas, in: rect, columns: room)
    } else {
      let start = Point(column: rect.column + 1, row: rect.row)
      canvas.write(breadcrumbs(within: room), at: start, limit: room)
    }
    canvas.write(count, endingAt: rect.endColumn - 1, row: rect.row)
  }

  func drawProblem(on canvas: inout Canvas, below rect: Rect) {
    guard let input = list.filterInput else { return }
    FilterInputView(filter: input).drawProblem(on: &canvas, below: rect, columns: room(in: rect))
  }

  private func room(in rect: Rect) -> Int {
    rect.columns - TextWidth.columns(of: count) - 4
  }

  private func draw(
    name input: TextInput,
    on canvas: inout Canvas,
    in rect: Rect,
    columns: Int
  ) {
    let start = Point(column: rect.column + 1, row: rect.row)
    let used = canvas.write([Span("save this filter as ", .muted)], at: start)
    let field = Rect(column: 1 + used, row: rect.row, columns: columns - used, rows: 1)
    input.draw(on: &canvas, in: field, placeholder: list.listing.filter.text)
  }

  /// The filter as it was understood rather than as it was typed: an age says which minute it means.
  private func breadcrumbs(within columns: Int) -> Line {
    let opened = list.detail.map { Identifier<Record>($0.id).short }
    let line = Breadcrumbs([name.title, opened].compactMap(\.self)).line(glyphs: deck.glyphs)
    let filter = list.listing.filter
    guard !filter.terms.isEmpty else { return line }
    let lead = line + [Span("   filter ", .muted)]
    let room = max(0, columns - lead.columns)
    return lead + [Span(TextWidth.fitted(filter.predicate, to: room), .match)]
  }

  /// Never a number that was not counted, nor one that passes for the whole before it is.
  private var count: String {
    let noun = name.title.lowercased()
    let kind = list.listing.kind
    let soFar = kind.isListed ? (deck.isReadWhole(kind) ? "" : " so far") : deck.coverage
    guard list.listing.filter.terms.isEmpty else {
      return deck.words(list.tally) + " of " + deck.words(list.total)
        + (kind.isListed ? soFar : "")
    }
    return list.total == nil ? "" : "\(deck.words(list.total)) \(noun)\(soFar)"
  }
}

extension Deck {
  /// Whether the list was read to its end once; until then the cache holds the newest part of it.
  func isReadWhole(_ kind: ResourceKind) -> Bool {
    overview.facts.map { $0.readAt[kind] != nil } ?? true
  }

  /// Recipients are told user by user: how many have not been asked about is part of the count.
  var coverage: String {
    guard let facts = overview.facts else { return "" }
    let users = (facts.counts[.user] ?? [:]).values.reduce(0, +)
    return ", read for \(grouped(facts.usersWithRecipientsRead)) of \(grouped(users)) users so far"
  }

  func words(_ tally: Tally?) -> String {
    switch tally {
    case nil: glyphs.ellipsis
    case .exactly(let count): grouped(count)
    case .moreThan(let count): "more than \(grouped(count))"
    }
  }

  private func grouped(_ count: Int) -> String {
    Amount(minorUnits: Int64(count), in: Currency("CLP")).figure
  }
}
