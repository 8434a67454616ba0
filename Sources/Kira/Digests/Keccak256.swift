/// The digest that the capitals of an address of Ethereum's family are proved with.
///
/// It is Keccak as it was before it became SHA-3, which pads otherwise and so gives other digests.
package enum Keccak256 {
  /// How many bytes are taken in at once.
  private static let rate = 136

  package static func digest(of bytes: [UInt8]) -> [UInt8] {
    var state = [UInt64](repeating: 0, count: 25)
    let padded = padded(bytes)
    for block in stride(from: 0, to: padded.count, by: rate) {
      for lane in 0..<(rate / 8) {
        let start = block + lane * 8
        state[lane] ^= padded[start..<(start + 8)].reversed().reduce(0) { $0 << 8 | UInt64($1) }
      }
      permute(&state)
    }
    return state.prefix(4).flatMap { lane in
      (0..<8).map { UInt8(truncatingIfNeeded: lane >> ($0 * 8)) }
    }
  }

  private static func padded(_ bytes: [UInt8]) -> [UInt8] {
    var padded = bytes + [UInt8](repeating: 0, count: rate - bytes.count % rate)
    padded[bytes.count] |= 0x01
    padded[padded.count - 1] |= 0x80
    return padded
  }

  /// The five steps of the reference, on a square of five by five lanes.
  private static func permute(_ state: inout [UInt64]) {
    for constant in constants {
      mixColumns(&state)
      turnAndMove(&state)
      mixRows(&state)
      state[0] ^= constant
    }
  }

  private static func mixColumns(_ state: inout [UInt64]) {
    let sums = (0..<5).map { column in
      stride(from: column, to: 25, by: 5).reduce(UInt64(0)) { $0 ^ state[$1] }
    }
    for lane in state.indices {
      state[lane] ^= sums[(lane + 4) % 5] ^ turned(sums[(lane + 1) % 5], 1)
    }
  }

  /// Every lane but the first moves along one path through the square, and is turned on the way.
  private static func turnAndMove(_ state: inout [UInt64]) {
    var (column, row, carried) = (1, 0, state[1])
    for step in 0..<24 {
      (column, row) = (row, (2 * column + 3 * row) % 5)
      let lane = column + 5 * row
      let next = state[lane]
      state[lane] = turned(carried, (step + 1) * (step + 2) / 2 % 64)
      carried = next
    }
  }

  private static func mixRows(_ state: inout [UInt64]) {
    for start in stride(from: 0, to: 25, by: 5) {
      let row = Array(state[start..<(start + 5)])
      for column in 0..<5 {
        state[start + column] = row[column] ^ (~row[(column + 1) % 5] & row[(column + 2) % 5])
      }
    }
  }

  private static func turned(_ lane: UInt64, _ count: Int) -> UInt64 {
    count == 0 ? lane : lane << count | lane >> (64 - count)
  }

  private static let constants: [UInt64] = [
    0x0000_0000_0000_0001, 0x0000_0000_0000_8082, 0x8000_0000_0000_808A, 0x8000_0000_8000_8000,
    0x0000_0000_0000_808B, 0x0000_0000_8000_0001, 0x8000_0000_8000_8081, 0x8000_0000_0000_8009,
    0x0000_0000_0000_008A, 0x0000_0000_0000_0088, 0x0000_0000_8000_8009, 0x0000_0000_8000_000A,
    0x0000_0000_8000_808B, 0x8000_0000_0000_008B, 0x8000_0000_0000_8089, 0x8000_0000_0000_8003,
    0x8000_0000_0000_8002, 0x8000_0000_0000_0080, 0x0000_0000_0000_800A, 0x8000_0000_8000_000A,
    0x8000_0000_8000_8081, 0x8000_0000_0000_8080, 0x0000_0000_8000_0001, 0x8000_0000_8000_8008,
  ]
}
