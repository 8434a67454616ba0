package import Deck
import Kira

/// Lets news about the cache through a few times a second; everything else passes at once.
package struct EventGate {
  private var kinds: Set<ResourceKind> = []
  private var progress: Event?
  private var openedAt: Uptime?

  private static let pause: Int64 = 250

  package init() {}

  /// Takes events in and returns those that may go on; when nothing is under way, all of them.
  package mutating func pass(_ events: [Event], at now: Uptime, isQuiet: Bool) -> [Event] {
    var passed: [Event] = []
    for event in events {
      switch event {
      case .cacheChanged(let changed): kinds.formUnion(changed)
      case .syncProgressed: progress = event
      default: passed.append(event)
      }
    }
    guard isHolding, isQuiet || isDue(at: now) else { return passed }
    openedAt = now
    if let progress { passed.append(progress) }
    if !kinds.isEmpty { passed.append(.cacheChanged(kinds)) }
    kinds = []
    progress = nil
    return passed
  }

  /// When what is held back may go on.
  package var nextChance: Uptime? {
    guard isHolding else { return nil }
    return openedAt?.advanced(byMilliseconds: Self.pause) ?? .start
  }

  package var isHolding: Bool { !kinds.isEmpty || progress != nil }

  private func isDue(at now: Uptime) -> Bool {
    openedAt.map { now.milliseconds(since: $0) >= Self.pause } ?? true
  }
}
