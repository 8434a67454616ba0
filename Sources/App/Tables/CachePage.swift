import JSONText
import Kira
import Store

/// What a cache holds and costs, as a page and as an object.
struct CachePage {
  let reading: CacheReading
  private let survey: CacheSurvey
  /// `nil` when it takes too long to find out, or cannot be found out.
  private let sizes: [TableSize]?
  private let logBytes: Int64
  private let writer: Int?

  private static let patience = 3_000

  init(_ reading: CacheReading) throws(Trouble) {
    self.reading = reading
    survey = try reading.read { cache throws(StoreError) in try cache.survey() }
    let sizes = try reading.read { cache throws(StoreError) in
      try cache.withBudget(.milliseconds(Self.patience)) { () throws(StoreError) in
        try cache.tableSizes()
      }
    }
    self.sizes = sizes ?? nil
    logBytes = FileSize.bytes(of: reading.path + "-wal")
    writer = Cache.writer(ofCacheAt: reading.path, reading.tenancy.binding)
  }

  var text: String {
    let free = survey.freePages * survey.pageBytes
    let holder = writer.map { "process \($0) fills it" } ?? "nobody fills it at the moment"
    var lines = [
      reading.path,
      "  \(Self.size(survey.bytes)) and \(Self.size(logBytes)) of log, \(Self.size(free)) of it free",
      "  layout \(survey.layout), \(reading.tenancy.words); \(holder)",
      "  kept until 'kiradeck cache purge'",
      "",
    ]
    lines += survey.holdings.map(line)
    guard let sizes else { return lines.joined(separator: "\n") }
    lines += [""] + sizes.map { "\(Self.padded(Self.size($0.bytes), 10))  \($0.table)" }
    return lines.joined(separator: "\n")
  }

  private func line(_ holding: CacheSurvey.Holding) -> String {
    let read = holding.readAt.map { moment in
      let age = Age.text(of: moment, at: reading.now)
      return age == "just now" ? "read just now" : "read \(age) ago"
    }
    let oldest = holding.oldest.map { "since \(CalendarDate(Day($0)).text)" } ?? ""
    let each = bytesPerRow(holding).map { "\($0) bytes each" } ?? ""
    let parts = [
      Self.padded(holding.rows.grouped, 10) + "  " + KindWord.plural(holding.kind),
      read ?? "never read as a list", oldest, each,
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// With indexes, answers and all: what one more of them takes on disk.
  private func bytesPerRow(_ holding: CacheSurvey.Holding) -> Int64? {
    guard let sizes, holding.rows > 0 else { return nil }
    let name = holding.kind.rawValue
    let bytes = sizes.filter { $0.table == name || $0.table.hasPrefix(name + "_") }
      .reduce(0) { $0 + $1.bytes }
    return bytes / Int64(holding.rows)
  }

  var json: String {
    let object = JSON.object([
      .init("path", .string(reading.path)), .init("profile", .string(reading.tenancy.profile)),
      .init("stage", .string(reading.tenancy.stage.rawValue)),
      .init("layout", .number("\(survey.layout)")), .init("bytes", .number("\(survey.bytes)")),
      .init("log_bytes", .number("\(logBytes)")),
      .init("free_bytes", .number("\(survey.freePages * survey.pageBytes)")),
      .init("writer", writer.map { .number("\($0)") } ?? .null),
      .init(
        "kinds",
        .object(survey.holdings.map { .init(KindWord.plural($0.kind), json(of: $0)) })
      ),
      .init(
        "tables",
        sizes.map { .object($0.map { .init($0.table, .number("\($0.bytes)")) }) } ?? .null
      ),
    ])
    return object.indentedLines.joined(separator: "\n")
  }

  private func json(of holding: CacheSurvey.Holding) -> JSON {
    .object([
      .init("rows", .number("\(holding.rows)")), .init("read_at", Self.moment(holding.readAt)),
      .init("oldest", Self.moment(holding.oldest)),
      .init("bytes_each", bytesPerRow(holding).map { .number("\($0)") } ?? .null),
    ])
  }

  private static func moment(_ moment: Moment?) -> JSON {
    moment.map { .string(MomentText.text(of: $0)) } ?? .null
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  private static func size(_ bytes: Int64) -> String {
    let units: [(Int64, String)] = [(1_000_000_000, "GB"), (1_000_000, "MB"), (1_000, "kB")]
    guard let (unit, name) = units.first(where: { bytes >= $0.0 }) else { return "\(bytes) bytes" }
    return "\(bytes / unit).\(bytes % unit * 10 / unit) \(name)"
  }
}
