package import Kira
package import Sandbox

/// Where a sandbox listens, whom it plays, and how long.
package struct SandboxOptions: Sendable {
  /// 0 takes a free one.
  package var port: UInt16
  package var address: String
  /// Other machines see the sandbox only where this is asked for.
  package var mayLeaveLoopback: Bool
  package var seed: UInt64
  package var tenant: TenantOptions
  /// Misdeeds that are in force from the start.
  package var faults: [FaultRule] = []
  /// Where the tenant's time stands, so that nothing in it changes: for measuring and comparing.
  package var stillAt: Moment?
  /// When the tenant's time begins, if that is not now; from there it passes as ours does.
  package var startsAt: Moment?
  /// A descriptor whose end is the sandbox's end: a pipe from whoever started it, who may be killed.
  package var until: Int32?
  /// Whether SIGTERM and SIGINT stop it; they are held back from everything else meanwhile.
  package var stopsOnSignals: Bool

  package init(
    port: UInt16 = 0,
    address: String = "127.0.0.1",
    mayLeaveLoopback: Bool = false,
    seed: UInt64 = 1,
    tenant: TenantOptions = TenantOptions()
  ) {
    self.port = port
    self.address = address
    self.mayLeaveLoopback = mayLeaveLoopback
    self.seed = seed
    self.tenant = tenant
    stillAt = nil
    until = nil
    stopsOnSignals = true
  }
}
