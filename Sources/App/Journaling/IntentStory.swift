import Intents
import JSONText
import Kira
import KiraAPI
import Store

/// The whole story of one intent: what was confirmed, in spite of what, and what became of it.
struct IntentStory {
  let found: JournaledIntent
  let now: Moment

  private var intent: Intent { found.intent }

  var lines: [String] {
    IntentReport(found: found).lines
      + ["", "Confirmed"] + Self.aligned(confirmed)
      + (intent.overrides.isEmpty ? [] : ["", "Passed over"])
      + intent.overrides.map { "  \($0.text)" }
      + ["", "Story"] + story
  }

  /// What a person saw and typed, and by what it is known.
  private var confirmed: [(label: String, value: String)] {
    found.line.confirmed + [
      ("by", "\(intent.author.text), \(age) (\(MomentText.text(of: intent.armedAt.wall)))"),
      ("request", request),
    ]
  }

  private var age: String {
    let age = Age.text(of: intent.armedAt.wall, at: now)
    return age == "just now" ? age : "\(age) ago"
  }

  private var request: String {
    let bytes = found.hasRequest ? "\(intent.body.count) bytes" : "its bytes were erased"
    return "POST \(SafeText(intent.path)), \(bytes)"
  }

  private var story: [String] {
    found.story.map { entry in
      let mark = "#\(entry.number)"
      let room = String(repeating: " ", count: max(0, 6 - mark.count))
      let time = MomentText.text(of: entry.at.wall)
      return "  \(mark)\(room) \(time)  \(entry.words(of: intent))"
    }
  }

  private static func aligned(_ facts: [(label: String, value: String)]) -> [String] {
    let width = facts.map(\.label.count).max() ?? 0
    return facts.map { name, value in
      "  \(name)\(String(repeating: " ", count: width - name.count + 2))\(value)"
    }
  }

  /// What was sent; Authorization was never part of it.
  func bytes() throws(Trouble) -> String {
    guard found.hasRequest else {
      throw Trouble(.failed, "the bytes of entry \(found.number) were erased; its digest stays")
    }
    guard let json = try? JSON(parsing: intent.body) else {
      throw Trouble(.failed, "what was sent is no JSON: \(intent.body.count) bytes")
    }
    return json.masked.indentedLines.joined(separator: "\n")
  }
}

// For a program.
extension IntentStory {
  /// As `list` tells it, and as `show` begins.
  var summary: JSON {
    guard case .object(var members) = IntentReport(found: found).json else { return .null }
    members += [
      .init("call", .string(intent.call.rawValue)), .init("title", .string(intent.title.text)),
      .init("author", .string(intent.author.text)),
      .init("armed_at", .string(MomentText.text(of: intent.armedAt.wall))),
      .init("recipient_name", intent.recipientName.map { .string($0.text) } ?? .null),
      .init("is_open", .bool(found.life.isOpen)),
      .init("looks_in_vain", .number("\(found.life.looksInVain)")),
    ]
    return .object(members)
  }

  var json: JSON {
    guard case .object(var members) = summary else { return .null }
    members += [
      .init("confirmed", intent.confirmedJSON),
      .init("overrides", .array(intent.overrides.map { .string($0.text) })),
      .init("has_request", .bool(found.hasRequest)),
      .init("story", .array(found.story.map(\.json))),
    ]
    return .object(members)
  }
}
