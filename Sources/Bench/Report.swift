/// The result as one table, and beside it what the peers did.
struct Report {
  let rounds: Int
  var duration = Duration.zero
  private var measured: [Goal] = []
  private var notes: [String] = []

  init(rounds: Int) { self.rounds = rounds }

  mutating func take(_ goals: [Goal], _ note: String) {
    measured += goals
    if !note.isEmpty { notes.append(note) }
  }

  private var goals: [Goal] { measured + Growth.goals(of: measured) }

  private var table: Table { Table(headings: Goal.headings, rows: goals.map(\.cells)) }

  var text: String { table.text + "\n" + Limits.lines(of: goals) + notes.joined(separator: "\n") }

  var markdown: String {
    """
    # Benchmarks

    Written by `make bench` in \(Int(duration / .seconds(60))) minutes: \(Stopwatch.columns)×\
    \(Stopwatch.rows), every program in turn, medians of \(rounds) runs. Times drift from one \
    machine to the next, so each goal is a ratio taken in one run. `make bench ONLY=G3` measures a \
    goal alone and writes nothing, `ONLY='G7 G9' SIZES='10000 100000' ROUNDS=1` several on fewer \
    rows; `ONLY=arrivals` has rows arrive. The caches stay in `.bench` and are filled anew when \
    their layout changes.

    \(table.markdown)
    \(Limits.lines(of: goals))\(notes.joined(separator: "\n"))
    """
  }
}
