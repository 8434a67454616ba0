/// What a list shows: one kind of resource, filtered, in an order.
package struct Listing: Hashable, Sendable {
  package var kind: ResourceKind
  package var filter: Filter
  package var order: Order

  package init(kind: ResourceKind, filter: Filter = Filter(), order: Order = Order()) {
    self.kind = kind
    self.filter = filter
    self.order = order
  }

  /// By what the rows are sorted; ties go by creation and then id, so that every row has one place.
  package struct Order: Hashable, Sendable {
    package enum Key: String, CaseIterable, Sendable { case created, amount, status, name }

    package var key: Key
    package var isDescending: Bool

    package init(by key: Key = .created, isDescending: Bool = true) {
      self.key = key
      self.isDescending = isDescending
    }
  }
}

/// A few consecutive rows of a listing, whatever its length.
package struct Window: Equatable, Sendable {
  /// Where a window begins.
  package enum Start: Equatable, Sendable {
    case top
    case bottom
    /// The rows that follow this one.
    case after(Record)
    /// The rows that come before this one.
    case before(Record)
  }

  package var rows: [Seen<Record>]
  package var hasMoreBefore: Bool
  package var hasMoreAfter: Bool
  /// How far a search has come that goes on; `nil` when these are all the rows there are.
  package var reach: Reach?

  /// A part of a list that was looked through.
  package struct Reach: Equatable, Sendable {
    package var searched: Int
    package var total: Int

    package init(searched: Int, total: Int) {
      self.searched = searched
      self.total = total
    }
  }

  package init(rows: [Seen<Record>] = [], hasMoreBefore: Bool = false, hasMoreAfter: Bool = false) {
    self.rows = rows
    self.hasMoreBefore = hasMoreBefore
    self.hasMoreAfter = hasMoreAfter
  }
}

/// How many rows a listing has, never claimed beyond what was counted.
package enum Tally: Equatable, Sendable {
  case exactly(Int)
  case moreThan(Int)
}
