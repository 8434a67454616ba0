/// For bucket after bucket, which of the 64 blocks of a segment have a piece that falls into it.
struct Masks {
  private var masks: [UInt64]

  init(count: Int) { masks = Array(repeating: 0, count: count) }

  init(_ bytes: UnsafeRawBufferPointer) {
    masks = (0..<bytes.count / 8).map { Self.mask(at: $0, in: bytes) }
  }

  subscript(index: Int) -> UInt64 {
    get { masks[index] }
    set { masks[index] = newValue }
  }

  var bytes: [UInt8] { bytes(masks.indices) }

  func bytes(_ range: Range<Int>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(range.count * 8)
    for mask in masks[range] {
      withUnsafeBytes(of: mask.littleEndian) { bytes.append(contentsOf: $0) }
    }
    return bytes
  }

  /// One mask out of the bytes of many; what is missing claims everything.
  static func mask(at index: Int, in bytes: UnsafeRawBufferPointer) -> UInt64 {
    guard index * 8 + 8 <= bytes.count else { return .max }
    return UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self))
  }
}
