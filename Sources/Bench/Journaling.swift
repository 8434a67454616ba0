import PseudoTerminal

/// G13: how long a payout waits until it may be sent, beside one plain commit of SQLite's.
final class Journaling: Part {
  private static let probe = File.workingFolder + "/.build/release/journal-probe"
  private static let room = Surroundings.room + "/journal"
  private static let payouts = 500

  private var ours: [Double] = []
  private var theirs: [Double] = []

  init(_ plan: Plan) {}

  func prepare() -> Bool {
    guard File.exists(Self.probe) else {
      say("G13: \(Self.probe) is not there; 'make bench' builds it")
      return false
    }
    return true
  }

  func measure(round: Int) {
    say("Round \(round): \(Self.payouts) payouts written down and claimed")
    let result = Self.room + "/times"
    let command =
      "rm -rf '\(Self.room)' && mkdir -p -m 700 '\(Self.room)'"
      + " && '\(Self.probe)' '\(Self.room)' \(Self.payouts) >'\(result)'"
    guard Surroundings.does(command) else { return }
    let lines = File.read(result).split(separator: "\n").map {
      $0.split(separator: " ").compactMap { Double($0) }
    }
    for line in lines where line.count == 2 {
      ours.append(line[0] / 1_000)
      theirs.append(line[1] / 1_000)
    }
  }

  var goals: [Goal] {
    [
      Goal(
        number: "G13",
        topic: "payout written down and claimed, p99",
        unit: .milliseconds,
        peer: "one commit, synchronous=FULL",
        ours: ours.quantile(0.99),
        theirs: theirs.quantile(0.99),
        aim: .atMost(2)
      )
    ]
  }

  /// What a sync costs is the disk's to say, and half of all payouts take less.
  var notes: String {
    guard let ours = ours.median, let theirs = theirs.median else { return "" }
    return """
      A payout is sent after two changes of the journal, each of which is synced seven times: twice \
      the head, three times the rollback journal, once its folder, once the database. The median is \
      \(Goal.Unit.milliseconds.text(ours)) beside \(Goal.Unit.milliseconds.text(theirs)) for one \
      commit with a log, which is one sync.

      """
  }
}
