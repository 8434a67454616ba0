import Kira
import Store

/// `kiradeck export KIND [FILTER…] --csv|--json|--ndjson`: everything, in one reading, as it stands.
enum ExportCommand {
  static let options =
    RowForm.options + ListRequest.options + [
      Option("output", value: "FILE", "there instead of on standard output, whole or not at all"),
      Option("reveal", "account numbers whole, which only 'show' can do so far"),
    ]

  @Sendable
  static func run(
    _ invocation: Invocation,
    _ surroundings: inout Surroundings
  ) throws(Trouble) -> Int32 {
    guard let form = try RowForm.chosen(by: invocation) else {
      throw Trouble(.usage, "'export' needs a form: --csv, --json or --ndjson")
    }
    try refuseToReveal(invocation)
    let limit = try ListRequest.limit(of: invocation)
    _ = try KindWord.kind(of: invocation)
    let reading = try CacheReading(invocation, surroundings)
    let listing = try ListRequest(invocation, reading).listing
    let known = ExportColumn.all(of: listing.kind)
    let all = known + Verdict.columns
    let columns = try ColumnChoice.chosen(by: invocation, among: all, name: \.name) ?? known
    let export = RowExport(reading, listing, columns, form, limit: limit)

    let count: Int
    if let path = invocation.value(of: "output") {
      count = try write(export, to: OutputFile(path))
    } else {
      let sink = ByteSink(surroundings.write)
      count = try export.write(to: sink)
      try RowExport.check(sink)
    }
    let noun = count == 1 ? listing.kind.rawValue : KindWord.plural(listing.kind)
    let age = try reading.age(of: listing.kind)
    surroundings.narrate("\(reading.tenancy.words): \(count.grouped) \(noun), \(age); masked")
    return ExitCode.done.rawValue
  }

  /// What fails half-way leaves nothing behind.
  private static func write(_ export: RowExport, to file: OutputFile) throws(Trouble) -> Int {
    let sink = ByteSink(file.write)
    do throws(Trouble) {
      let count = try export.write(to: sink)
      try RowExport.check(sink)
      try file.finish()
      return count
    } catch {
      file.discard()
      throw error
    }
  }

  private static func refuseToReveal(_ invocation: Invocation) throws(Trouble) {
    guard invocation.has("reveal") else { return }
    throw Trouble(
      .usage,
      "the cache holds account numbers masked, and exports read nothing else;"
        + " 'kiradeck show ID --reveal' asks Kira for one record"
    )
  }
}
