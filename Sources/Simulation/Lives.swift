/// What many lives came to.
package struct Lives {
  /// A life in which something happened that must not.
  package struct Failure: Equatable, Sendable {
    package let seed: UInt64
    package let words: String
  }

  package private(set) var tally = Tally()
  package private(set) var failures: [Failure] = []

  package init() {}

  package mutating func live(_ seed: UInt64, _ mutant: Mutant? = nil) {
    let world = World(seed: seed, mutant: mutant)
    world.live()
    tally.add(world.tally)
    tally.note(.total, "seeds")
    guard let breach = world.breaches.first else { return }
    failures.append(Failure(seed: seed, words: "\(breach.invariant): \(breach.words)"))
  }

  /// The first seed that shows a mutant, and how.
  package static func firstToCatch(_ mutant: Mutant, among seeds: ClosedRange<UInt64>) -> Failure? {
    for seed in seeds {
      var lives = Lives()
      lives.live(seed, mutant)
      if let failure = lives.failures.first { return failure }
    }
    return nil
  }

  package mutating func add(_ other: Lives) {
    tally.add(other.tally)
    failures += other.failures
  }
}

// From one process to another.
extension Lives {
  package var lines: [String] {
    tally.lines + failures.map { "failed\t\($0.seed)\t\($0.words)" }
  }

  package mutating func add(line: String) {
    let parts = line.split(separator: "\t", maxSplits: 2)
    guard parts.count == 3, parts[0] == "failed", let seed = UInt64(parts[1]) else {
      return tally.add(line: line)
    }
    failures.append(Failure(seed: seed, words: String(parts[2])))
  }
}
