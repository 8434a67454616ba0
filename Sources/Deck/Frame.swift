import Canvas
import Kira
import Verdicts

// The frame: whose data this is and how old, where one is, what stands in the way, what keys do.
extension Deck {
  /// Production differs by word and by a double line, not only by colour.
  func drawFrame(on canvas: inout Canvas, in rect: Rect) {
    let rule = badge.stage == .production ? glyphs.doubleRule : glyphs.rule
    let line = String(repeating: rule, count: rect.columns)
    canvas.write(line, at: Point(column: 0, row: rect.row), role: .frame)
    let stage: Role = badge.stage == .production ? .production : .sandbox
    let lead = rule + rule
    canvas.write(
      [
        Span(" kiradeck ", .strong), Span(lead, .frame), Span(" \(badge.profile) "),
        Span(lead, .frame), Span(" \(badge.stage.word) ", stage),
      ],
      at: Point(column: 0, row: rect.row)
    )
    canvas.write(
      [Span(" api \(badge.apiVersion) · ", .muted), Span("\(asOf.text) ", asOf.role)],
      endingAt: rect.endColumn,
      row: rect.row
    )
  }

  /// When what is on the screen was last read; old figures look old.
  private var asOf: Span {
    let kinds = pane.kind.map { [$0] } ?? ResourceKind.allCases
    let moments = kinds.compactMap { overview.facts?.readAt[$0] }
    guard let oldest = moments.min() else { return Span("not read yet", .muted) }
    let isStale = now.seconds(since: oldest) > 300
    let age = isStale ? ", \(Age.text(of: oldest, at: now)) old" : ""
    return Span("as of \(oldest.timeOfDay) UTC\(age)", isStale ? .stale : .muted)
  }

  func drawTabs(on canvas: inout Canvas, in rect: Rect) {
    var column = 1
    for name in PaneName.allCases {
      let isHere = name == pane
      var tab: Line = [
        Span("\(name.rawValue) ", isHere ? .accent : .key),
        Span(name.title, isHere ? .accent : .muted),
      ]
      let needing = name.kind.map { overview.needing($0) } ?? 0
      if needing > 0 { tab.append(Span(" \(glyphs.bullet)\(needing)", .waiting)) }
      column += canvas.write(tab, at: Point(column: column, row: rect.row)) + 3
    }
  }

  /// One line, always there: what is wrong, what is going on, or what was just done.
  func drawStatus(on canvas: inout Canvas, in rect: Rect) {
    canvas.write(statusLine, at: Point(column: 1, row: rect.row), limit: rect.columns - 2)
  }

  private var statusLine: Line {
    if let toast {
      return [Span(toast.notice.words, toast.notice.grade == .trouble ? .danger : .plain)]
    }
    switch connection {
    case .offline(let since, let reason, _):
      let age = overview.facts?.readAt.values.min().map { Age.text(of: $0, at: now) }
      let cache = age.map { "the cache, \($0) old" } ?? "the cache"
      return [
        Span("Offline since \(since.timeOfDay): ", .waiting),
        Span("\(reason). Everything shown is from \(cache). Retrying by itself."),
      ]
    case .refused(let reason): return [Span("Not let in: \(reason)", .danger)]
    case .connecting: return [Span("Connecting\(glyphs.ellipsis)", .muted)]
    case .online: break
    }
    if isFrozen { return [Span("Held still; Z goes on.", .waiting)] }
    return progress.map { progressLine($0) } ?? []
  }

  private func progressLine(_ progress: SyncProgress) -> Line {
    let name = PaneName(of: progress.kind).title.lowercased()
    guard let total = progress.total, total > 0 else {
      return [Span("Reading \(name): \(progress.done)", .muted)]
    }
    let width = 20
    let filled = min(width, progress.done * width / total)
    return [
      Span("Reading \(name) ", .muted),
      Span(String(repeating: glyphs.progressDone, count: filled), .chart),
      Span(String(repeating: glyphs.progressLeft, count: width - filled), .frame),
      Span(" \(progress.done) of \(total)", .muted),
    ]
  }

  func drawFooter(on canvas: inout Canvas, in rect: Rect) {
    var column = 1
    for binding in keymap.footer(in: scope) {
      guard let key = binding.keys.first, let words = binding.hint?.words else { continue }
      let hint: Line = [Span(key.name, .key), Span(" \(words)", .muted)]
      let width = hint.reduce(0) { $0 + $1.columns }
      guard column + width <= rect.columns - 1 else { break }
      column += canvas.write(hint, at: Point(column: column, row: rect.row)) + 3
    }
  }
}
