import Kira
import Store
import Verdicts

/// Writes rows in one of the forms for programs, each cell once, from SQLite's memory to ours.
struct RowWriter {
  private let form: RowForm
  private let columns: [ExportColumn]
  private let now: Moment
  private let sink: ByteSink
  /// What stands before each cell: a comma, or the name of a member.
  private let openings: [[UInt8]]
  private var count = 0
  /// Cells of a record that are not as the cache has them, by their column.
  private let told: ((Seen<Record>) -> [String: String])?
  private var figure = FigureText()
  private var moment = MomentText()

  /// `told` gives the cells that the cache does not have whole.
  init(
    _ form: RowForm,
    _ columns: [ExportColumn],
    at now: Moment,
    to sink: ByteSink,
    told: ((Seen<Record>) -> [String: String])? = nil
  ) {
    self.form = form
    self.told = told
    self.columns = columns
    self.now = now
    self.sink = sink
    openings = columns.enumerated().map { index, column in
      switch form {
      case .csv: Array((index == 0 ? "" : ",").utf8)
      case .json, .ndjson: Array("\(index == 0 ? "{" : ",")\"\(column.name)\":".utf8)
      }
    }
  }

  /// Whether the rows have to bring their records along.
  var needsRecord: Bool { told != nil || columns.contains { $0.form == .verdict } }

  func begin() {
    switch form {
    case .csv: sink.append(columns.map(\.name).joined(separator: ",") + "\r\n")
    case .json: sink.append("[")
    case .ndjson: break
    }
  }

  func end() {
    if form == .json { sink.append(count == 0 ? "]\n" : "\n]\n") }
    sink.flush()
  }

  /// Writes one row; `false` when nobody takes it any more.
  mutating func write(_ cells: inout RowCells) -> Bool {
    if form == .json { sink.append(count == 0 ? "\n" : ",\n") }
    count += 1
    // What is not of the cache stands anywhere, and what it is made from is selected last.
    let row = needsRecord ? cellsOfRecord(cells) : [:]
    for (index, column) in columns.enumerated() {
      sink.append(openings[index])
      switch column.form {
      case .text:
        let kept = cells.text()
        if let told = row[column.name] { write(told) } else { write(kept) }
      case .moment: write(cells.moment())
      case .amount: write(cells.integer(), code: cells.text())
      case .verdict: write(row[column.name] ?? "")
      }
    }
    switch form {
    case .csv: sink.append("\r\n")
    case .json: sink.append("}")
    case .ndjson: sink.append("}\n")
    }
    return sink.isOpen
  }

  private func cellsOfRecord(_ cells: RowCells) -> [String: String] {
    var cells = cells
    for column in columns {
      for _ in 0..<column.width { _ = cells.text() }
    }
    let seen = cells.record()
    let verdict = Verdict.cells(of: seen, at: now)
    return told.map { verdict.merging($0(seen)) { $1 } } ?? verdict
  }

  private func write(_ bytes: UnsafeRawBufferPointer?) {
    guard let bytes else { return writeNothing() }
    CellText.withSafe(bytes) { safe in
      if form == .csv { CSVCells.write(safe, to: sink) } else { JSONCells.write(safe, to: sink) }
    }
  }

  private func write(_ text: String) {
    var text = text
    text.withUTF8 { write(UnsafeRawBufferPointer($0)) }
  }

  private mutating func write(_ moment: Moment?) {
    guard let moment else { return writeNothing() }
    writeQuoted { writer in writer.moment.write(moment, to: writer.sink) }
  }

  /// A figure is no formula, whatever its sign; in JSON it is a text, so that it stays exact.
  private mutating func write(_ units: Int64?, code: UnsafeRawBufferPointer?) {
    guard let units, let code else { return writeNothing() }
    writeQuoted { writer in writer.figure.write(units, code: code, to: writer.sink) }
  }

  private mutating func writeQuoted(_ body: (inout RowWriter) -> Void) {
    if form != .csv { sink.append(UInt8(ascii: "\"")) }
    body(&self)
    if form != .csv { sink.append(UInt8(ascii: "\"")) }
  }

  private func writeNothing() {
    if form != .csv { sink.append(JSONCells.null) }
  }
}
