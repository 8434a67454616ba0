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
    let direction = listing.order.isDescending ? "DESC" : "ASC"
    let order = table.sortColumns(for: listing.order.key).map { "\($0) \(direction)" }
    let rest = Predicate(
      sql: """
        WHERE \(condition.sql) ORDER BY \(order.joined(separator: ", ")) LIMIT \(limit ?? -1)
        """,
      values: condition.values
    )
    try walk(table, columns, withRecord: withRecord, rest, body: body)
  }

  /// The same for one record, if it is there.
  package func row(
    _ kind: ResourceKind,
    id: String,
    _ columns: [ExportColumn],
    withRecord: Bool = false,
    body: (inout RowCells) -> Void
  ) throws(StoreError) {
    let itself = Predicate(sql: "WHERE id = ?", values: [.text(id)])
    try walk(table(kind), columns, withRecord: withRecord, itself) { cells in
      body(&cells)
      return true
    }
  }

  private func walk(
    _ table: Table,
    _ columns: [ExportColumn],
    withRecord: Bool,
    _ rest: Predicate,
    body: (inout RowCells) -> Bool
  ) throws(StoreError) {
    let selected = columns.flatMap(\.expressions) + (withRecord ? [table.readColumns] : [])
    let cells = selected.isEmpty ? "1" : selected.joined(separator: ", ")
    let sql = "SELECT \(cells) FROM \(table.kind) \(rest.sql)"
    var wasStopped = false
    do throws(StoreError) {
      try database.each(sql, rest.values) { (reader: inout RowReader) throws(StoreError) in
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
