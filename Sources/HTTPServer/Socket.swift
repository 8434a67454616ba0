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
  /// Whether the other side is on this machine.
  let isFromHere: Bool
  private var isAbrupt = false

  init(owning descriptor: Int32, isFromHere: Bool = false) {
    self.descriptor = descriptor
    self.isFromHere = isFromHere
  }

  /// Ended by word as well: a child that is being started has a copy of the descriptor, which would
  /// keep a port taken and a client waiting until that child is another program.
  deinit {
    if !isAbrupt { _ = shutdown(descriptor, Int32(SHUT_RDWR)) }
    close(descriptor)
  }

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

  /// Closing it will throw away what is unread and unsent, and tell the other side by a reset.
  func resetAtEnd() {
    var abrupt = linger(l_onoff: 1, l_linger: 0)
    let size = socklen_t(MemoryLayout<linger>.size)
    setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &abrupt, size)
    isAbrupt = true
  }

  private func progress(of count: Int) -> Progress {
    if count > 0 { return .moved(count) }
    if count == 0 { return .ended }
    return errno == EAGAIN || errno == EINTR ? .wouldBlock : .ended
  }
}
