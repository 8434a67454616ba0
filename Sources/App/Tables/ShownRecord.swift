import Deck
import JSONText
import Kira
import KiraAPI
import Store

/// One record in the form that the options ask for.
struct ShownRecord {
  private let dossier: Dossier
  private let raw: Seen<[UInt8]>
  private let revealed: Revealed?
  private let reading: CacheReading

  init(_ dossier: Dossier, raw: Seen<[UInt8]>, _ revealed: Revealed?, _ reading: CacheReading) {
    self.dossier = dossier
    self.raw = raw
    self.revealed = revealed
    self.reading = reading
  }

  /// `columns` is how wide a page is where no terminal says it.
  func text(
    _ invocation: Invocation,
    _ surroundings: Surroundings,
    columns: Int
  ) throws(Trouble) -> String {
    if invocation.has("raw") {
      let lines = revealed?.raw.indentedLines ?? dossier.particulars.rawLines.map(\.text)
      return lines.joined(separator: "\n")
    }
    if invocation.has("json") {
      let whole = DossierJSON(
        dossier: dossier,
        raw: raw,
        revealed: revealed,
        row: try row(),
        now: reading.now
      )
      return whole.json.indentedLines.joined(separator: "\n")
    }
    let lines = DetailLines(
      dossier: dossier,
      now: reading.now,
      glyphs: try CommandGlyphs.of(invocation, surroundings),
      width: max(40, surroundings.columns ?? columns)
    )
    return DossierText(lines: lines, revealed: revealed).text
  }

  private func row() throws(Trouble) -> JSON {
    let record = dossier.seen.value
    let columns = Verdict.columns + ExportColumn.all(of: record.kind)
    var failure: Trouble?
    let text = ByteSink.text { sink in
      var writer = RowWriter(.ndjson, columns, at: reading.now, to: sink)
      do throws(Trouble) {
        try reading.read { cache throws(StoreError) in
          try cache.row(record.kind, id: record.id, columns, withRecord: true) { cells in
            _ = writer.write(&cells)
          }
        }
      } catch {
        failure = error
      }
      writer.end()
    }
    if let failure { throw failure }
    return (try? JSON(parsing: Array(text.utf8))) ?? .null
  }
}
