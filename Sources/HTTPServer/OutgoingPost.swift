package import Glibc
package import HTTPMessage

/// One POST over plain HTTP to this machine or an address in digits, as one part of a loop.
///
/// Names are not looked up: that would block.
package final class OutgoingPost {
  /// Where a post goes.
  package struct Target: Equatable, Sendable {
    package var host: String
    package var port: UInt16
    package var path: String

    package init(host: String, port: UInt16, path: String) {
      self.host = host
      self.port = port
      self.path = path
    }
  }

  /// What came of it.
  package enum Outcome: Equatable, Sendable {
    case underWay
    case answered(status: Int)
    /// Nobody there, no answer in time, or no HTTP.
    case silent
  }

  package private(set) var outcome = Outcome.underWay
  private let socket: Socket?
  private var unsent: ArraySlice<UInt8>
  private var heard: [UInt8] = []
  private var deadline: Int64
  /// An answer is worth waiting for the end of, so that the other side sees no reset; not for ever.
  private static let farewell: Int64 = 2_000

  /// Length, host and the connection's end are added to the headers.
  package init(_ target: Target, headers: [Field], body: [UInt8], deadline: Int64) {
    let lines =
      ["POST \(target.path) HTTP/1.1", "host: \(target.host):\(target.port)"]
      + headers.map { "\($0.name): \($0.value)" }
      + ["content-length: \(body.count)", "connection: close"]
    unsent = (Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) + body)[...]
    socket = Socket.connecting(to: target.host, port: target.port)
    self.deadline = deadline
    if socket == nil { outcome = .silent }
  }

  package var descriptor: pollfd? {
    guard outcome == .underWay, let socket else { return nil }
    let events = unsent.isEmpty ? POLLIN : POLLOUT
    return pollfd(fd: socket.descriptor, events: Int16(events), revents: 0)
  }

  package func patience(now: Int64) -> Int64 { max(0, deadline - now) }

  package func step(now: Int64) {
    guard outcome == .underWay, let socket else { return }
    write(to: socket)
    if unsent.isEmpty, outcome == .underWay { read(from: socket, now: now) }
    if now >= deadline { settle() }
  }

  private func write(to socket: Socket) {
    while !unsent.isEmpty {
      switch socket.write(unsent) {
      case .wouldBlock: return
      case .ended: return settle()
      case .moved(let count): unsent = unsent.dropFirst(count)
      }
    }
  }

  private func read(from socket: Socket, now: Int64) {
    withUnsafeTemporaryAllocation(byteCount: 4_096, alignment: 1) { buffer in
      while true {
        switch socket.read(into: buffer) {
        case .wouldBlock: return
        case .ended: return settle()
        case .moved(let count):
          if heard.isEmpty { deadline = min(deadline, now + Self.farewell) }
          if heard.count < 64 { heard += buffer.prefix(count) }
        }
      }
    }
  }

  private func settle() { outcome = status.map { .answered(status: $0) } ?? .silent }

  /// The number behind the version.
  private var status: Int? {
    let line = String(decoding: heard.prefix { $0 != 0x0D }, as: UTF8.self)
    let parts = line.split(separator: " ")
    guard parts.count >= 2, parts[0].hasPrefix("HTTP/1."), parts[1].utf8.count == 3 else {
      return nil
    }
    return Int(parts[1])
  }
}

extension Socket {
  /// A socket on its way to an IPv4 address or `localhost`; `nil` where there is no way.
  fileprivate static func connecting(to host: String, port: UInt16) -> Socket? {
    guard let address = try? addressOnNet(host, mayLeaveLoopback: true) else { return nil }
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue)
    let descriptor = socket(AF_INET, kind, 0)
    guard descriptor >= 0 else { return nil }
    let outgoing = Socket(owning: descriptor)
    var name = sockaddr_in()
    name.sin_family = sa_family_t(AF_INET)
    name.sin_port = port.bigEndian
    name.sin_addr = address
    let result = withSocketAddress(&name) { connect(descriptor, $0, $1) }
    return result == 0 || errno == EINPROGRESS ? outgoing : nil
  }
}
