package import Glibc
package import HTTPMessage

/// A request that waits for its answer.
package struct Exchange: Equatable, Sendable {
  /// The name by which an answer finds its request; a late one finds nothing.
  package struct ID: Hashable, Sendable {
    fileprivate let connection: Int
    fileprivate let turn: Int
  }

  package let id: ID
  package let request: ReceivedRequest
  /// Whether it came from this machine.
  package let isFromHere: Bool
}

/// Takes in HTTP/1.1 requests on a port, as one part of somebody else's loop.
///
/// It never blocks and never reads a clock: `now` is in milliseconds of any clock that only goes
/// forward.
package final class Listener {
  package let port: UInt16
  /// `nil` while the port is to look as if nobody were there.
  private var socket: Socket?
  private let net: in_addr
  private var downUntil: Int64?
  private let limits: Limits
  private let refusalFields: [Field]
  private let buffer: UnsafeMutableRawBufferPointer
  private var connections: [Int: (connection: Connection, turn: Int)] = [:]
  private var opened = 0

  /// Port 0 takes a free one; an address other machines can see has to be allowed.
  ///
  /// `refusalFields` are said to those whose request is not taken, and whom no program answers.
  package init(
    port: UInt16,
    address: String = "127.0.0.1",
    mayLeaveLoopback: Bool = false,
    limits: Limits = Limits(),
    refusalFields: [Field] = []
  ) throws(ListenError) {
    net = try addressOnNet(address, mayLeaveLoopback: mayLeaveLoopback)
    (socket, self.port) = try Socket.listening(on: net, port: port)
    self.limits = limits
    self.refusalFields = refusalFields
    buffer = .allocate(byteCount: 65_536, alignment: 1)
  }

  deinit { buffer.deallocate() }

  /// What a loop has to wait for on behalf of this listener.
  package var descriptors: [pollfd] {
    var descriptors: [pollfd] = []
    if let socket {
      descriptors.append(pollfd(fd: socket.descriptor, events: Int16(POLLIN), revents: 0))
    }
    for (connection, _) in connections.values {
      let events = (connection.wantsToRead ? POLLIN : 0) | (connection.wantsToWrite ? POLLOUT : 0)
      if events != 0 {
        descriptors.append(pollfd(fd: connection.descriptor, events: Int16(events), revents: 0))
      }
    }
    return descriptors
  }

  /// How long a loop may sleep if nothing moves; `nil` is for ever.
  package func patience(now: Int64) -> Int64? {
    let times = connections.values.map { connection, _ in
      connection.hasBacklog ? now : connection.wakeTime
    }
    return (times + [downUntil]).compactMap { $0 }.min().map { max(0, $0 - now) }
  }

  package var connectionCount: Int { connections.count }

  /// Moves what can be moved, and returns the requests that have become whole.
  package func step(now: Int64) -> [Exchange] {
    comeBack(now: now)
    accept(now: now)
    var exchanges: [Exchange] = []
    for number in connections.keys.sorted() {
      guard let request = step(number, now: now), let (connection, turn) = connections[number]
      else { continue }
      let id = Exchange.ID(connection: number, turn: turn)
      exchanges.append(
        Exchange(id: id, request: request, isFromHere: connection.isFromHere)
      )
    }
    return exchanges
  }

  /// Sends an answer; one for a client that has gone is forgotten.
  package func answer(
    _ id: Exchange.ID,
    with response: HTTPResponse,
    delivered delivery: Delivery = .plain,
    now: Int64
  ) {
    guard connections[id.connection]?.turn == id.turn else { return }
    connections[id.connection]?.turn += 1
    connections[id.connection]?.connection.answer(response, delivered: delivery, now: now)
    forgetIfOver(id.connection)
    if delivery.down > 0 { goDown(until: now + delivery.down) }
  }

  /// Looks for a while as if nobody were there: a new connection is refused by the kernel.
  private func goDown(until end: Int64) {
    connections = [:]
    socket = nil
    downUntil = end
  }

  private func comeBack(now: Int64) {
    guard let end = downUntil, now >= end else { return }
    socket = try? Socket.listening(on: net, port: port).socket
    // Somebody else may have taken the port; it is tried again until it is free.
    downUntil = socket == nil ? now + 100 : nil
  }

  private func step(_ number: Int, now: Int64) -> ReceivedRequest? {
    let request = connections[number]?.connection.step(now: now, buffer: buffer)
    forgetIfOver(number)
    return request
  }

  private func accept(now: Int64) {
    while let client = socket?.accepted() {
      if connections.count >= limits.connections { dropLongestIdle() }
      // Full of clients at work: the newcomer is closed at once, not left to wait.
      guard connections.count < limits.connections else { continue }
      opened += 1
      let connection = Connection(
        client,
        limits: limits,
        refusalFields: refusalFields,
        now: now
      )
      connections[opened] = (connection, 0)
    }
  }

  private func dropLongestIdle() {
    let idle = connections.filter { $0.value.connection.stage == .idle }
    let longest = idle.min { $0.value.connection.idleSince < $1.value.connection.idleSince }
    if let longest { connections[longest.key] = nil }
  }

  private func forgetIfOver(_ number: Int) {
    if connections[number]?.connection.stage == .over { connections[number] = nil }
  }
}
