import Glibc
import Kira
import Store

/// Rows on their way from the cache to a program, one after the other, whatever their number.
struct RowExport {
  private let reading: CacheReading
  private let listing: Listing
  private let columns: [ExportColumn]
  private let form: RowForm
  private let limit: Int?
  /// Where account numbers are told whole.
  var reveal: RowReveal?

  init(
    _ reading: CacheReading,
    _ listing: Listing,
    _ columns: [ExportColumn],
    _ form: RowForm,
    limit: Int?
  ) {
    self.reading = reading
    self.listing = listing
    self.columns = columns
    self.form = form
    self.limit = limit
  }

  /// Returns how many rows were written.
  func write(to sink: ByteSink) throws(Trouble) -> Int {
    let told = reveal.map { reveal in { (seen: Seen<Record>) in reveal.cells(of: seen) } }
    var writer = RowWriter(form, columns, at: reading.now, to: sink, told: told)
    let needsRecord = writer.needsRecord
    var count = 0
    writer.begin()
    try reading.read { cache throws(StoreError) in
      try cache.eachRow(listing, columns, withRecord: needsRecord, limit: limit) { cells in
        count += 1
        return writer.write(&cells) && reveal?.trouble == nil
      }
    }
    if let trouble = reveal?.trouble { throw trouble }
    writer.end()
    return count
  }

  /// Whoever reads us may stop when he has enough; everything else is worth a line.
  static func check(_ sink: ByteSink) throws(Trouble) {
    guard sink.failure != 0, sink.failure != EPIPE else { return }
    throw Trouble(.failed, "not all could be written: \(systemWords(sink.failure))")
  }
}
