/// What many lives came to.
package struct Lives {
  package private(set) var tally = Tally()
  package private(set) var failed: [(seed: UInt64, breach: Breach)] = []
  package private(set) var seeds = 0

  package init() {}

  package mutating func live(_ seed: UInt64, _ mutant: Mutant? = nil) {
    let world = World(seed: seed, mutant: mutant)
    world.live()
    seeds += 1
    tally.add(world.tally)
    if let breach = world.breaches.first { failed.append((seed, breach)) }
  }

  package var report: String {
    var lines: [String] = []
    for kind in Tally.Kind.allCases {
      lines.append("\(kind.rawValue)s")
      lines += tally.rows(kind).map { "  \($0.count)\t\($0.name)" }
    }
    lines += failed.prefix(20).map { "seed \($0.seed): \($0.breach.invariant), \($0.breach.words)" }
    lines.append(summary)
    return lines.joined(separator: "\n")
  }

  package var summary: String {
    [
      "seeds \(seeds)", "lives \(tally.count(.total, "lives"))", "faults \(tally.sum(.fault))",
      "payouts \(tally.count(.total, "payouts"))",
      "duplicates \(tally.count(.total, "duplicates"))", "lost \(tally.count(.total, "lost"))",
      "unresolved-but-visible \(tally.count(.total, "unresolved"))",
    ].joined(separator: " · ")
  }
}
