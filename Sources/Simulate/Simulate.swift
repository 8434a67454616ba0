import Glibc
import Simulation

/// `make simulate`: many lives from many seeds, or one of them told line by line.
struct Simulate {
  private let arguments: [String]

  init(_ arguments: [String]) { self.arguments = arguments }

  func run() -> Int32 {
    if let seed = number("--seed") { return tell(UInt64(seed)) }
    if arguments.contains("--mutants") { return hunt() }
    if arguments.contains("--part") { return livePart() }
    if arguments.contains("--stories") { return tellStories() }
    return liveAll()
  }

  private var first: Int { number("--from") ?? 1 }
  private static let compared = 20

  private func liveAll() -> Int32 {
    let seeds = number("--seeds") ?? 1_000
    let lives = Workers(count: number("--workers") ?? Workers.usual).live(from: first, count: seeds)
    let comparison = Comparison(from: first, count: min(seeds, Self.compared))
    for line in lives.report { print(line) }
    print(comparison.words)
    print()
    print(lives.summary)
    return lives.isGood && comparison.isSame ? 0 : 1
  }

  private func tell(_ seed: UInt64) -> Int32 {
    let world = World(seed: seed, mutant: mutant, isTold: true)
    world.live()
    for line in world.lines { print(line) }
    print("fingerprint \(String(world.fingerprint, radix: 16))")
    return world.breaches.isEmpty ? 0 : 1
  }

  /// What two processes must tell alike.
  private func tellStories() -> Int32 {
    for seed in first..<first + (number("--seeds") ?? 0) {
      let world = World(seed: UInt64(seed), isTold: true)
      world.live()
      for line in world.lines { print(line) }
    }
    return 0
  }

  /// What another process of ours adds to its own.
  private func livePart() -> Int32 {
    var lives = Lives()
    let step = number("--step") ?? 1
    let end = first + (number("--seeds") ?? 0)
    for seed in stride(from: first, to: end, by: step) { lives.live(UInt64(seed)) }
    for line in lives.lines { print(line) }
    return 0
  }

  /// Each mistake has to be found within the first seeds.
  private func hunt() -> Int32 {
    var escaped = 0
    for mutant in Mutant.allCases {
      if let failure = Lives.firstToCatch(mutant, among: 1...100) {
        print("caught by seed \(failure.seed): \(mutant.rawValue) — \(failure.words)")
      } else {
        escaped += 1
        print("not caught within 100 seeds: \(mutant.rawValue)")
      }
    }
    return escaped == 0 ? 0 : 1
  }

  private var mutant: Mutant? { value("--mutant").flatMap(Mutant.init(rawValue:)) }

  private func value(_ name: String) -> String? {
    guard let place = arguments.firstIndex(of: name), place + 1 < arguments.count else {
      return nil
    }
    return arguments[place + 1]
  }

  private func number(_ name: String) -> Int? { value(name).flatMap { Int($0) } }
}
