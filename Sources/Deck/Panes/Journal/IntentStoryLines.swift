import Canvas
import Intents
import Kira

/// The whole story of an intent as lines: how it stands, what to do, what was confirmed, what came.
struct IntentStoryLines {
  let line: IntentLine
  let now: Moment
  let width: Int

  var all: [Line] {
    let groups = [standing, remedies, confirmed, overrides, story]
    return Array(groups.filter { !$0.isEmpty }.joined(separator: [[]]))
  }

  private var standing: [Line] {
    let alarms = line.alarms.flatMap { alarm in
      wrapped([Span("ALARM: \(alarm)", .danger)], indent: 2)
    }
    let look = line.nextLookWords.map { "L\($0.dropFirst()) UTC, by itself." }
    return alarms + wrapped([Span(line.sentence, line.grade.role)], indent: 0)
      + (look.map { wrapped([Span($0, .muted)], indent: 0) } ?? [])
  }

  private var remedies: [Line] {
    titled("What you can do", line.remedies.map { ($0.command, $0.purpose) })
  }

  private var confirmed: [Line] {
    titled("Confirmed", line.confirmed + [("by", "\(line.intent.author), \(when)")])
  }

  private var when: String {
    let age = Age.text(of: line.since, at: now)
    let ago = age == "just now" ? age : "\(age) ago"
    return "\(line.since.dateAndTime) UTC, \(ago); \(attempts)"
  }

  private var attempts: String {
    switch line.life.attempts {
    case 0: "never sent"
    case 1: "sent once"
    case let count: "sent \(count) times"
    }
  }

  private var overrides: [Line] {
    let passed = line.intent.overrides.flatMap { wrapped([Span("  \($0)")], indent: 2) }
    return passed.isEmpty ? [] : [[Span("Passed over", .heading)]] + passed
  }

  private var story: [Line] {
    let entries = line.story.flatMap { entry in
      let number = "#\(entry.number)".padded(to: 6)
      let when = entry.at.dateAndTime.padded(to: 21)
      let said: Line = [
        Span("  \(number)", .muted), Span(when, .muted),
        Span(entry.words(of: line.intent)),
      ]
      return wrapped(said, indent: 29)
    }
    return [[Span("Story", .heading)]] + entries
  }

  private func titled(_ title: String, _ facts: [(label: String, value: String)]) -> [Line] {
    guard !facts.isEmpty else { return [] }
    let labels = (facts.map { TextWidth.columns(of: $0.label) }.max() ?? 0) + 4
    return [[Span(title, .heading)]]
      + facts.flatMap { label, value in
        let fact: Line = [Span("  \(label)".padded(to: labels), .muted), Span(value)]
        return wrapped(fact, indent: labels)
      }
  }

  private func wrapped(_ line: Line, indent: Int) -> [Line] {
    LineWrap.lines(line, columns: width, indent: indent)
  }
}
