import Glibc

/// The client's end of a connection, as the server holds it.
struct Peer {
  private let descriptor: Int32

  init(_ descriptor: Int32) { self.descriptor = descriptor }

  func send(_ bytes: [UInt8]) -> Bool {
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes {
        Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return false }
      sent += count
    }
    return true
  }

  /// Returns whether at least so many bytes came.
  func take(_ count: Int, noting note: (ArraySlice<UInt8>) -> Void) -> Bool {
    var left = count
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while left > 0 {
      let got = recv(descriptor, &chunk, chunk.count, 0)
      guard got > 0 else { return false }
      note(chunk[..<got])
      left -= got
    }
    return true
  }

  func request(noting note: (ArraySlice<UInt8>) -> Void) -> String? {
    var text = ""
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while !Self.isWhole(text) {
      let count = recv(descriptor, &chunk, chunk.count, 0)
      guard count > 0 else { return nil }
      note(chunk[..<count])
      text += String(decoding: chunk[..<count], as: UTF8.self)
    }
    return text
  }

  func isClosed(afterMilliseconds pause: Int32) -> Bool {
    var watched = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&watched, 1, pause) > 0
  }

  func hangUp() { close(descriptor) }

  func hangUpRudely() {
    var lingering = linger(l_onoff: 1, l_linger: 0)
    let size = socklen_t(MemoryLayout<linger>.size)
    setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &lingering, size)
    // The hanging up that follows every script turns into the reset.
  }

  private static func isWhole(_ text: String) -> Bool {
    guard let end = text.firstRange(of: "\r\n\r\n")?.upperBound else { return false }
    let lines = text.split(separator: "\r\n")
    let length = lines.first { $0.lowercased().hasPrefix("content-length:") }
      .flatMap { Int($0.drop { $0 != ":" }.dropFirst().trimmingPrefix(" ")) }
    return text.utf8.distance(from: end, to: text.endIndex) >= length ?? 0
  }
}
