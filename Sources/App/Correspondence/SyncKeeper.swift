import Kira
import Store

/// Keeps on disk how far the lists were read and what is left of the week's requests.
struct SyncKeeper {
  private let cache: Cache
  /// `nil` where nobody counts.
  private let budgetFile: String?
  private(set) var marks: [ResourceKind: SyncMark] = [:]
  private(set) var budget: WeeklyBudget
  private var keptAt: Uptime?
  private var keptBudget: WeeklyBudget

  private static let pause: Int64 = 1_000

  init(cache: Cache, service: Service) {
    self.cache = cache
    budgetFile = service.budgetFile
    let text = budgetFile.flatMap { TextFile.read($0) }
    let limit = service.weeklyBudget
    budget =
      text.flatMap { WeeklyBudget(text: $0, limit: limit) }
      ?? WeeklyBudget(limit: limit, countedAt: service.openedAt.moment)
    keptBudget = budget
    for kind in ResourceKind.allCases {
      // A cache that cannot say is read as one that was never filled.
      let cursor = (try? cache.syncCursor(kind)) ?? nil
      marks[kind] = cursor.flatMap { SyncMark($0) }
    }
  }

  mutating func spend(_ requests: Int, at now: Now) {
    guard budgetFile != nil, requests > 0 else { return }
    budget.spend(requests, at: now.moment)
  }

  /// Writes what changed, once a second at most: losing the last second costs a page or two.
  mutating func keep(_ new: [ResourceKind: SyncMark], at now: Now, isLast: Bool = false) {
    let isDue = keptAt.map { now.uptime.milliseconds(since: $0) >= Self.pause } ?? true
    guard isDue || isLast, new != marks || budget != keptBudget else { return }
    keptAt = now.uptime
    for (kind, mark) in new where mark != marks[kind] {
      try? cache.setSyncCursor(kind, to: mark.text)
    }
    marks = new
    guard let budgetFile, budget != keptBudget else { return }
    keptBudget = budget
    TextFile.replace(budgetFile, with: budget.text)
  }
}
