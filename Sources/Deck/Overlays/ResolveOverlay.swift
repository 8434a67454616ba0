import Canvas
package import Intents
import Kira

/// What a person does about an intent that is not settled: look, say that it is over, or send the
/// same bytes once more.
package struct ResolveOverlay: Equatable, Sendable {
  package enum Way: Equatable, Sendable, CaseIterable {
    case look, close, sendAgain
  }

  package enum Answer: Equatable {
    case stay
    case leave
    case resolve(Way, typed: String)
  }

  package private(set) var line: IntentLine
  /// `nil` until one is chosen.
  package private(set) var way: Way?
  private(set) var input = TextInput("", limit: 200)
  private(set) var complaint: String?

  init(_ line: IntentLine) { self.line = line }

  /// The story goes on while a person reads it.
  mutating func take(_ lines: [IntentLine]) {
    guard let newer = lines.first(where: { $0.intent.key == line.intent.key }) else { return }
    line = newer
    if let way, !ways.contains(way) { self.way = nil }
  }

  /// What may be done as it stands.
  var ways: [Way] {
    switch line.life.state {
    case .unknown: [.look, .sendAgain, .close]
    case .armed: [.close]
    case .sending, .accepted, .rejected, .closed: []
    }
  }

  mutating func handle(_ key: Key) -> Answer {
    complaint = nil
    if key == .escape || key == .control("c") { return leave() }
    guard let way else { return choose(key) }
    guard key == .enter else {
      _ = input.handle(key)
      return .stay
    }
    complaint = objection(to: way)
    return complaint == nil ? .resolve(way, typed: input.text) : .stay
  }

  /// What confirms is typed.
  mutating func paste(_ text: String) {
    guard way == .close else {
      complaint = ReviewPage.untyped
      return
    }
    input.paste(text)
  }

  private mutating func leave() -> Answer {
    guard way != nil, ways.count > 1 else { return .leave }
    (way, input) = (nil, TextInput("", limit: 200))
    return .stay
  }

  private mutating func choose(_ key: Key) -> Answer {
    guard let chosen = ways.first(where: { key == .character($0.letter) }) else { return .stay }
    if chosen == .look { return .resolve(.look, typed: "") }
    way = chosen
    return .stay
  }

  private func objection(to way: Way) -> String? {
    switch way {
    case .look: nil
    case .close:
      input.text.count(where: \.isLetter) < 3 ? "Say in a few words why it is over." : nil
    case .sendAgain:
      input.text == line.confirmation ? nil : "That is not \(line.confirmation); nothing was sent."
    }
  }
}

extension ResolveOverlay.Way {
  var letter: Character {
    switch self {
    case .look: "l"
    case .close: "c"
    case .sendAgain: "s"
    }
  }

  fileprivate var words: String {
    switch self {
    case .look: "look for it in Kira's list now"
    case .close: "say that it is over; nothing is sent"
    case .sendAgain: "send the same bytes under the same key once more"
    }
  }
}

extension IntentLine {
  /// What has to be typed before it is sent again.
  package var confirmation: String { intent.confirmation }
}

// On the screen.
extension ResolveOverlay {
  func draw(on canvas: inout Canvas, now: Moment, glyphs: Glyphs) {
    let columns = min(76, canvas.size.columns - 4)
    let lines = lines(width: columns - 4, now, glyphs)
    let panel = Panel(title: "Resolve #\(line.number)", columns: columns, rows: lines.count + 5)
    let inside = panel.draw(on: &canvas, glyphs: glyphs)
    for (index, line) in lines.enumerated() {
      canvas.write(
        line,
        at: Point(column: inside.column, row: inside.row + index),
        limit: inside.columns
      )
    }
    drawPrompt(on: &canvas, in: inside, row: inside.row + lines.count)
    guard let complaint else { return }
    let below = Point(column: inside.column, row: inside.row + lines.count + 1)
    canvas.write([Span(complaint, .waiting)], at: below, limit: inside.columns)
  }

  private func lines(width: Int, _ now: Moment, _ glyphs: Glyphs) -> [Line] {
    let subject: Line =
      [Span("\(line.grade.glyph(glyphs)) ", line.grade.role)]
      + line.subject(glyphs, moneyColumns: 0)
    let standing = LineWrap.lines([Span(line.words, .muted)], columns: width, indent: 0)
    return [subject] + standing + [[]] + (way.map { consequences(of: $0, width, now) } ?? offers)
  }

  private var offers: [Line] {
    guard !ways.isEmpty else { return [[Span("Nothing is left to be done about it.")]] }
    return ways.map { [Span("\($0.letter)  ", .key), Span($0.words)] }
      + [[Span("Esc", .key), Span("  leave it as it is")]]
  }

  private func consequences(of way: Way, _ width: Int, _ now: Moment) -> [Line] {
    guard way == .sendAgain else {
      return [[Span("Closing it sends nothing and undoes nothing.")], []]
    }
    let perils = line.perils(secondsSinceSent: line.lastSent.map { now.seconds(since: $0) })
    return perils.flatMap { LineWrap.lines([Span($0)], columns: width, indent: 0) } + [[]]
  }

  private func drawPrompt(on canvas: inout Canvas, in rect: Rect, row: Int) {
    guard let way else { return }
    let words = way == .close ? "Why is it over?" : "Type \(line.confirmation) to send it again:"
    let used = canvas.write(
      [Span(words, .strong)],
      at: Point(column: rect.column, row: row),
      limit: rect.columns
    )
    let field = Rect(
      column: rect.column + used + 2,
      row: row,
      columns: max(4, rect.columns - used - 2),
      rows: 1
    )
    input.draw(on: &canvas, in: field)
  }
}

extension Deck {
  /// `R` in the journal: what a person can do about the intent under the cursor.
  mutating func resolve() -> [Effect] {
    guard pane == .journal, let line = journal.selectedLine else {
      say("7 shows what there is to resolve.")
      return []
    }
    overlays.append(.resolve(ResolveOverlay(line)))
    return []
  }

  mutating func follow(_ answer: ResolveOverlay.Answer, in overlay: ResolveOverlay) -> [Effect] {
    overlays.removeLast()
    switch answer {
    case .stay: overlays.append(.resolve(overlay))
    case .leave: break
    case .resolve(let way, let typed):
      if way == .look { say("Looking for it.") }
      return [.resolve(overlay.line.intent.key, way, typed: typed)]
    }
    return []
  }
}
