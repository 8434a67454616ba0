import Canvas
import Kira

/// What is under way, and how money came and went on each of the last fourteen days.
package struct FlowTiles {
  let facts: Overview
  let deck: Deck

  private static let days = 14
  /// From this width on, a tile has its figures beside its chart instead of below it.
  private static let wideColumns = 42

  func draw(on canvas: inout Canvas, in rect: Rect) {
    guard rect.rows > 3 else { return }
    let width = rect.columns < 76 ? 16 : rect.columns < 100 ? 27 : 32
    let (inFlight, rest) = rect.split(left: width)
    let (deposits, payouts) = rest.split(left: rest.columns / 2)
    drawInFlight(on: &canvas, in: inFlight)
    draw(.deposit, facts.deposits, on: &canvas, in: deposits)
    draw(.payout, facts.payouts, on: &canvas, in: payouts)
  }

  private func drawInFlight(on canvas: inout Canvas, in rect: Rect) {
    canvas.write([Span("In flight", .heading)], at: place(in: rect, row: 1))
    let payouts = figures(.payout, ["created", "pending", "processing"])
    let reviewed = figures(.payout, ["in_review", "kyt_pending"], "in review")
    let deposits = figures(.deposit, ["pending"])
    let held = figures(.deposit, ["kyt_pending", "kyt_rejected"], "held")
    for (index, (moving, still)) in [(payouts, reviewed), (deposits, held)].enumerated() {
      write(
        [moving + still, moving],
        on: &canvas,
        at: place(in: rect, row: 2 + index),
        limit: rect.columns - 2
      )
    }
  }

  private func place(in rect: Rect, row: Int) -> Point {
    Point(column: rect.column + 1, row: rect.row + row)
  }

  /// How many are under way; before the first reading nobody knows.
  private func figures(_ kind: ResourceKind, _ statuses: [String]) -> Line {
    let name = Span("\(kind.rawValue)s".padded(to: 9), .muted)
    guard facts.readAt[kind] != nil else {
      return [name, Span("  \(deck.glyphs.unknown)", .waiting)]
    }
    let count = String(count(kind, of: statuses))
    let indent = String(repeating: " ", count: max(0, 3 - count.count))
    return [name, Span(indent + count, .strong)]
  }

  /// What stands still is told only where something does.
  private func figures(_ kind: ResourceKind, _ statuses: [String], _ words: String) -> Line {
    let count = count(kind, of: statuses)
    return count == 0 ? [] : [Span(" \(deck.glyphs.bullet) \(count) \(words)", .waiting)]
  }

  private func count(_ kind: ResourceKind, of statuses: [String]) -> Int {
    let counts = facts.counts[kind] ?? [:]
    return statuses.reduce(0) { $0 + (counts[$1] ?? 0) }
  }

  private func draw(
    _ kind: ResourceKind,
    _ totals: [Overview.DayTotal],
    on canvas: inout Canvas,
    in rect: Rect
  ) {
    let name = PaneName(of: kind).title
    let titles: [Line] = ["\(name) completed, 14 days", "\(name), 14 days", name]
      .map { [Span($0, .heading)] }
    write(titles, on: &canvas, at: place(in: rect, row: 1), limit: rect.columns - 2)
    guard facts.readAt[kind] != nil else {
      canvas.write("not read yet", at: place(in: rect, row: 2), role: .muted)
      return
    }
    let isWide = rect.columns >= Self.wideColumns
    let chart = Rect(
      column: rect.column + 1,
      row: rect.row + 2,
      columns: rect.columns >= 56 ? Self.days * 2 : Self.days,
      rows: isWide ? 2 : 1
    )
    Chart(.bars, of: values(totals)).draw(on: &canvas, in: chart, glyphs: deck.glyphs)
    let words = isWide ? chart.endColumn + 2 : chart.column
    let row = isWide ? chart.row : chart.endRow
    let limit = rect.endColumn - words - 1
    write(today(totals), on: &canvas, at: Point(column: words, row: row), limit: limit)
    guard isWide else { return }
    write(best(totals), on: &canvas, at: Point(column: words, row: row + 1), limit: limit)
  }

  /// A figure that has no room is left out; half of one would be a lie.
  private func write(_ choices: [Line], on canvas: inout Canvas, at point: Point, limit: Int) {
    guard let line = choices.first(where: { $0.columns <= limit }) else { return }
    canvas.write(line, at: point)
  }

  private func values(_ totals: [Overview.DayTotal]) -> [Int] {
    let today = Day(deck.now).number
    return (0..<Self.days).map { index in
      let day = Day(number: today - Int64(Self.days - 1 - index))
      return Int(totals.first { $0.day == day }?.total.minorUnits ?? 0)
    }
  }

  private func today(_ totals: [Overview.DayTotal]) -> [Line] {
    let sum = totals.first { $0.day == Day(deck.now) }?.total ?? .zero(in: .usd)
    return [
      [Span(sum.text, .money), Span(" today", .muted)],
      [Span(sum.figure, .money), Span(" today", .muted)],
    ]
  }

  private func best(_ totals: [Overview.DayTotal]) -> [Line] {
    guard let best = totals.max(by: { $0.total.minorUnits < $1.total.minorUnits }) else {
      return []
    }
    let date = CalendarDate(best.day).dayAndMonth
    return [
      [Span("best day \(date), \(best.total.figure)", .muted)],
      [Span("\(date) \(best.total.figure)", .muted)],
    ]
  }
}
