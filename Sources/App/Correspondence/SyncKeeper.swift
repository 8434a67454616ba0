import Kira
import Store

/// Knows how far the lists were read by what is on disk, and counts the requests of the week there.
struct SyncKeeper {
  /// `nil` where nobody counts.
  private let budgetFile: String?
  /// How far each list was read when the cache was opened.
  let marks: [ResourceKind: SyncMark]
  private(set) var budget: WeeklyBudget
  private var keptAt: Uptime?
  private var isCounted = true

  private static let pause: Int64 = 1_000

  init(cache: Cache, service: Service) {
    budgetFile = service.budgetFile
    let text = budgetFile.flatMap { TextFile.read($0) }
    let limit = service.weeklyBudget
    budget =
      text.flatMap { WeeklyBudget(text: $0, limit: limit) }
      ?? WeeklyBudget(limit: limit, countedAt: service.openedAt.moment)
    marks = Self.marks(in: cache)
  }

  /// A cache that cannot say is read as one that was never filled.
  static func marks(in cache: Cache) -> [ResourceKind: SyncMark] {
    var marks: [ResourceKind: SyncMark] = [:]
    for kind in ResourceKind.listed {
      let cursor = (try? cache.syncCursor(kind)) ?? nil
      marks[kind] = cursor.flatMap { SyncMark($0) }
    }
    return marks
  }

  /// Without any to spend, only what has grown back since is counted.
  mutating func spend(_ requests: Int, at now: Now) {
    guard budgetFile != nil, requests > 0 || budget.level != .ample else { return }
    budget.spend(requests, at: now.moment)
    if requests > 0 { isCounted = false }
  }

  /// Writes what is left, once a second at most.
  mutating func keep(at now: Now, isLast: Bool = false) {
    let isDue = keptAt.map { now.uptime.milliseconds(since: $0) >= Self.pause } ?? true
    guard isDue || isLast, !isCounted, let budgetFile else { return }
    keptAt = now.uptime
    isCounted = true
    TextFile.replace(budgetFile, with: budget.text)
  }
}
