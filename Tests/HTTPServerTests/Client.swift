import Glibc
import HTTPServer

/// A client on a socket of its own, in step with the listener it talks to: no thread, no waiting.
final class Client {
  private let descriptor: Int32
  private(set) var bytes: [UInt8] = []
  private(set) var isClosed = false
  /// Closed by a reset, not by an end.
  private(set) var isReset = false
  /// The error of the attempt to connect, or 0.
  private(set) var refusal: Int32 = 0

  init(of listener: Listener) {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    var name = sockaddr_in()
    name.sin_family = sa_family_t(AF_INET)
    name.sin_port = listener.port.bigEndian
    name.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    withUnsafePointer(to: &name) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { rebound in
        let size = socklen_t(MemoryLayout<sockaddr_in>.size)
        if connect(descriptor, rebound, size) != 0 { refusal = errno }
      }
    }
    _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
  }

  /// Ended by word: a child that another test is starting has a copy until it is another program.
  deinit {
    finish()
    close(descriptor)
  }

  var received: String { String(decoding: bytes, as: UTF8.self) }

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
        isReset = isReset || count < 0 && errno == ECONNRESET
        isClosed = isClosed || count == 0 || isReset
        return
      }
      bytes += buffer.prefix(count)
    }
  }

  /// Receives until the other side has ended it; the kernel may take its time to say so.
  func receiveToTheEnd() {
    while !isClosed {
      var watched = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&watched, 1, 60_000) > 0 else { return }
      receive()
    }
  }
}
