import Canvas
import Kira

/// Rows as they were drawn a moment ago: moving the cursor or the window changes none of them.
///
/// It belongs to one set of signs, and whoever draws keeps it from one frame to the next.
package struct RowMemory {
  /// All that the cells of a row follow from.
  struct Key: Hashable {
    let kind: ResourceKind
    let id: String
    let seenAt: Moment
    /// Ages are coarse; within a few seconds none of them is worth drawing a row again.
    let period: Int64
    let columns: Int
    let showsWholeIDs: Bool
  }

  private static let periodMilliseconds: Int64 = 5_000
  private static let mostRows = 4_000
  private var rows: [Key: [Cell]] = [:]

  package init() {}

  static func key(
    _ seen: Seen<Record>,
    at now: Moment,
    columns: Int,
    showsWholeIDs: Bool
  ) -> Key {
    Key(
      kind: seen.value.kind,
      id: seen.value.id,
      seenAt: seen.at,
      period: now.milliseconds / periodMilliseconds,
      columns: columns,
      showsWholeIDs: showsWholeIDs
    )
  }

  subscript(key: Key) -> [Cell]? { rows[key] }

  mutating func remember(_ cells: [Cell], as key: Key) {
    if rows.count >= Self.mostRows { rows = [:] }
    rows[key] = cells
  }
}
