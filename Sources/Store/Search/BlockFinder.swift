import Kira

/// Which blocks may hold all the words of a search, asked segment by segment.
struct BlockFinder {
  private let table: SearchTable
  private let database: Database
  /// By the row of masks they are in, so that each row is read once.
  private let buckets: [Int]
  private let segments: Int64
  private var masks: [Int64: UInt64] = [:]

  init(_ needles: Needles, in table: SearchTable, _ database: Database) throws(StoreError) {
    self.table = table
    self.database = database
    buckets = needles.words.reduce(into: Set()) { $0.formUnion(Piece.needed(for: $1)) }.sorted()
    segments = SearchTable.segments(lastMasks: try database.integer(table.lastMasks))
  }

  mutating func mayHold(block: Int64) throws(StoreError) -> Bool {
    let segment = SearchTable.segment(of: block)
    guard segment < segments, !buckets.isEmpty else { return true }
    let mask: UInt64
    if let known = masks[segment] {
      mask = known
    } else {
      mask = try self.mask(of: segment)
      masks[segment] = mask
    }
    return mask & 1 << UInt64(block % SearchTable.blocksPerSegment) != 0
  }

  private func mask(of segment: Int64) throws(StoreError) -> UInt64 {
    var mask = UInt64.max
    for bucket in buckets where mask != 0 {
      let place = SearchTable.place(segment: segment, bucket: bucket)
      let found = try database.first(table.readMasks, [.integer(place.row)]) { row in
        row.withBytes { Masks.mask(at: place.index, in: $0) }
      }
      mask &= found ?? .max
    }
    return mask
  }
}
