/// How often what happened, over many lives.
package struct Tally: Equatable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case fault, circumstance, state, ending, total
  }

  private var counts: [Kind: [String: Int]] = [:]

  package init() {}

  package mutating func note(_ kind: Kind, _ name: String, _ times: Int = 1) {
    counts[kind, default: [:]][name, default: 0] += times
  }

  package func count(_ kind: Kind, _ name: String) -> Int { counts[kind]?[name] ?? 0 }

  package func sum(_ kind: Kind) -> Int { counts[kind]?.values.reduce(0, +) ?? 0 }

  /// Those of a kind, by name.
  package func rows(_ kind: Kind) -> [(name: String, count: Int)] {
    (counts[kind] ?? [:]).sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  package mutating func add(_ other: Tally) {
    for kind in Kind.allCases {
      for (name, count) in other.rows(kind) { note(kind, name, count) }
    }
  }

  /// One line for each count, by which a tally passes from one process to another.
  package var lines: [String] {
    Kind.allCases.flatMap { kind in
      rows(kind).map { "\(kind.rawValue)\t\($0.name)\t\($0.count)" }
    }
  }

  package mutating func add(line: some StringProtocol) {
    let parts = line.split(separator: "\t")
    guard parts.count == 3, let kind = Kind(rawValue: String(parts[0])), let count = Int(parts[2])
    else { return }
    note(kind, String(parts[1]), count)
  }
}
