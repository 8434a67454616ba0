package import Canvas
package import Kira
package import Verdicts

/// What a column needs to know to fill its cell.
package struct RowContext {
  package let seen: Seen<Record>
  package let truth: Truth
  package let now: Moment
  package let glyphs: Glyphs
  package let showsWholeIDs: Bool

  package init(
    seen: Seen<Record>,
    now: Moment,
    glyphs: Glyphs = .unicode,
    showsWholeIDs: Bool = false
  ) {
    self.seen = seen
    self.truth = Truth(of: seen.value, at: now)
    self.now = now
    self.glyphs = glyphs
    self.showsWholeIDs = showsWholeIDs
  }
}

/// A column of a list: what it is called, how wide it may be, and what stands in it.
package struct Column: Sendable {
  package enum Alignment: Sendable { case left, right }

  /// All of a column but its cells.
  package struct Head: Sendable {
    package var title: String
    package var width: ClosedRange<Int>
    package var alignment = Alignment.left
    /// It gets of the room that is left over before the others do.
    package var isWidenedFirst = false
    /// The higher, the sooner it is left out; 0 is never left out.
    package var dispensability: Int
    /// What sorting by this column means, where it can be sorted by.
    package var order: Listing.Order.Key?

    package init(
      _ title: String,
      _ width: ClosedRange<Int>,
      dispensability: Int = 0,
      order: Listing.Order.Key? = nil
    ) {
      self.title = title
      self.width = width
      self.dispensability = dispensability
      self.order = order
    }

    /// Codes are no use when they are cut, and not worth a column's width where room is scarce.
    var widenedFirst: Head {
      var head = self
      head.isWidenedFirst = true
      return head
    }

    var rightAligned: Head {
      var head = self
      head.alignment = .right
      return head
    }
  }

  package let head: Head
  package let cell: @Sendable (RowContext) -> Span

  package init(_ head: Head, cell: @escaping @Sendable (RowContext) -> Span) {
    self.head = head
    self.cell = cell
  }

  /// A column of what a resource is known by.
  static func plain<R: Resource>(_ head: Head, _ text: @escaping @Sendable (R) -> String) -> Column
  {
    Column(head) { Span(R($0.seen.value).map(text) ?? "") }
  }

  /// A column of what is there if one looks for it.
  static func muted<R: Resource>(_ head: Head, _ text: @escaping @Sendable (R) -> String) -> Column
  {
    Column(head) { Span(R($0.seen.value).map(text) ?? "", .muted) }
  }

  /// A column of sums that every row must have; one that cannot be read says so.
  static func money<R: Resource>(
    _ head: Head,
    _ amount: @escaping @Sendable (R) -> Amount?
  ) -> Column {
    Column(head.rightAligned) { R($0.seen.value).map { money(amount($0)) } ?? Span("") }
  }

  /// A column of sums that a list may leave out; what is not told is left blank.
  static func moneyIfTold<R: Resource>(
    _ head: Head,
    _ amount: @escaping @Sendable (R) -> Amount?
  ) -> Column {
    Column(head.rightAligned) { R($0.seen.value).flatMap(amount).map { money($0) } ?? Span("") }
  }
}
