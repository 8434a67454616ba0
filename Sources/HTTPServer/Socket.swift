import Glibc

/// A non-blocking stream socket, closed with its owner.
final class Socket {
  /// What came of one attempt to read or write.
  enum Progress: Equatable {
    case moved(Int)
    case wouldBlock
    case ended
  }

  let descriptor: Int32

  init(owning descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  func read(into buffer: UnsafeMutableRawBufferPointer) -> Progress {
    progress(of: recv(descriptor, buffer.baseAddress, buffer.count, 0))
  }

  func write(_ bytes: ArraySlice<UInt8>) -> Progress {
    bytes.withUnsafeBytes { buffer in
      // A client that has gone is a return value here, not a signal.
      progress(of: send(descriptor, buffer.baseAddress, buffer.count, Int32(MSG_NOSIGNAL)))
    }
  }

  /// Says that nothing more will be written; what the other side still sends can be read.
  func finishWriting() { _ = shutdown(descriptor, Int32(SHUT_WR)) }

  private func progress(of count: Int) -> Progress {
    if count > 0 { return .moved(count) }
    if count == 0 { return .ended }
    return errno == EAGAIN || errno == EINTR ? .wouldBlock : .ended
  }
}
