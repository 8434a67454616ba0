package import Kira

/// The cells of one row while a listing is walked, from the left, without a copy of their own.
package struct RowCells {
  private var reader: RowReader
  private let type: any StoredRecord.Type

  fileprivate init(_ reader: RowReader, _ type: any StoredRecord.Type) {
    self.reader = reader
    self.type = type
  }

  /// Valid until the next row; `nil` where nothing is known.
  package mutating func text() -> UnsafeRawBufferPointer? { reader.borrowedText() }

  package mutating func integer() -> Int64? { reader.optionalInteger() }

  package mutating func moment() -> Moment? {
    reader.optionalInteger().flatMap { SortKeys.moment($0) }
  }

  /// The whole record, which stands behind all other cells if it was asked for.
  package mutating func record() -> Seen<Record> { type.read(&reader) }
}

extension Cache {
  /// Walks a listing from its first row in one reading: what is written meanwhile is not seen.
  ///
  /// `body` gets the cells of `columns`, then, `withRecord`, the record; `false` ends the walk.
  package func eachRow(
    _ listing: Listing,
    _ columns: [ExportColumn],
    withRecord: Bool = false,
    limit: Int? = nil,
    body: (inout RowCells) -> Bool
  ) throws(StoreError) {
    let table = table(listing.kind)
    let condition = Predicate.all(listing.filter.terms.map { Predicate($0, on: table) })
    let record = withRecord ? [table.readColumns] : []
    let direction = listing.order.isDescending ? "DESC" : "ASC"
    let order = table.sortColumns(for: listing.order.key).map { "\($0) \(direction)" }
    let sql = """
      SELECT \((columns.flatMap(\.expressions) + record).joined(separator: ", "))
        FROM \(table.kind) WHERE \(condition.sql) ORDER BY \(order.joined(separator: ", "))
        LIMIT \(limit ?? -1)
      """
    var wasStopped = false
    do throws(StoreError) {
      try database.each(sql, condition.values) { (reader: inout RowReader) throws(StoreError) in
        var cells = RowCells(reader, table.type)
        guard !body(&cells) else { return }
        wasStopped = true
        throw .interrupted
      }
    } catch {
      guard error == .interrupted, wasStopped else { throw error }
    }
  }
}
