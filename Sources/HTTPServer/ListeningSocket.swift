import Glibc

extension Socket {
  /// A socket that listens on an IPv4 address, and the port it was given.
  static func listening(
    on address: in_addr,
    port: UInt16
  ) throws(ListenError) -> (socket: Socket, port: UInt16) {
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue)
    let descriptor = socket(AF_INET, kind, 0)
    guard descriptor >= 0 else { throw .refused(call: "socket", code: errno) }
    let listening = Socket(owning: descriptor)

    // Without it the port of a killed process stays barred for a minute.
    var yes: Int32 = 1
    let size = socklen_t(MemoryLayout<Int32>.size)
    setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, size)

    var name = sockaddr_in()
    name.sin_family = sa_family_t(AF_INET)
    name.sin_port = port.bigEndian
    name.sin_addr = address
    guard withSocketAddress(&name, { bind(descriptor, $0, $1) }) == 0 else {
      throw errno == EADDRINUSE ? .portTaken(port) : .refused(call: "bind", code: errno)
    }
    guard listen(descriptor, 128) == 0 else { throw .refused(call: "listen", code: errno) }
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    _ = withSocketAddress(&name) { pointer, _ in getsockname(descriptor, pointer, &length) }
    return (listening, UInt16(bigEndian: name.sin_port))
  }

  /// The next client that is waiting, if any.
  func accepted() -> Socket? {
    var peer = sockaddr_in()
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let descriptor = withSocketAddress(&peer) { pointer, _ in
      accept(self.descriptor, pointer, &length)
    }
    guard descriptor >= 0 else { return nil }
    _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    var yes: Int32 = 1
    let size = socklen_t(MemoryLayout<Int32>.size)
    setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, size)
    return Socket(owning: descriptor, isFromHere: isLoopback(peer.sin_addr))
  }
}

/// Reads dotted decimal digits; names are not resolved, so `localhost` is the one name known.
func addressOnNet(_ text: String, mayLeaveLoopback: Bool) throws(ListenError) -> in_addr {
  var address = in_addr()
  guard inet_pton(AF_INET, text == "localhost" ? "127.0.0.1" : text, &address) == 1 else {
    throw .notAnAddress(text)
  }
  guard isLoopback(address) || mayLeaveLoopback else { throw .beyondLoopback(text) }
  return address
}

private func isLoopback(_ address: in_addr) -> Bool {
  UInt32(bigEndian: address.s_addr) >> 24 == 127
}

func withSocketAddress<Result>(
  _ name: inout sockaddr_in,
  _ body: (UnsafeMutablePointer<sockaddr>, socklen_t) -> Result
) -> Result {
  withUnsafeMutablePointer(to: &name) { pointer in
    pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { rebound in
      body(rebound, socklen_t(MemoryLayout<sockaddr_in>.size))
    }
  }
}
