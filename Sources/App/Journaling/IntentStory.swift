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
    PayoutReport(found: found).lines
      + ["", "Confirmed"] + Self.aligned(confirmed)
      + (intent.overrides.isEmpty ? [] : ["", "Passed over"])
      + intent.overrides.map { "  \($0.text)" }
      + ["", "Story"] + story
  }

  /// What a person saw and typed, and by what it is known.
  private var confirmed: [(String, String)] {
    var facts: [(String, String)] = []
    if let payout = intent.payout {
      facts = [
        ("amount", payout.amount.text),
        ("arrives", payout.arrives?.text ?? "not said"), ("fees", payout.fees?.text ?? "not said"),
        ("out of", payout.account.text),
        ("to", "\(payout.recipientName.text), \(payout.recipient.text)"),
        ("recipient's digest", payout.recipientDigest.text),
        ("preview's digest", payout.previewDigest.text), ("mark", payout.tag.text),
      ]
    }
    let home = intent.home
    return facts + [
      ("key", intent.key.text),
      ("for", "\(home.stage.word) \(home.client.text) at \(home.host.text)"),
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
      return "  \(mark)\(room) \(time)  \(entry.words(by: intent.author))"
    }
  }

  private static func aligned(_ facts: [(String, String)]) -> [String] {
    let width = facts.map(\.0.count).max() ?? 0
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
    guard case .object(var members) = PayoutReport(found: found).json else { return .null }
    members += [
      .init("call", .string(intent.call.rawValue)), .init("title", .string(intent.title.text)),
      .init("author", .string(intent.author.text)),
      .init("armed_at", .string(MomentText.text(of: intent.armedAt.wall))),
      .init("recipient_name", intent.payout.map { .string($0.recipientName.text) } ?? .null),
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
