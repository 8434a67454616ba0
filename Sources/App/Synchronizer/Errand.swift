package import Kira

/// One question to Kira that keeps the cache up to date.
package enum Errand: Hashable, Sendable {
  /// A page of a list, newest first, counted from 1.
  case page(ResourceKind, number: Int)
  /// The same of what one user has, where that is all that Kira tells.
  case owned(ResourceKind, by: String, number: Int)
  case detail(ResourceKind, id: String)
  /// All recipients of one user: Kira has no other list of them.
  case recipients(of: String)
  /// All liquidation addresses of one account.
  case addresses(of: String)
}

/// What a page says about the walk through its list.
package struct PageReport: Equatable, Sendable {
  package var rows: Int
  package var newest: Moment?
  package var oldest: Moment?
  /// How many rows the whole list has, where the answer says so.
  package var total: Int?
  package var hasMore: Bool
  /// Whether it begins with what is no older than its end; else its newest row says nothing.
  package var isNewestFirst = true
  /// Not a byte differs from what was read a moment ago.
  package var isKnown = false

  package init(rows: Int, newest: Moment?, oldest: Moment?, total: Int?, hasMore: Bool) {
    self.rows = rows
    self.newest = newest
    self.oldest = oldest
    self.total = total
    self.hasMore = hasMore
  }
}

/// Why an errand brought nothing home.
package enum ErrandFailure: Equatable, Sendable {
  /// Nobody answered.
  case silent(reason: String)
  /// We are not let in.
  case refused(reason: String)
  /// Kira answered this one question with a failure.
  case answered(reason: String)
  /// Kira tells this list for one user at a time only.
  case wantsOwner(reason: String)
}
