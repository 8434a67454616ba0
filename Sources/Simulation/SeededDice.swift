/// Chance that can be had again: the same seed always draws the same.
struct SeededDice {
  private var state: UInt64

  /// Seeds that are neighbours must not draw the same a little later.
  init(seed: UInt64) {
    state = seed
    state = roll() ^ 0x5157_4D55_4C41_5445
  }

  mutating func roll() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var number = state
    number = (number ^ (number >> 30)) &* 0xBF58_476D_1CE4_E5B9
    number = (number ^ (number >> 27)) &* 0x94D0_49BB_1331_11EB
    return number ^ (number >> 31)
  }

  mutating func below(_ count: Int) -> Int {
    Int(UInt64(count).multipliedFullWidth(by: roll()).high)
  }

  mutating func within(_ range: ClosedRange<Int64>) -> Int64 {
    range.lowerBound + Int64(below(Int(range.upperBound - range.lowerBound) + 1))
  }

  mutating func percent(_ share: Int) -> Bool { below(100) < share }

  mutating func pick<Choice>(_ choices: [Choice]) -> Choice { choices[below(choices.count)] }

  /// One of several by weight.
  mutating func pick<Choice>(weighted choices: [(weight: Int, Choice)]) -> Choice {
    var left = below(choices.reduce(0) { $0 + $1.weight })
    for (weight, choice) in choices {
      left -= weight
      if left < 0 { return choice }
    }
    preconditionFailure("the weights were added up wrongly")
  }

  mutating func bytes(_ count: Int) -> [UInt8] {
    (0..<count).map { _ in UInt8(truncatingIfNeeded: roll() >> 24) }
  }
}
