import Kira

/// Where the texts of one kind's rows lie for searching: in blocks, and which blocks have what.
///
/// A block is rewritten with every row of it that changes, in the same transaction, so that what
/// is found is always what the rows say. A segment of full blocks has, for each bucket of pieces,
/// a mask of the blocks with such a piece; a mask may hold too much, never too little.
struct SearchTable {
  /// As many blocks as a mask has bits.
  static let blocksPerSegment: Int64 = 64
  /// Masks that share a row, so that a row fills a page of the file.
  static let masksPerRow = 500
  private static let rowsPerSegment: Int64 = 128

  let kind: ResourceKind
  let readBlock: String
  let readTexts: String
  let writeBlock: String
  let readMasks: String
  let writeMasks: String
  let lastMasks: String

  init(_ kind: ResourceKind) {
    self.kind = kind
    readBlock = "SELECT newest, oldest, texts FROM \(kind)_text WHERE block = ?"
    readTexts = "SELECT texts FROM \(kind)_text WHERE block = ?"
    writeBlock =
      "INSERT OR REPLACE INTO \(kind)_text (block, newest, oldest, texts) VALUES (?, ?, ?, ?)"
    readMasks = "SELECT masks FROM \(kind)_piece WHERE place = ?"
    writeMasks = "INSERT OR REPLACE INTO \(kind)_piece (place, masks) VALUES (?, ?)"
    lastMasks = "SELECT max(place) FROM \(kind)_piece"
  }

  var schema: [String] {
    [
      """
      CREATE TABLE \(kind)_text (block INTEGER PRIMARY KEY, newest INTEGER NOT NULL,
        oldest INTEGER NOT NULL, texts BLOB NOT NULL) STRICT
      """,
      // Blocks are met in the order of a list, whichever order their rows came in.
      "CREATE INDEX \(kind)_text_by_newest ON \(kind)_text (newest, block, oldest)",
      "CREATE INDEX \(kind)_text_by_oldest ON \(kind)_text (oldest, block, newest)",
      "CREATE TABLE \(kind)_piece (place INTEGER PRIMARY KEY, masks BLOB NOT NULL) STRICT",
    ]
  }

  static func segment(of block: Int64) -> Int64 { block / blocksPerSegment }

  /// Segments before this one have their masks; the rows after them are simply looked through.
  static func segments(lastMasks place: Int64?) -> Int64 {
    place.map { $0 / rowsPerSegment + 1 } ?? 0
  }

  /// The row of masks that a bucket is in, and where in it.
  static func place(segment: Int64, bucket: Int) -> (row: Int64, index: Int) {
    (segment * rowsPerSegment + Int64(bucket / masksPerRow), bucket % masksPerRow)
  }
}
