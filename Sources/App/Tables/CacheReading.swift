import Kira
import Settings
import Store

/// A cache opened to be read by a command: no credentials, no network, no lock.
struct CacheReading {
  let tenancy: Tenancy
  let folder: String
  let path: String
  var cache: Cache
  let now: Moment

  /// With `.writing` the cache is made if it is not there, and read if another process has it.
  init(
    _ invocation: Invocation,
    _ surroundings: Surroundings,
    access: Cache.Access = .reading
  ) throws(Trouble) {
    tenancy = try Self.tenancy(invocation, surroundings)
    now = SystemClock(standing: surroundings.standingMoment).read().moment
    let places = Places(environment: surroundings.environment)
    folder = try places.cacheFolder(ofProfile: tenancy.profile)
    path = folder + "/cache.sqlite"
    if access == .writing { try Folder.make(folder) }
    do throws(StoreError) {
      cache = try Cache(path: path, binding: tenancy.binding, access: access)
    } catch {
      throw Self.trouble(error, at: path, tenancy)
    }
  }

  static func tenancy(
    _ invocation: Invocation,
    _ surroundings: Surroundings
  ) throws(Trouble) -> Tenancy {
    let configuration = try Configuration.forApp(in: surroundings)
    let finder = ProfileFinder(configuration: configuration, surroundings: surroundings)
    return try finder.tenancy(named: invocation.value(of: "profile"))
  }

  static func trouble(_ error: StoreError, at path: String, _ tenancy: Tenancy) -> Trouble {
    switch error {
    case .missing:
      Trouble(.failed, "\(tenancy.words) was never read; 'kiradeck sync' fills its cache")
    case .otherSchema:
      Trouble(.failed, "\(path): \(error.words) 'kiradeck sync' fills it again.")
    default: Trouble(.failed, "\(path): \(error.wordsWithAdvice)")
    }
  }

  /// Asks the cache, and turns its objections into ours.
  func read<Value>(_ body: (Cache) throws(StoreError) -> Value) throws(Trouble) -> Value {
    do throws(StoreError) {
      return try body(cache)
    } catch {
      throw Self.trouble(error, at: path, tenancy)
    }
  }

  /// No figure without its age: when the list was last read from the server.
  func age(of kind: ResourceKind) throws(Trouble) -> String {
    try age(of: [kind])
  }

  /// Of several lists the one that is longest ago, and those that were never read.
  func age(of kinds: [ResourceKind]) throws(Trouble) -> String {
    let readAt = try read { cache throws(StoreError) in try cache.readAt() }
    let moments = kinds.compactMap { readAt[$0] }
    guard let oldest = moments.min(by: { $0.milliseconds < $1.milliseconds }) else {
      return "never read as a list"
    }
    let age = Age.text(of: oldest, at: now)
    let unread = kinds.filter { readAt[$0] == nil }.map(KindWord.plural)
    let rest = unread.isEmpty ? "" : ", but never all \(unread.joined(separator: " and "))"
    return "read \(age == "just now" ? age : age + " ago")\(rest)"
  }
}
