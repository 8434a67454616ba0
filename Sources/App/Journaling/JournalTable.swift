import Canvas
import Intents
import Kira
import Store

/// One intent in a list: where it stands, how old it is, what it is about, and whose it is.
struct JournalRow {
  let found: JournaledIntent
  let now: Moment

  /// What must be heard at once stands where the state is looked for.
  var state: String {
    let word = IntentReport(found: found).word
    return found.life.alarms.isEmpty ? word : "\(word), ALARM"
  }

  var age: String { Age.text(of: found.intent.armedAt.wall, at: now) }

  var attempts: String {
    found.life.attempts == 1 ? "1 attempt" : "\(found.life.attempts) attempts"
  }

  /// Everything whole, for a program.
  var tabbed: String {
    let payout = found.intent.payout
    return [
      "\(found.number)", state, MomentText.text(of: found.intent.armedAt.wall),
      payout?.amount.typed ?? "", payout?.amount.currency.code ?? "",
      found.intent.recipientName?.text ?? found.intent.title.text,
      "\(found.life.attempts)", found.intent.author.text, payout?.tag.text ?? "",
      found.intent.key.text,
    ].joined(separator: "\t")
  }
}

/// The rows of a journal fitted to a terminal, money and names never at the cost of the state.
struct JournalTable {
  let rows: [JournalRow]
  let width: Int

  private static let titles = ["", "state", "age", "what", "attempts", "by"]

  var heading: String { line(Self.titles) }
  var lines: [String] { rows.map { line(Self.cells(of: $0)) } }

  private static func cells(of row: JournalRow) -> [String] {
    [
      "#\(row.found.number)", row.state, row.age, row.found.intent.title.text, row.attempts,
      row.found.intent.author.text,
    ]
  }

  /// As wide as what stands in them; what is left of the line is for what it is about.
  private var widths: [Int] {
    var widths = Self.titles.map(TextWidth.columns)
    for row in rows {
      for (index, cell) in Self.cells(of: row).enumerated() {
        widths[index] = max(widths[index], TextWidth.columns(of: cell))
      }
    }
    let gaps = 2 * (widths.count - 1)
    let others = widths.indices.filter { $0 != 3 }.reduce(gaps) { $0 + widths[$1] }
    widths[3] = min(widths[3], max(12, width - others))
    return widths
  }

  private func line(_ cells: [String]) -> String {
    let parts = zip(cells, widths).map { cell, width in
      let fitted = TextWidth.fitted(cell, to: width)
      let room = max(0, width - TextWidth.columns(of: fitted))
      return fitted + String(repeating: " ", count: room)
    }
    let text = parts.joined(separator: "  ")
    return String(text.prefix(text.count - text.reversed().prefix { $0 == " " }.count))
  }
}
