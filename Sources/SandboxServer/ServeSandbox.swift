import Glibc
import HTTPMessage
package import HTTPServer
import Kira
import Sandbox

/// Plays Kira on a port until told to stop, by signal, by the end of a descriptor or by `shouldStop`.
///
/// `announce` gets one line of JSON once the port is open; `shouldStop` is asked at least once a second.
package func serveSandbox(
  _ options: SandboxOptions,
  announce: (String) -> Void,
  carrier: (any WebhookCarrier)? = nil,
  shouldStop: () -> Bool = { false },
  onStop: () -> Void = {}
) throws(ListenError) {
  var limits = Limits()
  // A user may be created with photographs; whole days may pass between two requests.
  limits.bodyBytes = 10_000_000
  // Those that a misdeed keeps waiting must not keep the others out.
  limits.connections = 256
  let listener = try Listener(
    port: options.port,
    address: options.address,
    mayLeaveLoopback: options.mayLeaveLoopback,
    limits: limits,
    refusalFields: [Field(Backstage.mark, options.tenant.dialect.rawValue)]
  )
  let signals = options.stopsOnSignals ? StopSignal() : nil
  let clock = clock(options)
  let sandbox = Sandbox(seed: options.seed, options: options.tenant, now: clock())
  let base = "http://\(options.address):\(listener.port)\(Sandbox.prefix)"
  announce(sandbox.credentials.announcement(baseURL: base))

  let frontage = Frontage(
    Backstage(sandbox, faults: options.faults),
    on: listener,
    sender: WebhookSender(far: carrier),
    clock: clock
  )
  frontage.run(
    watching: [signals?.descriptor, options.until].compactMap { $0 },
    until: { shouldStop() || signals?.hasCome() == true || hasEnded(options.until) }
  )
  onStop()
}

/// What a pipe has to say before its end is not listened to.
private func hasEnded(_ pipe: Int32?) -> Bool {
  guard let pipe else { return false }
  var waiting = pollfd(fd: pipe, events: Int16(POLLIN), revents: 0)
  guard poll(&waiting, 1, 0) > 0 else { return false }
  var bytes = [UInt8](repeating: 0, count: 4_096)
  return read(pipe, &bytes, bytes.count) <= 0
}

private func clock(_ options: SandboxOptions) -> () -> Moment {
  if let moment = options.stillAt { return { moment } }
  guard let start = options.startsAt else {
    return { Moment(milliseconds: milliseconds(CLOCK_REALTIME)) }
  }
  let begin = milliseconds(CLOCK_MONOTONIC)
  return { Moment(milliseconds: start.milliseconds + milliseconds(CLOCK_MONOTONIC) - begin) }
}

private func milliseconds(_ clock: clockid_t) -> Int64 {
  var time = timespec()
  clock_gettime(clock, &time)
  return Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000
}
