import Canvas
import Deck
import Foundation
import Kira
import Store
import Testing

@testable import App

struct RowTests {
  private static let now = Moment(milliseconds: 1_795_269_723_000)
  private static let hostile = [
    "=cmd()", "a\tb\nc\rd", "\u{1B}[2J", "say \"no\", twice", "\u{202E}evil", "\u{0}", "李;小龙",
    "'", "-1", "ﷺ",
  ]

  /// A payout for each hostile text, with an amount in each of three currencies.
  private func cache() throws -> Cache {
    let cache = try Cache(
      path: ":memory:",
      binding: Store.Binding(stage: .sandbox, clientID: "acme")
    )
    let answers = Self.hostile.enumerated().map { index, text in
      let currency = Currency(["USD", "CLP", "USDC"][index % 3])
      let payout = Payout(
        id: Identifier("p\(index)"),
        recipientName: SafeText(text),
        amount: index == 9 ? nil : Amount(minorUnits: Int64(index) * -7, in: currency),
        status: Status("completed"),
        reference: SafeText(text),
        createdAt: Moment(milliseconds: Self.now.milliseconds - Int64(index))
      )
      return Answer(.payout(payout), raw: Array("{}".utf8), source: .list)
    }
    _ = try cache.store(answers, at: Self.now)
    return cache
  }

  private func written(_ form: RowForm, _ columns: [ExportColumn]) throws -> String {
    let cache = try cache()
    var problem: StoreError?
    let text = ByteSink.text { sink in
      var writer = RowWriter(form, columns, at: Self.now, to: sink)
      writer.begin()
      do throws(StoreError) {
        let needsRecord = writer.needsRecord
        try cache.eachRow(Listing(kind: .payout), columns, withRecord: needsRecord) {
          writer.write(&$0)
        }
      } catch {
        problem = error
      }
      writer.end()
    }
    #expect(problem == nil)
    return text
  }

  private var columns: [ExportColumn] { ExportColumn.all(of: .payout) }

  @Test
  func `a list of JSON is what was stored, whatever the texts`() throws {
    let text = try written(.json, Verdict.columns + columns)
    let rows = try #require(
      try JSONSerialization.jsonObject(with: Foundation.Data(text.utf8)) as? [[String: Any]]
    )
    #expect(rows.map { $0["recipient"] as? String } == Self.hostile.map { SafeText($0).text })
    #expect(rows.allSatisfy { $0["stands"] as? String == "completed" })
    #expect(rows[3]["amount"] as? String == "-0.21")
    #expect(rows[4]["amount"] as? String == "-28")
    #expect(rows[9]["amount"] is NSNull)
  }

  @Test
  func `each line of NDJSON is an object of its own`() throws {
    let lines = try written(.ndjson, columns).split(separator: "\n")
    #expect(lines.count == Self.hostile.count)
    for line in lines {
      _ = try JSONSerialization.jsonObject(with: Foundation.Data(line.utf8))
    }
  }

  @Test
  func `a CSV has as many cells in every row as in its heading, and no formula`() throws {
    let text = try written(.csv, columns)
    let rows = csvRows(text)
    #expect(rows.count == Self.hostile.count + 1)
    #expect(rows.allSatisfy { $0.count == columns.count })
    let amount = try #require(rows[0].firstIndex(of: "amount"))
    #expect(rows[4][amount] == "-0.21")
    for row in rows.dropFirst() {
      for (index, cell) in row.enumerated() where index != amount {
        #expect(!"=+-@\t\r\n".contains(cell.first ?? "x"), "\(cell)")
      }
    }
    #expect(!text.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x202E })
  }

  @Test
  func `a list of nothing is still a list`() throws {
    let cache = try Cache(
      path: ":memory:",
      binding: Store.Binding(stage: .sandbox, clientID: "acme")
    )
    let text = ByteSink.text { sink in
      let writer = RowWriter(.json, columns, at: Self.now, to: sink)
      writer.begin()
      writer.end()
    }
    withExtendedLifetime(cache) {}
    #expect(text == "[]\n")
  }

  /// RFC 4180, read by the letter.
  private func csvRows(_ text: String) -> [[String]] {
    var (rows, row, cell, isQuoted) = ([[String]](), [String](), "", false)
    var scalars = Array(text.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\"" where isQuoted && scalars.first == "\"":
        scalars.removeFirst()
        cell.unicodeScalars.append(scalar)
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        row.append(cell)
        cell = ""
      case "\r" where !isQuoted: break
      case "\n" where !isQuoted:
        rows.append(row + [cell])
        (row, cell) = ([], "")
      default: cell.unicodeScalars.append(scalar)
      }
    }
    return rows
  }

  @Test(arguments: [60, 80, 100, 140, 200])
  func `a table is never wider than its terminal`(width: Int) throws {
    let columns = TableColumns.forTerminal(.payout, isWide: false)
    let table = TableText(columns, width: width, at: Self.now, glyphs: .unicode)
    let rows = try cache().window(Listing(kind: .payout), from: .top, limit: 20).rows
    let lines = [table.heading] + rows.map { table.line(of: $0) }
    #expect(lines.count == 11)
    for line in lines { #expect(TextWidth.columns(of: line) <= width, "\(line)") }
  }

  @Test
  func `between tabs every row has the same cells, whole`() throws {
    let columns = TableColumns.forPrograms(.payout)
    let table = TableText(separatedByTabs: columns, at: Self.now)
    let rows = try cache().window(Listing(kind: .payout), from: .top, limit: 20).rows
    for seen in rows {
      let cells = table.tabbed(seen).split(separator: "\t", omittingEmptySubsequences: false)
      #expect(cells.count == columns.count)
      #expect(cells.contains(Substring(seen.value.id)))
    }
  }
}
