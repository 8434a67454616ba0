import Glibc

/// A port that neither takes nor refuses a call, because the line of those who wait is full.
struct BlackHole {
  let port: UInt16
  private let listener: Int32
  private let callers: [Int32]

  init() {
    (listener, port) = LoopbackServer.listen(backlog: 0)
    let port = port
    callers = (1...4).map { _ in Self.call(port) }
  }

  func close() { ([listener] + callers).forEach { _ = Glibc.close($0) } }

  /// Calls without waiting for anybody to answer.
  private static func call(_ port: UInt16) -> Int32 {
    let type = Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue)
    let caller = socket(AF_INET, type, 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    address.sin_port = port.bigEndian
    withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        _ = connect(caller, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    return caller
  }
}
