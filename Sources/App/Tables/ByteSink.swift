import Glibc

/// Bytes on their way out, collected so that a million rows take a few thousand writes.
final class ByteSink {
  /// 0, or the error number of the write that failed; what comes after it is dropped.
  private(set) var failure: Int32 = 0

  private static let capacity = 1 << 17
  private let buffer: UnsafeMutableRawBufferPointer
  private var count = 0
  private let drain: (UnsafeRawBufferPointer) -> Int32

  /// `drain` takes all it is given and returns 0, or the system's error number.
  init(_ drain: @escaping (UnsafeRawBufferPointer) -> Int32) {
    self.drain = drain
    buffer = .allocate(byteCount: Self.capacity, alignment: 16)
  }

  deinit { buffer.deallocate() }

  /// Whether anybody still takes what is written.
  var isOpen: Bool { failure == 0 }

  func append(_ byte: UInt8) {
    if count == Self.capacity { flush() }
    buffer[count] = byte
    count += 1
  }

  /// Lets `fill` write into the buffer itself, so many bytes that it returns, and not more than
  /// `most`, which has to be few.
  @inline(__always)
  func append(atMost most: Int, _ fill: (UnsafeMutableRawBufferPointer) -> Int) {
    if most > Self.capacity - count { flush() }
    count += fill(UnsafeMutableRawBufferPointer(rebasing: buffer[count..<(count + most)]))
  }

  func append(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count <= Self.capacity - count else { return appendWhereFull(bytes) }
    guard let source = bytes.baseAddress else { return }
    buffer.baseAddress?.advanced(by: count).copyMemory(from: source, byteCount: bytes.count)
    count += bytes.count
  }

  func append(_ bytes: [UInt8]) { bytes.withUnsafeBytes { append($0) } }

  func append(_ text: String) {
    var text = text
    text.withUTF8 { append(UnsafeRawBufferPointer($0)) }
  }

  func flush() {
    guard count > 0 else { return }
    if failure == 0 { failure = drain(UnsafeRawBufferPointer(rebasing: buffer[..<count])) }
    count = 0
  }

  private func appendWhereFull(_ bytes: UnsafeRawBufferPointer) {
    flush()
    if bytes.count <= Self.capacity { return append(bytes) }
    if failure == 0 { failure = drain(bytes) }
  }
}

extension ByteSink {
  /// What was written, as text.
  static func text(_ body: (ByteSink) -> Void) -> String {
    var bytes: [UInt8] = []
    let sink = ByteSink { part in
      bytes += part
      return 0
    }
    body(sink)
    sink.flush()
    return String(decoding: bytes, as: UTF8.self)
  }
}

@available(*, unavailable)
extension ByteSink: Sendable {}
