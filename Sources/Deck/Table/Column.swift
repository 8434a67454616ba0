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

  package let heading: String
  package let narrowest: Int
  package let widest: Int
  package let alignment: Alignment
  /// The higher, the sooner it is left out; 0 is never left out.
  package let dispensability: Int
  /// What sorting by this column means, where it can be sorted by.
  package let order: Listing.Order.Key?
  package let cell: @Sendable (RowContext) -> Span
}

extension Column {
  /// A column over one kind of resource.
  package static func of<R: Resource>(
    _: R.Type,
    _ heading: String,
    width: ClosedRange<Int>,
    _ alignment: Alignment = .left,
    dispensability: Int = 0,
    order: Listing.Order.Key? = nil,
    cell: @escaping @Sendable (R, RowContext) -> Span
  ) -> Column {
    Column(
      heading: heading,
      narrowest: width.lowerBound,
      widest: width.upperBound,
      alignment: alignment,
      dispensability: dispensability,
      order: order
    ) { context in R(context.seen.value).map { cell($0, context) } ?? Span("") }
  }
}
