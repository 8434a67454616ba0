import Foundation
import HTTPServer
import Sandbox

@testable import SandboxServer

/// A sandbox that serves on a thread of its own until its pipe is closed.
final class RunningSandbox {
  /// What the sandbox's thread tells the test's; guarded by `lock`.
  private final class Story: @unchecked Sendable {
    // `@unchecked`: every access to `lines` and `hasStopped` is between lock and unlock.
    private let lock = NSCondition()
    private var lines: [String] = []
    private var hasStopped = false

    func announce(_ line: String) { change { lines.append(line) } }
    func stop() { change { hasStopped = true } }

    func firstLine() -> String {
      wait { !self.lines.isEmpty || self.hasStopped }
      return lines.first ?? ""
    }

    func end() { wait { self.hasStopped } }

    private func change(_ body: () -> Void) {
      lock.lock()
      body()
      lock.broadcast()
      lock.unlock()
    }

    private func wait(_ condition: () -> Bool) {
      lock.lock()
      while !condition() { lock.wait() }
      lock.unlock()
    }
  }

  private let story = Story()
  private let pipe = Pipe()
  let announcement: [String: String]

  init(port: UInt16 = 0, seed: UInt64 = 7) throws {
    var options = SandboxOptions(port: port, seed: seed)
    options.until = pipe.fileHandleForReading.fileDescriptor
    options.stopsOnSignals = false
    let told = options
    Thread.detachNewThread { [story] in
      try? serveSandbox(told, announce: story.announce, onStop: story.stop)
      story.stop()
    }
    let line = Data(story.firstLine().utf8)
    announcement = try JSONSerialization.jsonObject(with: line) as? [String: String] ?? [:]
  }

  var port: UInt16 {
    UInt16(announcement["base_url"]?.split(separator: ":").last?.prefix { $0 != "/" } ?? "") ?? 0
  }

  /// Ends the life of whoever started it, as far as the sandbox can tell.
  func abandon() {
    try? pipe.fileHandleForWriting.close()
    story.end()
  }

  /// The whole answer to a request that closes its connection.
  func answer(to request: String) -> String {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    defer { close(descriptor) }
    var name = sockaddr_in()
    name.sin_family = sa_family_t(AF_INET)
    name.sin_port = port.bigEndian
    name.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let connected = withUnsafePointer(to: &name) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { rebound in
        connect(descriptor, rebound, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard connected == 0 else { return "" }
    let bytes = Array(request.utf8)
    _ = send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL))
    return everything(from: descriptor)
  }

  private func everything(from descriptor: Int32) -> String {
    var received: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = recv(descriptor, &buffer, buffer.count, 0)
      guard count > 0 else { return String(decoding: received, as: UTF8.self) }
      received += buffer.prefix(count)
    }
  }
}
