import Glibc
import Simulation

/// `make simulate`: many lives from many seeds, or one of them told line by line.
struct Simulate {
  private let arguments: [String]

  init(_ arguments: [String]) { self.arguments = arguments }

  func run() -> Int32 {
    if let seed = number("--seed") { return tell(UInt64(seed)) }
    var lives = Lives()
    let first = number("--from") ?? 1
    for seed in first..<(first + (number("--seeds") ?? 100)) { lives.live(UInt64(seed)) }
    print(lives.report)
    return lives.failed.isEmpty ? 0 : 1
  }

  private func tell(_ seed: UInt64) -> Int32 {
    let world = World(seed: seed, mutant: mutant, isTold: true)
    world.live()
    for line in world.lines { print(line) }
    print("fingerprint \(String(world.fingerprint, radix: 16))")
    return world.breaches.isEmpty ? 0 : 1
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
