/// Chance that can be repeated: the same seed, record and topic always draw the same numbers.
struct Dice {
  /// What is drawn for; each has numbers of its own, so that one can be asked without the others.
  enum Topic: UInt64 {
    case role, name, contact, address, fate, amount, account, recipient, wording, time, bank
    case hostility, reference
  }

  private var state: UInt64

  init(seed: UInt64, _ key: RecordKey, _ topic: Topic) {
    state = mixed(mixed(seed ^ key.packed) &+ topic.rawValue &* 0x9E37_79B9_7F4A_7C15)
  }

  mutating func roll() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return mixed(state)
  }

  /// Passes over draws whose outcome is not needed.
  mutating func skip(_ count: UInt64) { state &+= count &* 0x9E37_79B9_7F4A_7C15 }

  mutating func below(_ count: Int) -> Int {
    Int(UInt64(count).multipliedFullWidth(by: roll()).high)
  }

  mutating func within(_ range: ClosedRange<Int64>) -> Int64 {
    range.lowerBound + Int64(below(Int(range.upperBound - range.lowerBound) + 1))
  }

  mutating func percent(_ share: Int) -> Bool { below(100) < share }

  mutating func pick<Choice>(_ choices: [Choice]) -> Choice { choices[below(choices.count)] }

  /// One of several by weight, the weights adding up to a hundred.
  mutating func pick<Choice>(weighted choices: [(Int, Choice)]) -> Choice {
    var left = below(100)
    for (weight, choice) in choices {
      left -= weight
      if left < 0 { return choice }
    }
    preconditionFailure("the weights do not add up to a hundred")
  }

  mutating func digits(_ count: Int) -> String {
    String(unsafeUninitializedCapacity: count) { buffer in
      for place in 0..<count { buffer[place] = UInt8(ascii: "0") + UInt8(below(10)) }
      return count
    }
  }

  mutating func letters(_ count: Int, from alphabet: String) -> String {
    let alphabet = Array(alphabet)
    return String((0..<count).map { _ in pick(alphabet) })
  }
}

/// Spreads every bit of a number over all of them.
func mixed(_ number: UInt64) -> UInt64 {
  var number = number
  number = (number ^ (number >> 30)) &* 0xBF58_476D_1CE4_E5B9
  number = (number ^ (number >> 27)) &* 0x94D0_49BB_1331_11EB
  return number ^ (number >> 31)
}
