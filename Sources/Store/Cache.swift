import Kira

/// What Kira last told us, on disk: losing it costs one refresh, and nothing else.
///
/// One process writes it, any number read it; every row says when and from where it came.
package final class Cache {
  package enum Access: Equatable, Sendable { case writing, reading }

  package let binding: Binding
  /// Reading even though writing was asked for, when another process writes.
  package let access: Access
  /// What a person should know about how it was opened, in one sentence.
  package let notice: String?
  /// What stays wrong for as long as it is open, in one line.
  package let trouble: String?
  package let path: String
  private let place: FilePlace?

  let database: Database
  /// Kinds that are being filled, where the index of ids is made at the end.
  var withoutIDs: Set<ResourceKind> = []
  var knownIDs: [ResourceKind: KnownIDs] = [:]
  private let lock: CacheLock?
  private let lockPath: String

  /// Opens the file, or makes it; one that is damaged or laid out differently is made anew.
  ///
  /// The lock file stands beside it. `:memory:` keeps everything in memory, for as long as it lives.
  package init(
    path: String,
    binding: Binding,
    access: Access = .writing
  ) throws(StoreError) {
    let file = CacheFile(path: path, binding: binding)
    let opened = try file.open(access)
    self.binding = binding
    self.access = opened.access
    database = opened.database
    lock = opened.lock
    lockPath = file.lockPath
    notice = opened.notices.isEmpty ? nil : opened.notices.joined(separator: " ")
    trouble = opened.trouble
    self.path = path
    place = FilePlace(of: path)
    if opened.access == .writing { withoutIDs = try kindsWithoutIDs() }
  }

  /// A cache in memory in the place of one that cannot be opened: nothing of it outlives us.
  package init(
    standingInFor path: String,
    _ binding: Binding,
    because error: StoreError
  )
    throws(StoreError)
  {
    database = try CacheFile(path: CacheFile.inMemory, binding: binding).open(.writing).database
    self.binding = binding
    access = .writing
    lock = nil
    lockPath = ""
    notice = nil
    trouble = "Nothing read is kept on disk. \(error.wordsWithAdvice)"
    self.path = path
    place = nil
  }

  /// Whether what was opened is still what stands at its path.
  package var isInPlace: Bool { place.map { $0 == FilePlace(of: path) } ?? true }

  /// Whether anybody fills this cache: we, or the process that was there first.
  package var hasWriter: Bool { access == .writing || CacheLock.isTaken(at: lockPath) }

  /// Runs queries that the next key may not have to wait for; `nil` when the budget ran out.
  package func withBudget<Value>(
    _ limit: Budget.Limit,
    _ body: () throws(StoreError) -> Value
  ) throws(StoreError) -> Value? {
    let budget = Budget(limit)
    database.watch(budget)
    defer { withExtendedLifetime(budget) { database.watch(nil) } }
    do throws(StoreError) {
      return try body()
    } catch {
      guard error == .interrupted else { throw error }
      return nil
    }
  }

  func table(_ kind: ResourceKind) -> Table {
    guard let table = Table.all[kind] else { preconditionFailure("no table for \(kind)") }
    return table
  }
}

@available(*, unavailable)
extension Cache: Sendable {}
