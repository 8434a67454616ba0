import Canvas

extension ArraySlice<Cell> {
  /// The part that differs from another row of the same length, or all of it if there is none.
  ///
  /// It never begins with the second half of a wide cluster.
  func changedRange(from before: ArraySlice<Cell>?) -> Range<Int>? {
    guard let before, before.count == count else { return isEmpty ? nil : indices }
    let offset = before.startIndex - startIndex
    guard var first = indices.first(where: { self[$0] != before[$0 + offset] }),
      let last = indices.last(where: { self[$0] != before[$0 + offset] })
    else { return nil }
    while first > startIndex, self[first].width == 0 { first -= 1 }
    return first..<last + 1
  }
}
