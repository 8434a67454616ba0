/// Puts bytes together to characters, and takes nothing that is not strict UTF-8.
struct UTF8Scalars {
  enum Outcome: Equatable {
    case incomplete
    case scalar(Unicode.Scalar)
    /// The byte itself belonged to nothing.
    case refused
    /// What came before was cut short, and the byte has not been looked at yet.
    case refusedBefore
  }

  private var value: UInt32 = 0
  private var missing = 0
  /// What the next byte may be: shorter forms, surrogates and too large values end here.
  private var allowed: ClosedRange<UInt8> = 0x80...0xBF

  mutating func take(_ byte: UInt8) -> Outcome {
    guard missing > 0 else { return start(with: byte) }
    guard allowed.contains(byte) else {
      missing = 0
      return .refusedBefore
    }
    value = value << 6 | UInt32(byte & 0x3F)
    allowed = 0x80...0xBF
    missing -= 1
    guard missing == 0 else { return .incomplete }
    return Unicode.Scalar(value).map { .scalar($0) } ?? .refused
  }

  private mutating func start(with byte: UInt8) -> Outcome {
    switch byte {
    case 0x00...0x7F: return .scalar(Unicode.Scalar(byte))
    case 0xC2...0xDF: expect(1, after: byte & 0x1F)
    case 0xE0: expect(2, after: byte & 0x0F, 0xA0...0xBF)
    case 0xED: expect(2, after: byte & 0x0F, 0x80...0x9F)
    case 0xE1...0xEF: expect(2, after: byte & 0x0F)
    case 0xF0: expect(3, after: byte & 0x07, 0x90...0xBF)
    case 0xF1...0xF3: expect(3, after: byte & 0x07)
    case 0xF4: expect(3, after: byte & 0x07, 0x80...0x8F)
    default: return .refused
    }
    return .incomplete
  }

  private mutating func expect(
    _ count: Int,
    after bits: UInt8,
    _ next: ClosedRange<UInt8> = 0x80...0xBF
  ) {
    missing = count
    value = UInt32(bits)
    allowed = next
  }
}
