import Deck
import Forms

/// From when to when what is typed on a review counts.
///
/// Not before the review has stood there for a while with no key pressed: what was typed into a
/// slow line was meant for another screen. And not after its figures are too old.
struct ReviewGate {
  /// `nil` for what does not grow old.
  private(set) var endsAt: Uptime?
  private var quietSince: Uptime?
  private(set) var isOpen = false
  private var toldSeconds: Int?

  /// How long nobody must have pressed a key, in milliseconds: more than a key that is held takes
  /// to repeat, or a line to hiccup.
  static let deadTime: Int64 = 600

  init(endsAt: Uptime? = nil) { self.endsAt = endsAt }

  /// Shuts it, and opens it when no key has come for a while.
  mutating func shut(at now: Uptime) {
    quietSince = now
    isOpen = false
  }

  mutating func keyPressed(at now: Uptime) {
    if quietSince != nil { quietSince = now }
  }

  /// What was confirmed lives longer than what was only shown.
  mutating func prolong(until end: Uptime) { endsAt = end }

  /// It is shut, and waits for a while without a key.
  var isOpening: Bool { quietSince != nil }

  func isOver(at now: Uptime) -> Bool { endsAt.map { $0 <= now } ?? false }

  mutating func turn(at now: Uptime, of ticket: FormTicket) -> [Event] {
    var events: [Event] = []
    if let quietSince, now.milliseconds(since: quietSince) >= Self.deadTime {
      self.quietSince = nil
      isOpen = true
      events.append(.reviewOpened(ticket))
    }
    guard quietSince != nil || isOpen, let left = secondsLeft(at: now), left != toldSeconds else {
      return events
    }
    toldSeconds = left
    return events + [.reviewTimed(ticket, secondsLeft: left)]
  }

  /// A second that has begun counts as one.
  private func secondsLeft(at now: Uptime) -> Int? {
    endsAt.map { Int(max(0, $0.milliseconds(since: now) + 999) / 1_000) }
  }

  var nextChance: Uptime? {
    let opening = quietSince?.advanced(byMilliseconds: Self.deadTime)
    let second = toldSeconds.flatMap { told in
      told > 0 ? endsAt?.advanced(byMilliseconds: -Int64(told - 1) * 1_000) : nil
    }
    return [opening, second].compactMap { $0 }.min()
  }
}
