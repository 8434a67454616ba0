/// Which ids a table surely lacks, told without a look at it: a sieve of bits in little memory.
struct KnownIDs {
  private static let words = 1 << 17
  private static let bitsPerID = 16
  private static let probes: UInt64 = 4

  /// Each with room for half a million; one that is full stays, and another is begun.
  private var sieves: [[UInt64]] = []
  private var room = 0

  func mayHold(_ id: String) -> Bool {
    let hash = Self.hash(id)
    return sieves.contains { sieve in
      Self.places(hash).allSatisfy { sieve[$0.word] & $0.bit != 0 }
    }
  }

  mutating func insert(_ id: String) {
    if room == 0 {
      sieves.append(Array(repeating: 0, count: Self.words))
      room = Self.words * 64 / Self.bitsPerID
    }
    room -= 1
    for place in Self.places(Self.hash(id)) { sieves[sieves.count - 1][place.word] |= place.bit }
  }

  private static func places(_ hash: UInt64) -> [(word: Int, bit: UInt64)] {
    (0..<probes).map { probe in
      let place = hash &+ probe &* (hash >> 32 | 1)
      return (Int(place >> 6) & (words - 1), 1 << (place & 63))
    }
  }

  private static func hash(_ id: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in id.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash ^ hash >> 29
  }
}
