import JSONText
import Kira
import Store

/// What a filling read, for standard output: a small table, or one JSON object.
struct FillingReport {
  struct Row {
    var kind: ResourceKind
    /// Rows that answers brought in this run.
    var read: Int
    /// Rows in the cache now.
    var kept: Int
    /// How many the server says there are.
    var total: Int?
    /// Whether the list was read to its end, or to what was known.
    var isWhole: Bool
  }

  var rows: [Row]
  var requests: Int
  var milliseconds: Int64
  var isWhole: Bool

  init(
    _ correspondence: Correspondence,
    _ cache: Cache,
    kinds: [ResourceKind],
    milliseconds: Int64,
    isWhole: Bool
  ) {
    let standings = correspondence.standings
    rows = kinds.map { kind in
      let counts = (try? cache.counts(of: kind)) ?? [:]
      let standing = standings[kind] ?? ListStanding()
      return Row(
        kind: kind,
        read: standing.rowsRead,
        kept: counts.values.reduce(0, +),
        total: standing.total,
        isWhole: standing.isDone
      )
    }
    requests = correspondence.requests
    self.milliseconds = milliseconds
    self.isWhole = isWhole
  }

  /// Columns under their headings, figures to the right.
  var table: String {
    let head = ["", "read", "in the cache", "at Kira", "whole"]
    let body = rows.map { row in
      [
        row.kind.plural, FillingLine.grouped(row.read), FillingLine.grouped(row.kept),
        row.total.map(FillingLine.grouped) ?? "?", row.isWhole ? "yes" : "no",
      ]
    }
    let lines = [head] + body
    let widths = head.indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
    return lines.map { cells in
      cells.indices.map { column in
        let padding = String(repeating: " ", count: widths[column] - cells[column].count)
        return column == 0 ? cells[column] + padding : padding + cells[column]
      }.joined(separator: "  ")
    }.joined(separator: "\n")
  }

  var json: String {
    let lists = rows.map { row in
      JSON.Member(
        row.kind.plural,
        .object([
          .init("read", .number("\(row.read)")), .init("kept", .number("\(row.kept)")),
          .init("total", row.total.map { .number("\($0)") } ?? .null),
          .init("whole", .bool(row.isWhole)),
        ])
      )
    }
    let whole = JSON.object([
      .init("whole", .bool(isWhole)), .init("requests", .number("\(requests)")),
      .init("milliseconds", .number("\(milliseconds)")), .init("lists", .object(lists)),
    ])
    return String(decoding: whole.compact, as: UTF8.self)
  }
}
