/// What many lives came to, as a person reads it.
extension Lives {
  /// Each kind of fault has to be met so often before anything is said to hold under it.
  private static let fewest = 20
  private static let enoughSeeds = 2_000
  /// Of a hundred intents, so many have to be accepted: where little works, little can go wrong.
  private static let fewestAccepted = 60

  /// Whoever sees more has read enough.
  private static let mostTold = 20

  package var report: [String] {
    var lines = ["What went wrong, and how often"] + rows(of: .fault, named: Self.faults)
    lines += ["", "What lives were lived under"]
    lines += rows(of: .circumstance, named: Self.circumstances)
    lines += ["", "Where intents stood, each time something was written"]
    lines += rows(of: .state, named: Self.states)
    lines += ["", "What became of \(count("intents")) intents", share] + rows(of: .ending)
    lines += ["", "Besides"] + besides
    lines += failures.sorted { $0.seed < $1.seed }.prefix(Self.mostTold).map {
      "seed \($0.seed) — \($0.words)"
    }
    if failures.count > Self.mostTold { lines.append("and \(failures.count - Self.mostTold) more") }
    if !missed.isEmpty { lines += ["", "too seldom: \(missed.joined(separator: ", "))"] }
    return lines + [""]
  }

  /// Nothing happened that must not, and everything that was to be tried was.
  package var isGood: Bool { failures.isEmpty && missed.isEmpty }

  package var summary: String {
    [
      "seeds \(count("seeds"))", "lives \(count("lives"))", "faults \(tally.sum(.fault))",
      "payouts \(count("payouts"))", "duplicates \(count("duplicates"))", "lost \(count("lost"))",
      "unresolved-but-visible \(count("unresolved"))",
    ].joined(separator: " · ")
  }

  private func count(_ name: String) -> Int { tally.count(.total, name) }

  private var share: String {
    "  accepted: \(accepted) of a hundred"
  }

  private var accepted: Int {
    tally.count(.ending, "accepted") * 100 / max(1, count("intents"))
  }

  /// Those that a reading meets too are counted by themselves.
  static let faults =
    LocalFault.allCases.map(\.rawValue) + WireFault.ofPayouts.map { $0.name(isPayout: true) }
    + WireFault.ofReadings.map { $0.name(isPayout: false) } + EventFault.allCases.map(\.rawValue)

  static let circumstances = Circumstances.names + Mail.Manner.allCases.map(\.rawValue)

  private static let states = [
    "armed", "sending", "sending, after a doubt", "unknown", "accepted", "accepted, after a doubt",
    "rejected", "closed", "closed, after a doubt", "alarm: two payouts for one intent",
    "alarm: what was closed exists after all", "alarm: an answer about another payout",
  ]

  /// Told in the last line.
  private static let summed = [
    "seeds", "lives", "payouts", "duplicates", "lost", "unresolved", "intents",
  ]

  private var besides: [String] {
    tally.rows(.total).filter { !Self.summed.contains($0.name) }.map { line($0.name, $0.count) }
  }

  /// What so many lives should have met.
  private var missed: [String] {
    guard count("seeds") >= Self.enoughSeeds else { return [] }
    let share = accepted < Self.fewestAccepted ? ["accepted"] : []
    return share + Self.faults.filter { tally.count(.fault, $0) < Self.fewest }
      + Self.circumstances.filter { tally.count(.circumstance, $0) < Self.fewest }
      + Self.states.filter { tally.count(.state, $0) == 0 }
  }

  /// Those that never happened too, so that they are seen to be missing.
  private func rows(of kind: Tally.Kind, named names: [String] = []) -> [String] {
    let met = tally.rows(kind).map(\.name)
    return (names + met.filter { !names.contains($0) }).map { line($0, tally.count(kind, $0)) }
  }

  private func line(_ name: String, _ count: Int) -> String {
    let digits = String(count)
    return String(repeating: " ", count: max(1, 10 - digits.utf8.count)) + digits + "  " + name
  }
}
