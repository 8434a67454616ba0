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
  private let ending: [UInt8]
  /// Whether the rows have to bring their records along.
  let needsRecord: Bool
  private var count = 0
  /// Cells of a record that are not as the cache has them, by their column.
  private let told: ((Seen<Record>) -> [String: String])?
  private var figure = FigureText()
  /// Each column keeps the day of its row before.
  private var moments: [MomentText]

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
    needsRecord = told != nil || columns.contains { $0.form == .verdict }
    ending = Array((form == .csv ? "\r\n" : form == .json ? "}" : "}\n").utf8)
    moments = columns.map { _ in MomentText() }
    openings = columns.enumerated().map { index, column in
      switch form {
      case .csv: Array((index == 0 ? "" : ",").utf8)
      case .json, .ndjson: Array("\(index == 0 ? "{" : ",")\"\(column.name)\":".utf8)
      }
    }
  }

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
    for index in columns.indices {
      sink.append(openings[index])
      switch columns[index].form {
      case .text:
        let kept = cells.text()
        if needsRecord, let told = row[columns[index].name] { write(told) } else { write(kept) }
      case .moment: write(cells.moment(), in: index)
      case .amount: write(cells.integer(), code: cells.text())
      case .verdict: write(row[columns[index].name] ?? "")
      }
    }
    sink.append(ending)
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
    guard CellText.isBare(bytes) else { return Self.write(bytes, as: form, to: sink) }
    writeQuote()
    sink.append(bytes)
    writeQuote()
  }

  /// Apart from the row, which every cell of it would otherwise be given a copy of.
  private static func write(
    _ bytes: UnsafeRawBufferPointer,
    as form: RowForm,
    to sink: ByteSink
  ) {
    CellText.withSafe(bytes) { safe in
      if form == .csv { CSVCells.write(safe, to: sink) } else { JSONCells.write(safe, to: sink) }
    }
  }

  private func write(_ text: String) {
    var text = text
    text.withUTF8 { write(UnsafeRawBufferPointer($0)) }
  }

  private mutating func write(_ moment: Moment?, in column: Int) {
    guard let moment else { return writeNothing() }
    writeQuote()
    moments[column].write(moment, to: sink)
    writeQuote()
  }

  /// A figure is no formula, whatever its sign; in JSON it is a text, so that it stays exact.
  private mutating func write(_ units: Int64?, code: UnsafeRawBufferPointer?) {
    guard let units, let code else { return writeNothing() }
    writeQuote()
    figure.write(units, code: code, to: sink)
    writeQuote()
  }

  private func writeQuote() {
    if form != .csv { sink.append(UInt8(ascii: "\"")) }
  }

  private func writeNothing() {
    if form != .csv { sink.append(JSONCells.null) }
  }
}
