import Deck
import Kira
import Store

// The file of the cache beneath the loop: who fills it changes, and it may break or go.
extension Runtime {
  /// Whatever the last process left unread is read by us from here on.
  func takeOver(_ cache: Cache, _ correspondence: Correspondence) {
    follower = nil
    use(cache)
    self.correspondence = correspondence
    tellOfNewCache("The process that filled this cache has ended; now this one does.")
  }

  private func use(_ cache: Cache) {
    self.cache = cache
    reader = CacheReader(cache)
    later = []
  }

  private func tellOfNewCache(_ words: String) {
    let changed = Event.cacheChanged(Set(ResourceKind.allCases))
    let connection = Event.connectionChanged(follower == nil ? .connecting : .online)
    let news: [Event] = [.cacheTroubled(cache.trouble), connection, .noticed(Notice(.done, words))]
    handle(news + [changed], at: clock.read())
  }

  /// What has happened to the file beneath us, if anything.
  var accident: CacheAccident? {
    if !cache.isInPlace { return .gone }
    let isDamaged = reader.isDamaged || correspondence?.storeTrouble?.isDamage ?? false
    return isDamaged && follower == nil ? .damaged : nil
  }

  /// Lets go of the file, puts it aside if it is damaged, and goes on with what can be opened.
  func mend(
    _ accident: CacheAccident,
    _ reopening: () -> Cache?,
    _ begin: (Cache) -> Correspondence
  ) {
    let (path, binding) = (cache.path, cache.binding)
    let reason = StoreError.corrupt("it could not be put aside")
    guard let empty = try? Cache(standingInFor: path, binding, because: reason) else { return }
    correspondence?.close(at: clock.read())
    correspondence = nil
    follower = nil
    use(empty)
    let isAside = accident == .gone || (try? Cache.putAside(path: path, binding: binding)) != nil
    let cache = isAside ? reopening() ?? empty : empty
    use(cache)
    notice = cache.notice
    if cache.access == .reading { follower = Follower(cache, at: clock.read().uptime) }
    correspondence = follower == nil ? begin(cache) : nil
    tellOfNewCache(isAside ? accident.words : CacheAccident.wordsOfFailure)
  }
}
