/// Bytes that only grow, with a single owner.
///
/// An array asks at every byte whether somebody shares it; a page has fifty thousand of them.
struct ByteBuffer: ~Copyable {
  private var bytes: UnsafeMutableBufferPointer<UInt8>
  private(set) var count = 0

  init() { bytes = .allocate(capacity: 512) }

  deinit { bytes.deallocate() }

  var array: [UInt8] { Array(bytes[..<count]) }

  /// Makes room for so many more.
  @inline(__always)
  mutating func reserve(_ more: Int) {
    if bytes.count - count < more { grow(by: more) }
  }

  private mutating func grow(by more: Int) {
    let larger = UnsafeMutableBufferPointer<UInt8>.allocate(
      capacity: max(bytes.count * 2, count + more)
    )
    _ = larger.update(fromContentsOf: bytes[..<count])
    bytes.deallocate()
    bytes = larger
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    reserve(1)
    bytes[count] = byte
    count += 1
  }

  mutating func append(contentsOf more: UnsafeBufferPointer<UInt8>) {
    append(more.count) { $0.update(fromContentsOf: more) }
  }

  /// So many bytes at once, all of which have to be filled.
  mutating func append<Ignored>(
    _ more: Int,
    _ fill: (UnsafeMutableBufferPointer<UInt8>) -> Ignored
  ) {
    reserve(more)
    _ = fill(UnsafeMutableBufferPointer(rebasing: bytes[count..<(count + more)]))
    count += more
  }
}
