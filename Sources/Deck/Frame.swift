import Canvas
import Kira

// The frame: whose data this is, in which of Kira's worlds, and how old.
extension Deck {
  /// Production differs by word and by a double line, not only by colour.
  ///
  /// What must give way on a narrow screen is the version, then the age, then the profile; the
  /// stage never does.
  func drawFrame(on canvas: inout Canvas, in rect: Rect) {
    let rule = badge.stage == .production ? glyphs.doubleRule : glyphs.rule
    canvas.fill(rect, with: rule, role: .frame)
    let left = whose(rule + rule, within: rect.columns)
    let used = canvas.write(left, at: Point(column: 0, row: rect.row))
    let room = rect.columns - used - 1
    guard let right = howOld.first(where: { $0.columns <= room }) else { return }
    canvas.write(right, endingAt: rect.endColumn, row: rect.row)
  }

  private func whose(_ lead: String, within columns: Int) -> Line {
    let stage: Role = badge.stage == .production ? .production : .sandbox
    let room = max(8, columns - 46)
    return [
      Span(" kiradeck ", .strong), Span(lead, .frame),
      Span(" \(TextWidth.fitted(badge.profile, to: room)) "),
      Span(lead, .frame), Span(" \(badge.stage.word) ", stage),
    ]
  }

  /// The same in fewer and fewer words.
  private var howOld: [Line] {
    let version = Span(" api \(badge.apiVersion) \(glyphs.bullet) ", .muted)
    guard let reading = oldestReading else {
      return [[version, Span("not read yet ", .muted)], [Span(" not read yet ", .muted)]]
    }
    let isStale = now.seconds(since: reading) > 300
    let role: Role = isStale ? .stale : .muted
    let age = "\(Age.text(of: reading, at: now)) old"
    let time = "\(reading.timeOfDay) UTC"
    let whole = isStale ? "as of \(time), \(age)" : "as of \(time)"
    return [
      [version, Span("\(whole) ", role)], [Span(" \(whole) ", role)],
      [Span(" \(isStale ? age : time) ", role)],
    ]
  }

  /// When the oldest of what is on the screen was read; `nil` while part of it never was.
  var oldestReading: Moment? {
    let kinds = pane.kind.map { [$0] } ?? ResourceKind.listed
    let moments = kinds.map { overview.facts?.readAt[$0] }
    return moments.contains(nil) ? nil : moments.compactMap(\.self).min()
  }
}
