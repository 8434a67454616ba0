import Canvas
import Kira

/// What is under way, and how money came and went on each of the last fourteen days.
package struct FlowTiles {
  let facts: Overview
  let deck: Deck

  private static let days = 14

  func draw(on canvas: inout Canvas, in rect: Rect) {
    guard rect.rows > 3 else { return }
    let (inFlight, rest) = rect.split(left: rect.columns < 100 ? 27 : 32)
    let (deposits, payouts) = rest.split(left: rest.columns / 2)
    drawInFlight(on: &canvas, in: inFlight)
    draw("Deposits", facts.deposits, on: &canvas, in: deposits)
    draw("Payouts", facts.payouts, on: &canvas, in: payouts)
  }

  private func drawInFlight(on canvas: inout Canvas, in rect: Rect) {
    let payouts = count(.payout, of: ["created", "pending", "processing"])
    let reviewed = count(.payout, of: ["in_review", "kyt_pending"])
    let deposits = count(.deposit, of: ["pending"])
    let held = count(.deposit, of: ["kyt_pending", "kyt_rejected"])
    canvas.write([Span("In flight", .heading)], at: Point(column: 1, row: rect.row + 1))
    canvas.write(figures("payouts", payouts, "in review", reviewed), at: at(rect, 2))
    canvas.write(figures("deposits", deposits, "held", held), at: at(rect, 3))
  }

  private func at(_ rect: Rect, _ row: Int) -> Point {
    Point(column: rect.column + 1, row: rect.row + row)
  }

  private func figures(_ first: String, _ a: Int, _ second: String, _ b: Int) -> Line {
    let count = String(a)
    let indent = String(repeating: " ", count: max(0, 3 - count.count))
    let line: Line = [Span(first.padded(to: 9), .muted), Span("\(indent)\(count)", .strong)]
    return b == 0 ? line : line + [Span(" \(deck.glyphs.bullet) \(b) \(second)", .waiting)]
  }

  private func count(_ kind: ResourceKind, of statuses: [String]) -> Int {
    let counts = facts.counts[kind] ?? [:]
    return statuses.reduce(0) { $0 + (counts[$1] ?? 0) }
  }

  private func draw(
    _ title: String,
    _ totals: [Overview.DayTotal],
    on canvas: inout Canvas,
    in rect: Rect
  ) {
    let today = Day(deck.now)
    let values = (0..<Self.days).map { back in
      let day = Day(number: today.number - Int64(Self.days - 1 - back))
      return Int(totals.first { $0.day == day }?.total.minorUnits ?? 0)
    }
    canvas.write(
      [Span("\(title), \(Self.days) days", .heading)],
      at: Point(column: rect.column + 1, row: rect.row + 1)
    )
    let isWide = rect.columns >= 42
    let chart = Rect(
      column: rect.column + 1,
      row: rect.row + 2,
      columns: rect.columns >= 56 ? Self.days * 2 : Self.days,
      rows: 2
    )
    Chart(.bars, of: values).draw(on: &canvas, in: chart, glyphs: deck.glyphs)
    let words = isWide ? wideWords(totals, today) : narrowWords(totals, today)
    for (index, line) in words.enumerated() {
      let start = Point(column: chart.endColumn + 2, row: chart.row + index)
      canvas.write(line, at: start, limit: rect.endColumn - start.column)
    }
  }

  private func sum(of day: Day, in totals: [Overview.DayTotal]) -> Amount {
    totals.first { $0.day == day }?.total ?? .zero(in: .usd)
  }

  private func wideWords(_ totals: [Overview.DayTotal], _ today: Day) -> [Line] {
    let first: Line = [
      Span(sum(of: today, in: totals).text, .money), Span(" today", .muted),
    ]
    guard let best = totals.max(by: { $0.total.minorUnits < $1.total.minorUnits }) else {
      return [first]
    }
    let date = CalendarDate(best.day).dayAndMonth
    return [first, [Span("best day \(date), \(best.total.figure)", .muted)]]
  }

  private func narrowWords(_ totals: [Overview.DayTotal], _ today: Day) -> [Line] {
    let sum = sum(of: today, in: totals)
    return [[Span(sum.figure, .money)], [Span("\(sum.currency.code) today", .muted)]]
  }
}
