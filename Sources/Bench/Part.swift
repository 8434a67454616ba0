/// Goals that are measured together: what they need, their runs, their lines in the table.
protocol Part: AnyObject {
  /// False, after saying why, when nothing of it can be measured here.
  func prepare() -> Bool

  /// One run of each program, so that all share what the machine is going through.
  func measure(round: Int)

  var goals: [Goal] { get }

  /// More than fits in a line of the table, in Markdown; empty when there is nothing to add.
  var notes: String { get }
}

extension Part {
  var notes: String { "" }
}

/// What is to be measured: all of it, or a part, or all of it on fewer rows.
struct Plan {
  var only: Set<String> = []
  var sizes = [10_000, 100_000, 1_000_000]
  var rounds = 5
  let tenants = Tenants()
  /// Where the table is written; without a path it is only shown.
  var report: String?

  /// Reads `--only G3,G7 --sizes 10000,100000 --rounds 3 docs/benchmarks.md`; `nil` for else.
  init?(_ words: [String]) {
    var words = words[...]
    while let word = words.popFirst() {
      guard word.hasPrefix("--") else {
        report = word
        continue
      }
      guard let value = words.popFirst() else { return nil }
      let values = value.split { $0 == "," || $0 == " " }.map(String.init)
      let numbers = values.compactMap { Int($0) }.filter { $0 > 0 }
      switch word {
      case "--only": only = Set(values)
      case "--sizes" where numbers.count == values.count: sizes = numbers.sorted()
      case "--rounds" where numbers.count == 1: rounds = numbers[0]
      default: return nil
      }
    }
  }

  /// Whether a part that measures these goals is asked for.
  func wants(_ goals: [String]) -> Bool {
    // How cost grows is a look at the figures of others.
    let wanted = only.contains("G15") ? only.union(Growth.numbers) : only
    return only.isEmpty || !wanted.isDisjoint(with: goals)
  }
}
