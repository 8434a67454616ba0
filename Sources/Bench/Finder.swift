import PseudoTerminal

/// A program that looks for what is typed while it is typed, and how to tell what it found.
struct Finder {
  let subject: Subject
  /// Sent before the first letter of a term, each key once the one before has been dealt with.
  var opening: [String] = []
  /// Sent after the last letter.
  let closing: [String]
  /// The rows of the screen in which results stand.
  let results: Range<Int>
  /// Words that say how far it has searched.
  var progress: [String] = []

  /// The part of the screen that a result changes.
  func results(on screen: TerminalScreen) -> [String] { Array(screen.rows[results]) }

  func tellsProgress(on screen: TerminalScreen) -> Bool {
    progress.contains { words in screen.rows.contains { $0.contains(words) } }
  }
}

extension Finder {
  /// The list of payouts; how old they are stands still, so that only a result changes a row.
  static func ours(_ tenant: Tenant) -> Finder {
    Finder(
      subject: Subject(
        name: "kiradeck",
        arguments: [Tenant.program],
        environment: tenant.offline.merging(tenant.clock) { $1 },
        wanted: ["best day", "q quit"],
        approach: ["4"]
      ),
      opening: ["/"],
      closing: ["\u{1B}", "\\"],
      results: 4..<Stopwatch.rows - 2,
      progress: ["Looking", "searched", "so far"]
    )
  }

  /// The same rows as lines; its count comes with the results and tells that they are there.
  static func fzf(lines: String, count: Int) -> Finder {
    Finder(
      subject: Subject(
        name: "fzf",
        arguments: ["sh", "-c", "exec fzf -e <'\(lines)'"],
        program: "fzf",
        wanted: ["\(count)/\(count)"]
      ),
      closing: ["\u{15}"],
      results: 0..<Stopwatch.rows - 1
    )
  }
}
