import Glibc

extension TerminalDevice {
  /// What a descriptor of the terminal had to say.
  enum Arrival: Equatable { case nothing, bytes([UInt8]), hungUp }

  /// Takes what has been typed, without waiting.
  func read() -> Arrival {
    let news = news(on: input, POLLIN, milliseconds: 0)
    if news & Self.gone != 0 { return .hungUp }
    guard news != 0 else { return .nothing }
    var bytes = [UInt8](repeating: 0, count: 4_096)
    let count = Glibc.read(input, &bytes, bytes.count)
    if count < 0 { return errno == EINTR || errno == EAGAIN ? .nothing : .hungUp }
    return count == 0 ? .nothing : .bytes(Array(bytes.prefix(count)))
  }

  /// Writes everything, and says whether the terminal took it.
  ///
  /// A terminal that takes nothing may hold the program only until `isEnough` says so.
  func write(_ bytes: [UInt8], until isEnough: () -> Bool) -> Bool {
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes {
        let rest = UnsafeRawBufferPointer(rebasing: $0[sent...])
        return Glibc.write(output, rest.baseAddress, rest.count)
      }
      if count > 0 { sent += count }
      guard count < 0 else { continue }
      guard errno == EINTR || errno == EAGAIN, !isEnough() else { return false }
      if errno == EAGAIN { waitUntilWritable(milliseconds: 100) }
    }
    return true
  }

  /// Whether the terminal can take bytes within this time.
  @discardableResult
  func waitUntilWritable(milliseconds: Int32) -> Bool {
    news(on: output, POLLOUT, milliseconds: milliseconds) & POLLOUT != 0
  }

  /// Whether something has been typed, waiting at most this time for it.
  func waitUntilReadable(milliseconds: Int32) -> Bool {
    news(on: input, POLLIN, milliseconds: milliseconds) & POLLIN != 0
  }

  /// Waits until the terminal is closed, but no longer than this.
  func rest(milliseconds: Int32) { _ = news(on: input, 0, milliseconds: milliseconds) }

  /// Whether the terminal has been closed.
  var isGone: Bool { news(on: input, 0, milliseconds: 0) & Self.gone != 0 }

  private static let gone = POLLHUP | POLLERR | POLLNVAL

  private func news(on descriptor: Int32, _ events: Int32, milliseconds: Int32) -> Int32 {
    var waiting = pollfd(fd: descriptor, events: Int16(events), revents: 0)
    return poll(&waiting, 1, milliseconds) > 0 ? Int32(waiting.revents) : 0
  }
}
