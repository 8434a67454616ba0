import Glibc
import Synchronization

/// A server on this machine that answers every connection in one prescribed way, however wrong.
final class LoopbackServer: Sendable {
  /// One thing the server does on a connection.
  enum Step: Sendable {
    /// Reads a whole request; the connection ends if none comes.
    case takes
    /// Reads at least so many bytes, and keeps no request.
    case takesBytes(Int)
    case says(String)
    case saysBytes([UInt8])
    /// One byte at a time until the client has had enough.
    case drips(String)
    /// The same over and over until the client has had enough.
    case floods(String)
    /// Does nothing until the client hangs up.
    case waits
    /// Ends the connection with a reset in place of a farewell.
    case resets
  }

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
    /// A script for each connection; the last one serves all that follow.
    case plays([[Step]])

    func steps(onConnection number: Int) -> [Step] {
      switch self {
      case .blurts(let text): [.says(text)]
      case .says(let text): [.takes, .says(text)]
      case .keeps(let text): (1...32).flatMap { _ in [Step.takes, .says(text)] }
      case .drips(let text): [.takes, .says(text), .drips(String(repeating: "x", count: 9_999))]
      case .floods(let text): [.takes, .floods(text)]
      case .plays(let scripts): scripts[min(number, scripts.count) - 1]
      }
    }
  }

  let port: UInt16
  private let listener: Int32
  private let reply: Reply
  private let seen = Mutex<[String]>([])
  private let bytes = Mutex<[UInt8]>([])
  private let connections = Mutex<Int>(0)

  init(_ reply: Reply) {
    self.reply = reply
    (listener, port) = Self.listen(backlog: 16)
    inThread { [self] in accept() }
  }

  /// Ends the thread: its next accept fails.
  func stop() { shutdown(listener, Int32(SHUT_RDWR)) }

  var requests: [String] { seen.withLock { $0 } }
  /// All that ever came in, requests or not.
  var received: String { String(decoding: bytes.withLock { $0 }, as: UTF8.self) }
  var connectionCount: Int { connections.withLock { $0 } }

  /// A port on which nobody listens, and nobody will: it stays taken to the end of the tests.
  static func deadPort() -> UInt16 {
    let (listener, port) = listen(backlog: 1)
    // No longer listening, it still keeps the port from every other test.
    shutdown(listener, Int32(SHUT_RDWR))
    return port
  }

  static func listen(backlog: Int32) -> (Int32, UInt16) {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        _ = bind(listener, $0, size)
        _ = Glibc.listen(listener, backlog)
        _ = getsockname(listener, $0, &size)
      }
    }
    return (listener, UInt16(bigEndian: address.sin_port))
  }

  /// A thread for each connection, for a client may keep one open while it uses another.
  private func accept() {
    while true {
      let client = Glibc.accept(listener, nil, nil)
      guard client >= 0 else { break }
      // A child that another test starts must not keep the connection open.
      _ = fcntl(client, F_SETFD, FD_CLOEXEC)
      let number = connections.withLock { count in
        count += 1
        return count
      }
      inThread { [self] in play(reply.steps(onConnection: number), to: Peer(client)) }
    }
    close(listener)
  }

  private func play(_ steps: [Step], to peer: Peer) {
    for step in steps {
      guard perform(step, with: peer) else { break }
    }
    peer.hangUp()
  }

  /// Returns whether the connection goes on.
  private func perform(_ step: Step, with peer: Peer) -> Bool {
    switch step {
    case .takes:
      guard let request = peer.request(noting: note) else { return false }
      seen.withLock { $0.append(request) }
    case .takesBytes(let count): return peer.take(count, noting: note)
    case .says(let text): return peer.send(Array(text.utf8))
    case .saysBytes(let bytes): return peer.send(bytes)
    case .drips(let text):
      return text.utf8.allSatisfy { peer.send([$0]) && !peer.isClosed(afterMilliseconds: 20) }
    case .floods(let text):
      let bytes = Array(text.utf8)
      while peer.send(bytes) {}
      return false
    case .waits:
      while peer.take(1, noting: note) {}
      return false
    case .resets:
      peer.hangUpRudely()
      return false
    }
    return true
  }

  private func note(_ chunk: ArraySlice<UInt8>) { bytes.withLock { $0 += chunk } }
}

/// Runs something on a thread of its own, which nobody waits for.
private func inThread(_ work: @escaping @Sendable () -> Void) {
  let box = Unmanaged.passRetained(Work(work)).toOpaque()
  var thread = pthread_t()
  pthread_create(
    &thread,
    nil,
    { pointer in
      pointer.map { Unmanaged<Work>.fromOpaque($0).takeRetainedValue().run() }
      return nil
    },
    box
  )
  pthread_detach(thread)
}

/// What a thread does, as something a pointer can lead to.
private final class Work: Sendable {
  let run: @Sendable () -> Void

  init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}
