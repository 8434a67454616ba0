/// Gives every record a UUID and finds the record behind one, without keeping either.
///
/// Sixty bits of the UUID are the record's key, shuffled by the seed; the other sixty-two prove it.
struct Identities {
  private let seed: UInt64
  private static let half: UInt64 = 1 << 30 - 1

  init(seed: UInt64) { self.seed = mixed(seed &+ 0x1D) }

  func text(of key: RecordKey) -> String {
    let (high, low) = halves(of: key)
    return uuidText(high: high, low: low)
  }

  func halves(of key: RecordKey) -> (high: UInt64, low: UInt64) {
    let shuffled = shuffle(key.packed, rounds: 0..<4)
    return (
      (shuffled >> 12) << 16 | 0x4000 | shuffled & 0xFFF,
      0x8000_0000_0000_0000 | proof(of: shuffled)
    )
  }

  /// `nil` for a UUID that this tenant never gave.
  func key(of text: String) -> RecordKey? {
    guard let (high, low) = uuidHalves(text), high & 0xF000 == 0x4000 else { return nil }
    let shuffled = (high >> 16) << 12 | high & 0xFFF
    guard low == 0x8000_0000_0000_0000 | proof(of: shuffled) else { return nil }
    return RecordKey(packed: swapped(shuffle(swapped(shuffled), rounds: (0..<4).reversed())))
  }

  private func proof(of shuffled: UInt64) -> UInt64 { mixed(seed ^ shuffled &* 31) >> 2 }

  /// A Feistel network: run backwards on the swapped halves, it undoes itself.
  private func shuffle(_ block: UInt64, rounds: some Sequence<Int>) -> UInt64 {
    var left = block >> 30
    var right = block & Self.half
    for round in rounds {
      let turned = left ^ (mixed(seed &+ right &* 0x10001 &+ UInt64(round)) & Self.half)
      (left, right) = (right, turned)
    }
    return left << 30 | right
  }

  private func swapped(_ block: UInt64) -> UInt64 { (block & Self.half) << 30 | block >> 30 }
}

func uuidText(high: UInt64, low: UInt64) -> String {
  String(unsafeUninitializedCapacity: 36) { buffer in
    writeUUID(high: high, low: low, to: buffer)
    return 36
  }
}

/// Into 36 bytes.
func writeUUID(high: UInt64, low: UInt64, to buffer: UnsafeMutableBufferPointer<UInt8>) {
  precondition(buffer.count >= 36, "a UUID has 36 characters")
  var position = 0
  for digit in 0..<32 {
    if digit == 8 || digit == 12 || digit == 16 || digit == 20 {
      buffer[position] = UInt8(ascii: "-")
      position += 1
    }
    let half = digit < 16 ? high : low
    buffer[position] = hexadecimalDigit(half >> UInt64(60 - digit % 16 * 4) & 15)
    position += 1
  }
}

/// Computed, because a table would be looked up four million times a second.
func hexadecimalDigit(_ value: UInt64) -> UInt8 {
  UInt8(truncatingIfNeeded: value + (value < 10 ? 0x30 : 0x57))
}

/// The two halves of a UUID; `nil` where the text is none.
func uuidHalves(_ text: String) -> (high: UInt64, low: UInt64)? {
  let bytes = Array(text.utf8)
  guard bytes.count == 36, [8, 13, 18, 23].allSatisfy({ bytes[$0] == UInt8(ascii: "-") }) else {
    return nil
  }
  let digits = String(decoding: bytes.filter { $0 != UInt8(ascii: "-") }, as: UTF8.self)
  guard digits.utf8.count == 32, digits.utf8.first != UInt8(ascii: "+") else { return nil }
  guard let high = UInt64(digits.prefix(16), radix: 16) else { return nil }
  guard let low = UInt64(digits.suffix(16), radix: 16) else { return nil }
  return (high, low)
}
