import Kira
import Store

/// Counts the requests of the week on disk, and reads there how far the lists were read.
struct SyncKeeper {
  /// `nil` where nobody counts.
  private let budgetFile: String?
  private(set) var budget: WeeklyBudget
  private var keptAt: Uptime?
  private var isCounted = true

  private static let pause: Int64 = 1_000

  init(_ service: Service) {
    budgetFile = service.budgetFile
    let text = budgetFile.flatMap { TextFile.read($0) }
    let limit = service.weeklyBudget
    budget =
      text.flatMap { WeeklyBudget(text: $0, limit: limit) }
      ?? WeeklyBudget(limit: limit, countedAt: service.openedAt.moment)
  }

  /// How far each list was read, as the disk says it.
  struct Kept {
    private(set) var marks: [ResourceKind: SyncMark] = [:]
    private(set) var tours: [ResourceKind: TourMark] = [:]

    /// A cache that cannot say is read as one that was never filled.
    init(in cache: Cache) {
      for kind in ResourceKind.allCases {
        let cursor = (try? cache.syncCursor(kind)) ?? nil
        marks[kind] = cursor.flatMap { SyncMark($0) }
        tours[kind] = cursor.flatMap { TourMark($0) }
      }
    }
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
