/// The digest that addresses of the Tron network are proved with.
///
/// For a few dozen bytes, where a library would have to be opened first.
package enum SHA256 {
  package static func digest(of bytes: [UInt8]) -> [UInt8] {
    var state = start
    let padded = padded(bytes)
    for block in stride(from: 0, to: padded.count, by: 64) {
      mix(schedule(of: padded[block..<(block + 64)]), into: &state)
    }
    return state.flatMap(bigEndian)
  }

  private static func bigEndian(_ word: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> $0) }
  }

  private static func padded(_ bytes: [UInt8]) -> [UInt8] {
    let zeros = (119 - bytes.count % 64) % 64
    let bits = UInt64(bytes.count) * 8
    return bytes + [0x80] + [UInt8](repeating: 0, count: zeros)
      + bigEndian(UInt32(truncatingIfNeeded: bits >> 32))
      + bigEndian(UInt32(truncatingIfNeeded: bits))
  }

  private static func schedule(of block: ArraySlice<UInt8>) -> [UInt32] {
    var words = stride(from: block.startIndex, to: block.endIndex, by: 4).map { index in
      block[index..<(index + 4)].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    }
    for index in 16..<64 {
      let (early, late) = (words[index - 15], words[index - 2])
      let first = turned(early, 7) ^ turned(early, 18) ^ early >> 3
      let second = turned(late, 17) ^ turned(late, 19) ^ late >> 10
      words.append(words[index - 16] &+ first &+ words[index - 7] &+ second)
    }
    return words
  }

  private static func mix(_ words: [UInt32], into state: inout [UInt32]) {
    var round = state
    for (word, constant) in zip(words, constants) {
      let (a, e) = (round[0], round[4])
      let choice = e & round[5] ^ ~e & round[6]
      let majority = a & round[1] ^ a & round[2] ^ round[1] & round[2]
      let low = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)
      let high = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)
      let step = round[7] &+ low &+ choice &+ constant &+ word
      round = [step &+ high &+ majority] + round.dropLast()
      round[4] = round[4] &+ step
    }
    for index in state.indices { state[index] &+= round[index] }
  }

  private static func turned(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word >> count | word << (32 - count)
  }

  private static let primes: [UInt32] = (2...311).filter { number in
    !(2..<number).contains { number % $0 == 0 }
  }

  /// The first bits of the fractions of roots of the primes, as the standard has them.
  private static let start = primes.prefix(8).map { fraction(Double($0).squareRoot()) }

  private static let constants = primes.map { fraction(cubeRoot(of: Double($0))) }

  private static func fraction(_ root: Double) -> UInt32 {
    UInt32((root - root.rounded(.down)) * 4_294_967_296)
  }

  private static func cubeRoot(of number: Double) -> Double {
    var root = number / 3
    for _ in 0..<64 { root -= (root - number / (root * root)) / 3 }
    return root
  }
}
