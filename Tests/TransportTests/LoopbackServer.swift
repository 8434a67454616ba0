import Glibc
import Synchronization

/// A server on this machine that answers every connection in one prescribed way.
final class LoopbackServer: Sendable {
  enum Reply: Sendable {
    /// These bytes before anything was asked, and then the end.
    case blurts(String)
    /// These bytes, and then the end.
    case says(String)
    /// These bytes, and then whatever the client asks next on the same connection.
    case keeps(String)
    /// These bytes, and then more of them one at a time until the client has had enough.
    case drips(String)
    /// These bytes over and over until the client has had enough.
    case floods(String)
  }

  let port: UInt16
  private let listener: Int32
  private let reply: Reply
  private let seen = Mutex<[String]>([])
  private let connections = Mutex<Int>(0)

  init(_ reply: Reply) {
    self.reply = reply
    (listener, port) = Self.listen()
    let pointer = Unmanaged.passRetained(self).toOpaque()
    var thread = pthread_t()
    pthread_create(&thread, nil, serveInThread, pointer)
    pthread_detach(thread)
  }

  /// Ends the thread: its next accept fails.
  func stop() { shutdown(listener, Int32(SHUT_RDWR)) }

  var requests: [String] { seen.withLock { $0 } }
  var connectionCount: Int { connections.withLock { $0 } }

  /// A port on which nobody listens.
  static func deadPort() -> UInt16 {
    let (listener, port) = listen()
    close(listener)
    return port
  }

  private static func listen() -> (Int32, UInt16) {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        _ = bind(listener, $0, size)
        _ = Glibc.listen(listener, 16)
        _ = getsockname(listener, $0, &size)
      }
    }
    return (listener, UInt16(bigEndian: address.sin_port))
  }

  fileprivate func serve() {
    while true {
      let client = accept(listener, nil, nil)
      guard client >= 0 else { break }
      connections.withLock { $0 += 1 }
      if case .blurts(let text) = reply { _ = Self.send(text, to: client) }
      while let request = request(from: client) {
        seen.withLock { $0.append(request) }
        guard answer(client) else { break }
      }
      close(client)
    }
    close(listener)
  }

  /// Returns whether the connection goes on.
  private func answer(_ client: Int32) -> Bool {
    switch reply {
    case .blurts: return false
    case .says(let text):
      _ = Self.send(text, to: client)
      return false
    case .keeps(let text):
      return Self.send(text, to: client)
    case .drips(let text):
      guard Self.send(text, to: client) else { return false }
      while Self.send("x", to: client), !Self.isClosed(client, afterMilliseconds: 20) {}
      return false
    case .floods(let text):
      while Self.send(text, to: client) {}
      return false
    }
  }

  private static func send(_ text: String, to client: Int32) -> Bool {
    let bytes = Array(text.utf8)
    return Glibc.send(client, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count
  }

  private static func isClosed(_ client: Int32, afterMilliseconds pause: Int32) -> Bool {
    var watched = pollfd(fd: client, events: Int16(POLLIN), revents: 0)
    return poll(&watched, 1, pause) > 0
  }

  private func request(from client: Int32) -> String? {
    if case .blurts = reply { return nil }
    var text = ""
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while !Self.isWhole(text) {
      let count = recv(client, &chunk, chunk.count, 0)
      guard count > 0 else { return nil }
      text += String(decoding: chunk[..<count], as: UTF8.self)
    }
    return text
  }

  private static func isWhole(_ text: String) -> Bool {
    guard let end = text.range(ofHeadEnd: "\r\n\r\n") else { return false }
    let lines = text.split(separator: "\r\n")
    let length = lines.first { $0.lowercased().hasPrefix("content-length:") }
      .flatMap { Int($0.drop { $0 != ":" }.dropFirst().trimmingPrefix(" ")) }
    return text.utf8.distance(from: end, to: text.endIndex) >= length ?? 0
  }
}

extension String {
  /// Where the body begins.
  fileprivate func range(ofHeadEnd mark: String) -> Index? { firstRange(of: mark)?.upperBound }
}

private func serveInThread(_ pointer: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  pointer.map { Unmanaged<LoopbackServer>.fromOpaque($0).takeRetainedValue().serve() }
  return nil
}
