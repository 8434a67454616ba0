import Canvas

/// A step through a list, as it shows on the screen: most rows are the old ones, one row further.
struct Scroll: Equatable {
  let rows: Range<Int>
  /// How far the rows have moved up.
  let step: Int

  /// Below this many changed rows, writing them is no more work.
  private static let fewestRows = 6

  /// `nil` when the canvases differ otherwise.
  init?(from old: Canvas, to new: Canvas) {
    guard let first = (0..<new.size.rows).first(where: { !new.isSame($0, as: $0, of: old) }),
      let last = (0..<new.size.rows).last(where: { !new.isSame($0, as: $0, of: old) }),
      last - first + 1 >= Self.fewestRows
    else { return nil }
    rows = first..<last + 1
    for step in [1, -1] where Self.isMostlyMoved(old, new, rows, by: step) {
      self.step = step
      return
    }
    return nil
  }

  private static func isMostlyMoved(
    _ old: Canvas,
    _ new: Canvas,
    _ rows: Range<Int>,
    by step: Int
  ) -> Bool {
    let moved = rows.filter {
      rows.contains($0 + step) && new.isSame($0, as: $0 + step, of: old)
    }
    return moved.count * 2 > rows.count
  }
}
