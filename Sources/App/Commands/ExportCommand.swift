import Kira
import Store

/// `kiradeck export KIND [FILTER…] --csv|--json|--ndjson`: everything, in one reading, as it stands.
enum ExportCommand {
  static let options =
    RowForm.options + ListRequest.options + [
      Option("output", value: "FILE", "there instead of on standard output, whole or not at all"),
      Option("reveal", "numbers of accounts and recipients whole: asks Kira for each, journaled"),
      Option("because", value: "TEXT", "why they are revealed, for the journal of reveals"),
    ]

  @Sendable
  static func run(
    _ invocation: Invocation,
    _ surroundings: inout Surroundings
  ) throws(Trouble) -> Int32 {
    guard let form = try RowForm.chosen(by: invocation) else {
      throw Trouble(.usage, "'export' needs a form: --csv, --json or --ndjson")
    }
    let columns = try columns(of: KindWord.kind(of: invocation), invocation)
    let limit = try ListRequest.limit(of: invocation)
    let reading = try CacheReading(invocation, surroundings)
    let listing = try ListRequest(invocation, reading).listing
    var export = RowExport(reading, listing, columns, form, limit: limit)
    if invocation.has("reveal") {
      export.reveal = try RowReveal(reading, invocation, surroundings)
    }

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
    let manner = invocation.has("reveal") ? "revealed" : "masked"
    surroundings.narrate("\(reading.tenancy.words): \(count.grouped) \(noun), \(age); \(manner)")
    return ExitCode.done.rawValue
  }

  private static func columns(
    of kind: ResourceKind,
    _ invocation: Invocation
  ) throws(Trouble) -> [ExportColumn] {
    let known = ExportColumn.all(of: kind)
    let all = known + Verdict.columns
    let columns = try ColumnChoice.chosen(by: invocation, among: all, name: \.name) ?? known
    guard invocation.has("reveal") else { return columns }
    guard let revealed = RowReveal.columns[kind] else {
      throw Trouble(.usage, "\(KindWord.plural(kind)) have no number to reveal")
    }
    // Nothing is asked for, and written down as seen, that is not shown.
    guard columns.contains(where: { $0.name == revealed }) else {
      throw Trouble(.usage, "--reveal needs the column '\(revealed)', which --columns leaves out")
    }
    return columns
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
}
