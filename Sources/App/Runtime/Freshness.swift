import Kira

/// Decides when the detail on the screen is asked for again, and never twice in a minute.
struct Freshness {
  private static let seconds: Int64 = 60
  private var asked: (id: String, at: Uptime)?

  mutating func isDue(_ id: String, readAt: Moment?, at now: Now) -> Bool {
    // One that was read in the future was read before the clock was set back.
    if let readAt, (0..<Self.seconds).contains(now.moment.seconds(since: readAt)) { return false }
    // One that is refused stays old, and would otherwise be asked for with every change.
    if let asked, asked.id == id,
      now.uptime.milliseconds(since: asked.at) < Self.seconds * 1_000
    {
      return false
    }
    asked = (id, now.uptime)
    return true
  }
}
