import Foundation
import HTTPServer
import Kira
import Sandbox
import SandboxServer

/// A sandbox on a port of its own, on a thread of its own, until it is let go of.
final class LiveSandbox: @unchecked Sendable {
  // `@unchecked`: what two threads touch is guarded by `lock`.
  private let lock = NSCondition()
  private var line = ""
  private var hasStopped = false
  private var isLetGo = false
  private(set) var announcement: [String: String] = [:]

  init(_ tenant: TenantOptions = TenantOptions(), seed: UInt64 = 7) throws {
    var options = SandboxOptions(seed: seed, tenant: tenant)
    options.stopsOnSignals = false
    // A tenant's history follows weeks and office hours: tests meet it at the same time each day.
    options.startsAt = Self.start
    let told = options
    Thread.detachNewThread { [self] in
      try? serveSandbox(
        told,
        announce: { text in change { line = text } },
        shouldStop: { lock.withLock { isLetGo } }
      )
      change { hasStopped = true }
    }
    wait { !line.isEmpty || hasStopped }
    let said = try JSONSerialization.jsonObject(with: Data(line.utf8))
    announcement = said as? [String: String] ?? [:]
  }

  /// 2026-11-21 14:02:30 UTC.
  private static let start = Moment(milliseconds: 1_795_269_750_000)

  /// It stops within its next second; nobody waits for it.
  func letGo() { change { isLetGo = true } }

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
