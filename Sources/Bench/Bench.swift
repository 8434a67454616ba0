import Glibc
import PseudoTerminal

/// Measures the goals beside the best peers, part by part.
enum Bench {
  /// What there is to measure: the goals by which it can be asked for alone, and who measures them.
  private static let parts: [(goals: [String], make: @Sendable (Plan) -> any Part)] = [
    (["G1", "G2", "G4", "G5", "G6"], { Browsing($0) }), (["G3"], { Filtering($0) }),
    (["arrivals"], { Arrivals($0) }), (["G7", "G8"], { Syncing($0) }),
    (["G9"], { Exporting($0) }), (["G10"], { Asking($0) }), (["G11"], { Throughput($0) }),
    (["G13"], { Journaling($0) }),
    (["recovery"], { Recovering($0) }),
  ]

  static func run(_ plan: Plan) -> Int32 {
    let wanted = parts.filter { plan.wants($0.goals) }
    guard !wanted.isEmpty else {
      return give("--only takes \(parts.flatMap(\.goals).joined(separator: ", ")), G15")
    }
    let start = ContinuousClock.now
    var report = Report(rounds: plan.rounds)
    // One after the other, so that what one part keeps open is no burden on the next.
    for (goals, make) in wanted {
      let part = make(plan)
      guard part.prepare() else {
        say("\(goals.joined(separator: ", ")) could not be prepared")
        continue
      }
      for round in 1...plan.rounds { part.measure(round: round) }
      report.take(part.goals, part.notes)
    }
    report.duration = ContinuousClock.now - start
    say(report.text)
    if let path = plan.report, !File.write(report.markdown, to: path) {
      return give("\(path) could not be written")
    }
    return 0
  }

  static func give(_ words: String) -> Int32 {
    say("bench: \(words)")
    return 1
  }
}

/// Says a line at once, into a pipe as well.
func say(_ words: String) {
  print(words)
  fflush(nil)
}
