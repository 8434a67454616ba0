import Kira

/// A walk through one list from its newest row down to what is already known.
///
/// New rows push the others to later pages while we walk. Nothing is lost by that: a row is then
/// only seen twice, and what came in above the ceiling is found by the next walk.
package struct ListWalk: Equatable, Sendable {
  package private(set) var mark: SyncMark
  package var isAsked = false
  package private(set) var isFinished = false
  /// Rows read by this walk, and how many there are.
  package private(set) var done = 0
  package private(set) var total: Int?
  /// It went on where an earlier run of the program stopped, so the newest rows are still unread.
  package let wasResumed: Bool

  private static let pageLength = 100

  package init(from mark: SyncMark) {
    self.mark = mark
    wasResumed = mark.page > 1
    done = (mark.page - 1) * Self.pageLength
  }

  /// Whether it reads the list for the first time, which may take long and is worth showing.
  package var isFull: Bool { mark.floor == nil }

  package mutating func arrived(_ report: PageReport) {
    isAsked = false
    done += report.rows
    total = report.total ?? total
    if mark.page == 1 { mark.ceiling = report.newest }
    if report.hasMore, report.rows > 0, mark.page < SyncMark.lastPage, !reachesFloor(report) {
      mark.page += 1
    } else {
      isFinished = true
      // An empty list has been read to its end as well: nothing lies below its floor.
      mark = SyncMark(floor: mark.ceiling ?? mark.floor ?? Moment(milliseconds: 0))
    }
  }

  private func reachesFloor(_ report: PageReport) -> Bool {
    guard let floor = mark.floor, let oldest = report.oldest else { return false }
    return oldest < floor
  }
}
