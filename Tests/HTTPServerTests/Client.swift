import Glibc
import HTTPServer

/// A client on a socket of its own, in step with the listener it talks to: no thread, no waiting.
final class Client {
  private let descriptor: Int32
  private(set) var received = ""
  private(set) var isClosed = false

  init(of listener: Listener) {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var name = sockaddr_in()
    name.sin_family = sa_family_t(AF_INET)
    name.sin_port = listener.port.bigEndian
    name.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    withUnsafePointer(to: &name) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { rebound in
        _ = connect(descriptor, rebound, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
  }

  deinit { close(descriptor) }

  func send(_ text: String) {
    let bytes = Array(text.utf8)
    _ = Glibc.send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL))
  }

  func finish() { _ = shutdown(descriptor, Int32(SHUT_WR)) }

  /// Takes what has come so far.
  func receive() {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = recv(descriptor, &buffer, buffer.count, 0)
      guard count > 0 else {
        if count == 0 || errno == ECONNRESET { isClosed = true }
        return
      }
      received += String(decoding: buffer.prefix(count), as: UTF8.self)
    }
  }
}
