/// Reads the cache again and again when another process fills it, for nobody says that it changed.
struct Follower {
  private static let pause: Int64 = 5_000
  private(set) var nextChance: Uptime

  init(at now: Uptime) { nextChance = now.advanced(byMilliseconds: Self.pause) }

  mutating func isDue(at now: Uptime) -> Bool {
    guard now >= nextChance else { return false }
    nextChance = now.advanced(byMilliseconds: Self.pause)
    return true
  }
}
