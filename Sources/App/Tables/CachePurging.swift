import Kira
import Store

/// Makes a cache smaller: all of it, or what is settled and old; journal and drafts are elsewhere.
struct CachePurging {
  private let invocation: Invocation
  private let tenancy: Tenancy
  private let reading: CacheReading?
  private let path: String
  private let days: Int64?

  init(_ invocation: Invocation, _ surroundings: Surroundings) throws(Trouble) {
    self.invocation = invocation
    guard invocation.has("all") != invocation.has("older-than") else {
      throw Trouble(.usage, "'purge' needs either --all or --older-than AGE, such as 90d")
    }
    days = try invocation.value(of: "older-than").map(Self.days)
    tenancy = try CacheReading.tenancy(invocation, surroundings)
    let places = Places(environment: surroundings.environment)
    path = try places.cacheFolder(ofProfile: tenancy.profile) + "/cache.sqlite"
    // Only to be counted; a cache that cannot be read can still be removed as a whole.
    reading = try days == nil ? nil : CacheReading(invocation, surroundings)
  }

  func run(_ surroundings: inout Surroundings) throws(Trouble) {
    if let writer = Cache.writer(ofCacheAt: path, tenancy.binding) {
      throw Trouble(.failed, "process \(writer) fills this cache; end it first")
    }
    if let days, let reading {
      try forget(before: reading.now.advanced(bySeconds: -days * 86_400), reading, &surroundings)
    } else {
      try discard(&surroundings)
    }
  }

  private func discard(_ surroundings: inout Surroundings) throws(Trouble) {
    guard invocation.has("yes") else {
      throw Trouble(
        .confirmationNeeded,
        "\(path) would be removed; a sync fills it again; --yes does it"
      )
    }
    do throws(StoreError) {
      try Cache.discard(path: path, binding: tenancy.binding)
    } catch {
      throw CacheReading.trouble(error, at: path, tenancy)
    }
    surroundings.narrate("\(tenancy.words): \(path) is removed; 'kiradeck sync' fills it again")
  }

  private func forget(
    before moment: Moment,
    _ reading: CacheReading,
    _ surroundings: inout Surroundings
  ) throws(Trouble) {
    let day = CalendarDate(Day(moment)).text
    var counts: [String] = []
    for kind in ResourceKind.allCases {
      let count = try reading.read { cache throws(StoreError) in
        try cache.settled(kind, before: moment)
      }
      if count > 0 { counts.append("\(count.grouped) \(KindWord.plural(kind))") }
    }
    let what = counts.isEmpty ? "nothing" : counts.joined(separator: " and ")
    let words = "\(what) settled and made before \(day)"
    guard invocation.has("yes") || counts.isEmpty else {
      throw Trouble(
        .confirmationNeeded,
        "\(words) would be forgotten; only 'sync --full' reads them again; --yes does it"
      )
    }
    if !counts.isEmpty { try forgetAll(before: moment) }
    surroundings.narrate(
      "\(tenancy.words): \(words)\(counts.isEmpty ? "" : " is forgotten")"
    )
  }

  private func forgetAll(before moment: Moment) throws(Trouble) {
    do throws(StoreError) {
      let cache = try Cache(path: path, binding: tenancy.binding)
      guard cache.access == .writing else { throw .busy }
      for kind in ResourceKind.allCases {
        _ = try cache.forgetSettled(kind, before: moment)
      }
      try cache.shrink()
    } catch {
      throw CacheReading.trouble(error, at: path, tenancy)
    }
  }

  /// `90d` or `26w`; less than the two weeks that the charts show would falsify them.
  private static func days(_ text: String) throws(Trouble) -> Int64 {
    let units: [Character: Int64] = ["d": 1, "w": 7]
    guard let factor = text.last.flatMap({ units[$0] }), let number = Int64(text.dropLast()),
      (1...36_500).contains(number), number * factor >= 14
    else {
      throw Trouble(
        .usage,
        "--older-than takes 14d or more, in days or weeks, not '\(SafeText(text))'"
      )
    }
    return number * factor
  }
}
