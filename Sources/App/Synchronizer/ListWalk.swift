import Kira

/// A walk through one list from its newest row down to what is already known.
///
/// Each page is asked for only after the one above it has arrived, so that rows which come in at
/// the head push others to pages that are still to be read: a row is then seen twice, never missed.
/// Rows that go away pull others up, and the list gets shorter: the walk goes back by as much.
/// `docs/decisions/0007` has the whole argument.
package struct ListWalk: Equatable, Sendable {
  package private(set) var mark: SyncMark
  /// The pages that are under way: the next one, or the one after it while that is being kept.
  package private(set) var asked: Set<Int> = []
  package private(set) var isFinished = false
  package private(set) var total: Int?
  /// Rows may have come in above it while it went on, so the head is to be read once more.
  package private(set) var needsAnother = false
  /// What is asked by a walk that has been given up answers nothing.
  package private(set) var serial: Int

  private let wasResumed: Bool
  private var retreats = 0
  private var pagesBelowFloor = 0

  static let pageLength = 100
  /// A row may show up in a list this long after younger ones did.
  private static let stragglers: Int64 = 600
  /// Of a list in which more happens than this, stragglers are looked for no further down.
  private static let mostBelowFloor = 3
  /// A server whose totals only ever fall is believed no more after this.
  private static let mostRetreats = 50

  package init(from mark: SyncMark, serial: Int = 0) {
    self.mark = mark
    self.serial = serial
    wasResumed = mark.page > 1
    total = mark.total
  }

  /// Whether it reads the list for the first time, which may take long and is worth showing.
  package var isFull: Bool { mark.floor == nil }

  /// Rows read so far.
  package var done: Int { min((mark.page - 1) * Self.pageLength, total ?? .max) }

  package var isAsked: Bool { !asked.isEmpty }

  /// The page to ask for now, if any.
  package mutating func ask() -> Int? {
    guard asked.isEmpty else { return nil }
    asked.insert(mark.page)
    return mark.page
  }

  /// The page after the one that has arrived and is not kept yet, when it is sure to be wanted.
  package mutating func askAhead() -> Int? {
    let next = mark.page + 1
    guard asked == [mark.page], isFull, next <= SyncMark.lastPage,
      let total, mark.page * Self.pageLength < total
    else { return nil }
    asked.insert(next)
    return next
  }

  /// Whatever is under way will not be waited for, and is not taken for an answer to what follows.
  package mutating func forgetAsked(serial: Int) {
    asked = []
    self.serial = serial
  }

  /// Takes in what a page said; one that was not waited for, or no longer, says nothing.
  package mutating func arrived(_ report: PageReport, page: Int) {
    asked.remove(page)
    guard page == mark.page, !isFinished else { return }
    if page == 1 { mark.ceiling = report.newest }
    let before = mark.total
    mark.total = report.total
    total = report.total ?? total
    if let before, let now = report.total, now < before, page > 1, retreats < Self.mostRetreats {
      return goBack(by: before - now)
    }
    if report.hasMore, report.rows > 0, page < SyncMark.lastPage, !reachesFloor(report) {
      mark.page += 1
    } else {
      finish()
    }
  }

  /// As many rows as the list lost may have moved up past the place where we are; one page more,
  /// because a count need not be of the same instant as the rows beside it.
  private mutating func goBack(by rows: Int) {
    retreats += 1
    let pages = rows / Self.pageLength + (rows % Self.pageLength == 0 ? 1 : 2)
    mark.page = max(1, mark.page - pages)
  }

  private mutating func finish() {
    isFinished = true
    needsAnother = wasResumed || isFull && mark.page > 1
    // An empty list has been read to its end as well: nothing lies below its floor.
    mark = SyncMark(floor: mark.ceiling ?? mark.floor ?? Moment(milliseconds: 0))
  }

  private mutating func reachesFloor(_ report: PageReport) -> Bool {
    guard let floor = mark.floor, let oldest = report.oldest, report.isNewestFirst, oldest < floor
    else { return false }
    pagesBelowFloor += 1
    return report.isKnown || pagesBelowFloor >= Self.mostBelowFloor
      || oldest < floor.advanced(bySeconds: -Self.stragglers)
  }
}
