import Glibc
import PseudoTerminal

/// Measures the goals for the first screen, keys, idling and bytes beside the best peers.
enum Bench {
  private static let rounds = 5
  private static let idle = Duration.seconds(8)

  static func run(arguments: [String]) -> Int32 {
    guard Peers.prepareHistory() else { return give("the repository for tig could not be made") }
    let ours = Ours.sizes.compactMap(prepare)
    let subjects = (ours.flatMap { [$0.offline, $0.online] } + Peers.all).filter { subject in
      if !subject.isInstalled { say("\(subject.name) is not installed: left out") }
      return subject.isInstalled
    }
    say("Pages a second")
    let throughput = Throughput()?.measure()
    let report = Report(summaries: measure(subjects), throughput: throughput)
    say(report.text)
    if let path = arguments.first, !File.write(report.markdown, to: path) {
      return give("\(path) could not be written")
    }
    return 0
  }

  /// Only how fast the sandbox serves pages, for whoever works on that.
  static func runPages() -> Int32 {
    guard let figures = Throughput()?.measure() else { return give("wrk and curl are needed") }
    say(Table(headings: Goal.headings, rows: figures.goals.map(\.cells)).markdown)
    return 0
  }

  /// `nil`, and said so, when there is no such cache to be had.
  private static func prepare(payouts: Int) -> Ours? {
    say("Preparing a cache of \(payouts) payouts")
    if let ours = Ours(payouts: payouts), ours.fill() { return ours }
    say("No cache of \(payouts) payouts could be made")
    return nil
  }

  /// In every round each program has one run, so that all share what the machine is going through.
  private static func measure(_ subjects: [Subject]) -> [String: Summary] {
    var runs: [String: [Run]] = [:]
    for round in 1...rounds {
      for subject in subjects {
        say("Round \(round) of \(rounds): \(subject.name)")
        do {
          if let run = try Stopwatch.run(subject, idle: idle) {
            runs[subject.name, default: []].append(run)
          } else {
            say("\(subject.name) did not show \(subject.wanted)")
          }
        } catch {
          say("\(subject.name): \(error)")
        }
      }
    }
    return runs.mapValues(Summary.init)
  }

  /// Says a line at once, into a pipe as well.
  private static func say(_ words: String) {
    print(words)
    fflush(nil)
  }

  private static func give(_ words: String) -> Int32 {
    say("bench: \(words)")
    return 1
  }
}
