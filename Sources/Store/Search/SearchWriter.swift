import Kira

/// Puts the texts of rows where searches look for them, as part of the batch that writes the rows.
struct SearchWriter {
  struct Row {
    var ordinal: Int64
    var created: Int64
    var text: [UInt8]
  }

  let table: SearchTable
  let database: Database

  func write(_ rows: [Row]) throws(StoreError) {
    let segments = SearchTable.segments(lastMasks: try database.integer(table.lastMasks))
    let blocks = Dictionary(grouping: rows) { TextBlock.place(of: $0.ordinal).block }
    for (block, rows) in blocks.sorted(by: { $0.key < $1.key }) {
      try write(rows, in: block)
      let segment = SearchTable.segment(of: block)
      guard segment < segments else { continue }
      try note(rows, of: block)
    }
    try finish(segments, upTo: blocks.keys.max() ?? 0)
  }

  private func write(_ rows: [Row], in number: Int64) throws(StoreError) {
    let kept = try database.first(table.readBlock, [.integer(number)]) { row in
      (row.integer(), row.integer(), row.withBytes { TextBlock($0) })
    }
    var (newest, oldest, block) = kept ?? (.min, .max, TextBlock())
    for row in rows {
      // Only ever widened: a block that claims too much is looked at in vain, and that is all.
      newest = max(newest, row.created)
      oldest = min(oldest, row.created)
      block[TextBlock.place(of: row.ordinal).slot] = row.text
    }
    try database.run(
      table.writeBlock,
      [.integer(number), .integer(newest), .integer(oldest), .bytes(block.bytes)]
    )
  }

  /// A text that changed in a segment that has its masks may have brought new pieces.
  private func note(_ rows: [Row], of block: Int64) throws(StoreError) {
    var buckets: Set<Int> = []
    for row in rows {
      row.text.withUnsafeBytes { text in Piece.each(in: text) { buckets.insert($0) } }
    }
    let segment = SearchTable.segment(of: block)
    let bit: UInt64 = 1 << UInt64(block % SearchTable.blocksPerSegment)
    let places = Dictionary(grouping: buckets) {
      SearchTable.place(segment: segment, bucket: $0).row
    }
    for (place, buckets) in places {
      let kept = try database.first(table.readMasks, [.integer(place)]) { $0.withBytes(Masks.init) }
      guard var masks = kept else { continue }
      let indexes = buckets.map { SearchTable.place(segment: segment, bucket: $0).index }
      guard indexes.contains(where: { masks[$0] & bit == 0 }) else { continue }
      for index in indexes { masks[index] |= bit }
      try database.run(table.writeMasks, [.integer(place), .bytes(masks.bytes)])
    }
  }

  /// Gives masks to the segments behind which others have begun.
  private func finish(_ first: Int64, upTo block: Int64) throws(StoreError) {
    var segment = first
    while segment < SearchTable.segment(of: block) {
      try writeMasks(of: segment)
      segment += 1
    }
  }

  private func writeMasks(of segment: Int64) throws(StoreError) {
    var masks = Masks(count: Piece.buckets)
    let first = segment * SearchTable.blocksPerSegment
    for number in 0..<SearchTable.blocksPerSegment {
      let bit: UInt64 = 1 << UInt64(number)
      _ = try database.first(table.readBlock, [.integer(first + number)]) { row in
        _ = (row.integer(), row.integer())
        row.withBytes { texts in Piece.each(in: texts) { masks[$0] |= bit } }
      }
    }
    for start in stride(from: 0, to: Piece.buckets, by: SearchTable.masksPerRow) {
      let place = SearchTable.place(segment: segment, bucket: start).row
      let end = min(start + SearchTable.masksPerRow, Piece.buckets)
      try database.run(table.writeMasks, [.integer(place), .bytes(masks.bytes(start..<end))])
    }
  }
}
