package import Store

/// Looks now and then into a cache that another process fills, for nobody says that it changed.
package struct Follower {
  /// What a look has found.
  package enum Finding: Equatable {
    case nothing
    case change
    /// The process that filled the cache has ended, so that somebody else may.
    case nobody
  }

  private static let pause: Int64 = 5_000
  private let cache: Cache
  private var mark: Int64?
  package private(set) var nextChance: Uptime

  package init(_ cache: Cache, at now: Uptime) {
    self.cache = cache
    mark = try? cache.changeMark()
    nextChance = now.advanced(byMilliseconds: Self.pause)
  }

  package mutating func look(at now: Uptime) -> Finding {
    guard now >= nextChance else { return .nothing }
    nextChance = now.advanced(byMilliseconds: Self.pause)
    guard cache.hasWriter else { return .nobody }
    let before = mark
    mark = try? cache.changeMark()
    // A cache that cannot say is read again.
    return mark == nil || mark != before ? .change : .nothing
  }
}
