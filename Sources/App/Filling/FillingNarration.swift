import Kira

/// What a person reads on standard error while the cache is filled: one line that is redrawn on a
/// terminal, a line every few seconds elsewhere.
final class FillingNarration {
  private let surroundings: Surroundings
  private let stage: Stage
  private let host: String
  private var line = FillingLine()
  private var toldAt: Uptime?
  private var isDrawn = false

  private static let pause: Int64 = 5_000

  init(_ surroundings: Surroundings, stage: Stage, host: String) {
    self.surroundings = surroundings
    self.stage = stage
    self.host = host
  }

  func begin() { say("\(stage.word): reading the lists from \(host)") }

  func show(_ standings: [ResourceKind: ListStanding], at now: Now) {
    line.note(standings, at: now)
    if let redraw = surroundings.redraw {
      isDrawn = true
      return redraw(line.text(standings, isASCII: false))
    }
    guard let last = toldAt else {
      toldAt = now.uptime
      return
    }
    guard now.uptime.milliseconds(since: last) >= Self.pause else { return }
    toldAt = now.uptime
    surroundings.narrate(line.text(standings, isASCII: true))
  }

  func say(_ words: String) {
    if isDrawn { surroundings.redraw?("") }
    surroundings.narrate(words)
  }

  func end(_ report: FillingReport, _ budget: WeeklyBudget?) {
    let rows = report.rows.map(\.read).reduce(0, +)
    let seconds = max(1, report.milliseconds)
    let rate = Int64(rows) * 1_000 / seconds
    say(
      "\(FillingLine.grouped(rows)) rows in \(FillingLine.duration(seconds / 1_000)),"
        + " \(FillingLine.grouped(Int(rate))) rows/s, \(report.requests) requests"
        + (budget.map { "; \($0.words)" } ?? "")
    )
    if !report.isWhole { say("not everything was read; 'kiradeck sync' goes on from here") }
  }
}
