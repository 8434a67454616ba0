import Canvas
import Deck
import Kira
import Settings
import Store

/// Writes a listing as a table for a terminal, or between tabs for a program.
struct ListTable {
  let reading: CacheReading
  let listing: Listing
  let limit: Int?

  /// Returns how many rows there were.
  func write(
    _ invocation: Invocation,
    _ surroundings: Surroundings,
    to sink: ByteSink
  ) throws(Trouble) -> Int {
    guard let width = surroundings.columns else {
      let known = TableColumns.forPrograms(listing.kind)
      let columns = try chosen(by: invocation, among: known) ?? known
      let table = TableText(separatedByTabs: columns, at: reading.now)
      return try write(to: sink) { table.tabbed($0) }
    }
    let known = TableColumns.forTerminal(listing.kind, isWide: invocation.has("wide"))
    let columns = try chosen(by: invocation, among: known) ?? known
    let glyphs = try CommandGlyphs.of(invocation, surroundings)
    let table = TableText(columns, width: width, at: reading.now, glyphs: glyphs)
    surroundings.narrate(table.heading)
    return try write(to: sink) { table.line(of: $0) }
  }

  private func chosen(
    by invocation: Invocation,
    among known: [Column]
  ) throws(Trouble) -> [Column]? {
    try ColumnChoice.chosen(by: invocation, among: known, name: TableColumns.name)
  }

  private func write(
    to sink: ByteSink,
    _ line: (Seen<Record>) -> String
  ) throws(Trouble) -> Int {
    var count = 0
    try reading.read { cache throws(StoreError) in
      try cache.eachRow(listing, [], withRecord: true, limit: limit) { cells in
        sink.append(line(cells.record()))
        sink.append(UInt8(ascii: "\n"))
        count += 1
        return sink.isOpen
      }
    }
    sink.flush()
    return count
  }
}
