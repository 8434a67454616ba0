package import Kira

/// A tour from user to user, where Kira tells what one user has but not what all of them have.
///
/// Users are visited in the order of their identifiers, so that the last one visited says where a
/// tour goes on. The first tour visits everybody; later ones a few users each round, in turn.
package struct OwnerTour: Equatable, Sendable {
  package private(set) var mark: TourMark
  /// The page that is asked for, of whom.
  package private(set) var visit: Visit
  package private(set) var isAsked = false
  /// Users that may still be visited in this round.
  package private(set) var visitsLeft = 0
  package private(set) var serial: Int

  private var ahead: [String] = []
  private var isAtEnd = false

  /// Where a tour stands with one user.
  package struct Visit: Equatable, Sendable {
    package var user: String?
    package var page = 1
    var total: Int?
  }

  /// Rows this much older than the last tour are known for certain, by whichever clock.
  private static let overlap: Int64 = 86_400

  package init(from mark: TourMark, serial: Int) {
    self.mark = mark
    self.serial = serial
    visit = Visit()
  }

  /// Whether everybody is visited for the first time.
  package var isFull: Bool { mark.floor == nil }
  package var isResting: Bool { visitsLeft == 0 && !isAsked }
  /// Whether it knows whom to ask about now.
  package var isDue: Bool { visitsLeft > 0 && !isAsked && visit.user != nil }
  /// Whether it has to be told whom to visit next.
  package var wantsUsers: Bool {
    visitsLeft > 0 && visit.user == nil && ahead.isEmpty && !isAtEnd
  }

  package mutating func beginRound(visits: Int) {
    visitsLeft = isFull ? .max : visits
    isAtEnd = false
  }

  /// The users that come after `mark.after`; none when there are no more.
  package mutating func supply(_ users: [String], at now: Moment) {
    if mark.began == nil { mark.began = now }
    ahead = users
    isAtEnd = users.isEmpty
    guard isAtEnd else { return next() }
    // Everybody was visited: from here on the tour goes on at the beginning.
    mark = TourMark(floor: mark.began?.advanced(bySeconds: -Self.overlap), began: nil, after: "")
    visitsLeft = 0
  }

  package mutating func ask() -> Visit? {
    guard isDue else { return nil }
    isAsked = true
    return visit
  }

  package mutating func forgetAsked(serial: Int) {
    isAsked = false
    self.serial = serial
  }

  package mutating func arrived(_ report: PageReport) {
    isAsked = false
    let hasShrunk = visit.total.map { total in report.total.map { $0 < total } ?? false } ?? false
    visit.total = report.total
    let isKnown = mark.floor.map { floor in
      report.isNewestFirst && report.oldest.map { $0 < floor } ?? true
    }
    if hasShrunk, visit.page > 1 {
      // One user's list is short enough to begin again.
      visit.page = 1
    } else if report.hasMore, report.rows > 0, !(isKnown ?? false) {
      visit.page += 1
    } else {
      leave()
    }
  }

  /// All that this user has came in one answer.
  package mutating func visited(_ user: String) {
    if isAsked, visit.user == user { leave() }
  }

  /// Done with this user, or given up on: one user must not keep the others waiting.
  package mutating func leave() {
    isAsked = false
    mark.after = visit.user ?? mark.after
    visit = Visit()
    if visitsLeft != .max { visitsLeft -= 1 }
    next()
  }

  private mutating func next() {
    guard visit.user == nil, !ahead.isEmpty else { return }
    visit.user = ahead.removeFirst()
  }
}

/// How far a tour has come, kept with the rows.
package struct TourMark: Equatable, Sendable {
  /// Everything created before this is in the cache; `nil` until everybody was visited once.
  package var floor: Moment?
  /// When the tour in progress began.
  package var began: Moment?
  /// The last user whose list was read.
  package var after: String

  package init(floor: Moment? = nil, began: Moment? = nil, after: String = "") {
    self.floor = floor
    self.began = began
    self.after = after
  }

  /// For the disk, `tour floor began after`.
  package var text: String {
    let moments = [floor, began].map { $0.map { "\($0.milliseconds)" } ?? "-" }
    return "tour \(moments[0]) \(moments[1]) \(after)"
  }

  /// `nil` for whatever is no mark of a tour.
  package init?(_ text: String) {
    let words = text.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false)
    guard words.count == 4, words[0] == "tour" else { return nil }
    self.init(floor: Self.moment(words[1]), began: Self.moment(words[2]), after: String(words[3]))
  }

  private static func moment(_ word: Substring) -> Moment? {
    Int64(word).map { Moment(milliseconds: $0) }
  }
}
