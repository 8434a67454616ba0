import Kira

/// Decides when the detail on the screen is asked for again, and never twice in a minute.
struct Freshness {
  private static let milliseconds: Int64 = 60_000
  private var asked: (id: String, at: Uptime)?

  mutating func isDue(_ id: String, readAt: Moment?, at now: Now) -> Bool {
    if let readAt, now.moment.milliseconds - readAt.milliseconds < Self.milliseconds {
      return false
    }
    // One that is refused stays old, and would otherwise be asked for with every change.
    if let asked, asked.id == id, now.uptime.milliseconds(since: asked.at) < Self.milliseconds {
      return false
    }
    asked = (id, now.uptime)
    return true
  }
}
