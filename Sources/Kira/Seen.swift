/// Something Kira told us, with when and from where: no figure is shown without them.
package struct Seen<Value: Equatable & Sendable>: Equatable, Sendable {
  package enum Source: String, Sendable {
    /// A row of a list, which leaves fields out.
    case list
    /// The answer to a question about this one resource.
    case detail
  }

  package var value: Value
  package var at: Moment
  package var source: Source

  package init(_ value: Value, at: Moment, source: Source) {
    self.value = value
    self.at = at
    self.source = source
  }
}
