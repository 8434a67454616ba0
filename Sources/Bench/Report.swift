/// The result as one table, and beside it what the peers did.
struct Report {
  let summaries: [String: Summary]
  var throughput: Throughput.Figures?

  var text: String { goalTable.text + "\n" + limitLines + programTable.text }

  var markdown: String {
    """
    # Benchmarks

    Written by `make bench`: \(Stopwatch.columns)×\(Stopwatch.rows), every program in turn, medians \
    over the runs. Times drift from one machine to the next, so each goal is a ratio taken in \
    one run.

    \(goalTable.markdown)
    \(limitLines)What each program did:

    \(programTable.markdown)
    """
  }

  private var goalTable: Table {
    Table(headings: Goal.headings, rows: goals.map(\.cells))
  }

  private var goals: [Goal] { Ours.sizes.flatMap(goals) + (throughput?.goals ?? []) }

  /// A line for each goal that is not met.
  private var limitLines: String {
    let missed = Set(goals.filter { $0.isMet == false }.map(\.number)).sorted()
    let lines = missed.map { "- \($0): \(Self.limits[$0] ?? "not looked into yet")\n" }
    return lines.isEmpty ? "" : "What limits the goals that are not met:\n\n\(lines.joined())\n"
  }

  /// Where the time goes, found with a profiler.
  private static let limits = [
    "G1": "the overview reads and ranks every record that needs a person to show the first rows;"
      + " before that, 3 ms go to loading the libraries.",
    "G5": "an age shown in minutes went on to the next one while the terminal was watched,"
      + " which is one write of about ten bytes a minute; nothing else is written.",
    "G11": "every row is computed and written anew for every page, by one thread; nginx copies the"
      + " same bytes out of the page cache, without its process touching them.",
    "G2": "of the work for one step, a third is putting the frame together from rows already drawn,"
      + " a third handing what changed to ncurses, cell by cell; the rest is the loop and the kernel.",
  ]

  private func goals(payouts: Int) -> [Goal] {
    let ours = summaries[Ours.offlineName(payouts)]
    let online = summaries[Ours.onlineName(payouts)]
    let btop = summaries["btop"]
    let tig = summaries["tig"]
    let rows: [(String, String, Goal.Unit, String, Double?, Double?, Goal.Aim)] = [
      (
        "G1", "first screen", .milliseconds, "btop", ours?.firstScreen, btop?.firstScreen,
        .ratio(0.5)
      ),
      ("G2", "key, p50", .milliseconds, "tig", ours?.key(0.5), tig?.key(0.5), .ratio(1)),
      ("G2", "key, p99", .milliseconds, "tig", ours?.key(0.99), tig?.key(0.99), .ratio(1)),
      (
        "G5", "idle, terminal", .bytesPerSecond, "tig", online?.idleBytes, tig?.idleBytes,
        .atMost(0)
      ),
      (
        "G5", "idle, processor", .percent, "tig", online?.idlePercent, tig?.idlePercent,
        .atMost(0.1)
      ),
      ("G6", "bytes per step", .bytes, "tig", ours?.bytesPerStep, tig?.bytesPerStep, .ratio(1.3)),
    ]
    return rows.map { number, what, unit, peer, mine, theirs, aim in
      Goal(
        number: number,
        what: "\(what), \(payouts) payouts",
        unit: unit,
        peer: peer,
        ours: mine,
        theirs: theirs,
        aim: aim
      )
    }
  }

  private var programTable: Table {
    Table(
      headings: [
        "program", "first screen", "key p50", "key p99", "bytes per step", "memory", "idle",
      ],
      rows: summaries.sorted { $0.key < $1.key }.map { cells(name: $0.key, $0.value) }
    )
  }

  private func cells(name: String, _ summary: Summary) -> [String] {
    let figures: [(Double?, Goal.Unit)] = [
      (summary.firstScreen, .milliseconds), (summary.key(0.5), .milliseconds),
      (summary.key(0.99), .milliseconds), (summary.bytesPerStep, .bytes),
      (summary.megabytes, .megabytes), (summary.idlePercent, .percent),
    ]
    return [name] + figures.map { value, unit in value.map(unit.text) ?? "–" }
  }
}
