/// The best programs of the trade, each at work that is like ours.
enum Peers {
  static let tigCommits = 100_000

  static let btop = Subject(name: "btop", arguments: ["btop"], wanted: ["cpu"])

  static let tig = Subject(
    name: "tig",
    arguments: ["tig"],
    directory: history,
    wanted: ["commit \(tigCommits)"],
    moves: Moves(
      down: "j",
      up: "k",
      pageDown: "\u{1B}[6~",
      pageUp: "\u{1B}[5~",
      top: "\u{1B}OH",
      bottom: "\u{1B}OF"
    ),
    isIdleOfInterest: true
  )

  private static let history = Surroundings.room + "/history"

  /// Makes the repository that tig is shown, unless an earlier run has.
  static func prepareHistory() -> Bool {
    guard !File.exists(history + "/.git/done") else { return true }
    File.makeFolder(history)
    let stream = history + "/../history.stream"
    guard File.write(commits(), to: stream) else { return false }
    let load = "git fast-import --quiet <'\(stream)' && git checkout -q main && touch .git/done"
    return Surroundings.does("cd '\(history)' && git init -q -b main . && \(load)")
  }

  /// Commits as `git fast-import` reads them, an hour apart, by a handful of people.
  private static func commits() -> String {
    (1...tigCommits).map { number in
      let words = "commit \(number): pay what was promised, and write it down first"
      return """
        commit refs/heads/main
        committer Person \(number % 7) <person\(number % 7)@example.com> \
        \(1_500_000_000 + number * 3_600) +0000
        data \(words.utf8.count)
        \(words)

        """
    }.joined()
  }
}
