import Canvas
import Deck
import Kira
import Settings
import Store

/// `kiradeck list KIND [FILTER…]`: the cache's rows as a table, or for a program.
enum ListCommand {
  static let options =
    ListRequest.options + RowForm.options + [
      Option("wide", "every column, as wide as it is")
    ]

  /// What a person looks through; a program gets all there are.
  private static let rowsForPersons = 50

  @Sendable
  static func run(
    _ invocation: Invocation,
    _ surroundings: inout Surroundings
  ) throws(Trouble) -> Int32 {
    let form = try RowForm.chosen(by: invocation)
    let limit = try ListRequest.limit(of: invocation)
    _ = try KindWord.kind(of: invocation)
    let reading = try CacheReading(invocation, surroundings)
    let request = try ListRequest(invocation, reading)
    let sink = ByteSink(surroundings.write)
    let count: Int
    if let form {
      let columns = try dataColumns(of: request.listing.kind, invocation)
      let export = RowExport(reading, request.listing, columns, form, limit: limit)
      count = try export.write(to: sink)
    } else {
      let table = ListTable(
        reading: reading,
        listing: request.listing,
        limit: limit ?? (surroundings.columns == nil ? nil : rowsForPersons)
      )
      count = try table.write(invocation, surroundings, to: sink)
    }
    try RowExport.check(sink)
    surroundings.narrate(try closing(count, request.listing, reading))
    return ExitCode.done.rawValue
  }

  private static func dataColumns(
    of kind: ResourceKind,
    _ invocation: Invocation
  ) throws(Trouble) -> [ExportColumn] {
    let known = Verdict.columns + ExportColumn.all(of: kind)
    return try ColumnChoice.chosen(by: invocation, among: known, name: \.name) ?? known
  }

  /// `SANDBOX acme: 50 of 1,204 payouts, read 3 min ago`.
  private static func closing(
    _ count: Int,
    _ listing: Listing,
    _ reading: CacheReading
  ) throws(Trouble) -> String {
    let noun = count == 1 ? listing.kind.rawValue : KindWord.plural(listing.kind)
    let all = try reading.read { cache throws(StoreError) in
      try cache.withBudget(.milliseconds(200)) { () throws(StoreError) in
        try cache.tally(listing, stopAfter: 1_000_000)
      }
    }
    let total =
      switch all {
      case .exactly(let total) where total > count: "\(total.grouped) "
      case .moreThan(let total): "more than \(total.grouped) "
      default: ""
      }
    let part = "\(count.grouped) \(total.isEmpty ? "" : "of ")\(total)\(noun)"
    return "\(reading.tenancy.words): \(part), \(try reading.age(of: listing.kind))"
  }
}

extension Int {
  /// `1,204`.
  var grouped: String { Amount(minorUnits: Int64(self), in: Currency("JPY")).figure }
}
