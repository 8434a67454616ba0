/// Keeps requests within what a key is allowed: so many a second, so many at once.
package struct Pacer: Equatable, Sendable {
  /// What Kira allows, or what we allow ourselves.
  package struct Limits: Equatable, Sendable {
    package var perSecond: Int64
    package var atOnce: Int

    package init(perSecond: Int64, atOnce: Int) {
      self.perSecond = perSecond
      self.atOnce = atOnce
    }

    /// What the older documents promise for every key.
    package static let promised = Limits(perSecond: 10, atOnce: 2)
    /// Nobody is harmed by a sandbox of our own being asked often.
    package static let loopback = Limits(perSecond: 2_000, atOnce: 4)
    /// As fast as a machine of our own answers.
    package static let unpaced = Limits(perSecond: 1_000_000, atOnce: 8)
  }

  private let limits: Limits
  /// Thousandths of a request: one is worth 1,000.
  private var allowance: Int64
  private var refilledAt: Uptime?
  private var inFlight = 0
  private var pausedUntil: Uptime?

  package init(_ limits: Limits) {
    self.limits = limits
    allowance = limits.perSecond * 1_000
  }

  /// Takes one place if there is one now.
  package mutating func take(at now: Uptime) -> Bool {
    refill(at: now)
    guard inFlight < limits.atOnce, pause(at: now) == nil, allowance >= 1_000 else { return false }
    allowance -= 1_000
    inFlight += 1
    return true
  }

  /// Gives a place back when its request has ended.
  package mutating func finish() {
    precondition(inFlight > 0, "a request ended that never began")
    inFlight -= 1
  }

  /// Stops everything for a while, as an answer asked for.
  package mutating func pause(until: Uptime) {
    pausedUntil = max(pausedUntil ?? until, until)
  }

  /// When a place may be free again by the clock alone; `nil` while all of them are in use.
  package func nextChance(after now: Uptime) -> Uptime? {
    guard inFlight < limits.atOnce else { return nil }
    if let pause = pause(at: now) { return pause }
    let missing = max(0, 1_000 - allowance)
    return now.advanced(byMilliseconds: (missing + limits.perSecond - 1) / limits.perSecond)
  }

  /// Until when everything is stopped, while it is.
  package func pause(at now: Uptime) -> Uptime? { pausedUntil.flatMap { now < $0 ? $0 : nil } }

  private mutating func refill(at now: Uptime) {
    let elapsed = refilledAt.map { max(0, now.milliseconds(since: $0)) } ?? 0
    refilledAt = now
    let most = limits.perSecond * 1_000
    // A second refills all of it, and a longer pause must not overflow.
    allowance = min(most, allowance + min(elapsed, 1_000) * limits.perSecond)
  }
}
