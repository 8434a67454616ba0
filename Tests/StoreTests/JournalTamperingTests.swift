import Intents
import Kira
import Testing

@testable import Store

/// Whoever touches what was written is found out, and nothing is sent by what they left.
struct JournalTamperingTests {
  private let journal: TamperedJournal

  init() throws { journal = try TamperedJournal() }

  private static let tables = ["binding", "intent", "request", "entry"]

  /// The names and types of a table's columns, and what names each of its rows.
  private func columns(of table: String) throws -> [(name: String, type: String)] {
    let names = try journal.value("SELECT name FROM pragma_table_info('\(table)')")
    let types = try journal.value("SELECT type FROM pragma_table_info('\(table)')")
    return zip(names, types).map { (Self.text($0), Self.text($1)) }
  }

  private static func text(_ value: StoredValue) -> String {
    guard case .text(let text) = value else { return "" }
    return text
  }

  private static func condition(_ table: String) -> String {
    switch table {
    case "binding": "SELECT 'rowid = ' || rowid FROM binding"
    case "entry": "SELECT 'number = ' || number FROM entry ORDER BY number"
    default: "SELECT 'key = ''' || key || '''' FROM \(table)"
    }
  }

  private func rows(of table: String) throws -> [String] {
    try journal.value(Self.condition(table)).map(Self.text)
  }

  /// Another value, for what is there and for what is not: longer, shorter, larger, smaller.
  private static func other(_ column: String, _ type: String, _ turn: Int) -> String {
    let isOdd = turn % 2 == 1
    return switch type {
    case "INTEGER": isOdd ? "coalesce(\(column), 0) + 100" : "-coalesce(\(column), 7) - 1"
    case "BLOB": isOdd ? "x''" : "x'00'"
    default: isOdd ? "coalesce(\(column), '') || 'x'" : "'x' || coalesce(\(column), '')"
    }
  }

  @Test(arguments: tables)
  func `a value that was changed is found, and nothing is sent`(table: String) throws {
    for (turn, row) in try rows(of: table).enumerated() {
      for (column, type) in try columns(of: table) {
        let other = Self.other(column, type, turn)
        try journal.change("UPDATE \(table) SET \(column) = \(other) WHERE \(row)")
        let judgement = try journal.judgement()
        guard case .refused = judgement else {
          Issue.record("\(table).\(column) = \(other) where \(row): \(judgement)")
          continue
        }
      }
    }
  }

  @Test func `what is changed after it was looked at whole gives no permit`() throws {
    let other = "UPDATE intent SET amount = amount + 1 WHERE tag = 'KD-2222222222'"
    #expect(try journal.permit(afterVerifying: other) == nil)
    #expect(try journal.permit(afterVerifying: "SELECT 1") != nil)
  }

  @Test func `the first entry that is not as it was written is named`() throws {
    for number in 1...journal.entries {
      try journal.change("UPDATE entry SET person = person || 'x' WHERE number >= \(number)")
      #expect(try journal.judgement() == .refused(entry: number))
    }
    try journal.change("UPDATE intent SET amount = amount + 1 WHERE tag = 'KD-2222222222'")
    #expect(try journal.judgement() == .refused(entry: 2))
    try journal.change("UPDATE request SET body = x'20' WHERE key LIKE '%11'")
    #expect(try journal.judgement() == .refused(entry: 1))
  }

  @Test(arguments: tables)
  func `a row that was taken away is found, and nothing is sent`(table: String) throws {
    let over = try journal.value(
      "SELECT 'key = ''' || key || '''' FROM entry WHERE event IN ('accepted', 'closed')"
    )
    for row in try rows(of: table) {
      // The bytes of what is over may be erased by right.
      if table == "request", over.contains(.text(row)) { continue }
      try journal.change("DELETE FROM \(table) WHERE \(row)")
      let judgement = try journal.judgement()
      guard case .refused = judgement else {
        Issue.record("\(table) without \(row): \(judgement)")
        continue
      }
    }
    if table == "entry" {
      for number in 1...journal.entries {
        try journal.change("DELETE FROM entry WHERE number = \(number)")
        #expect(try journal.judgement() == .refused(entry: number))
      }
    }
  }

  @Test func `rows in another order are found, and the first of them named`() throws {
    for number in 1..<journal.entries {
      try journal.change(
        "UPDATE entry SET number = -1 WHERE number = \(number)",
        "UPDATE entry SET number = \(number) WHERE number = \(number + 1)",
        "UPDATE entry SET number = \(number + 1) WHERE number = -1"
      )
      #expect(try journal.judgement() == .refused(entry: number))
    }
  }

  @Test func `a row that nobody wrote is found`() throws {
    let columns =
      "key, event, attempt, reason, payout, person, wall, boot_milliseconds, boot, process"
    let copies = [
      "INSERT INTO entry SELECT -1, \(columns), digest FROM entry WHERE event = 'closed'",
      "INSERT INTO entry SELECT 0, \(columns), digest FROM entry WHERE event = 'closed'",
      "INSERT INTO entry SELECT number + 100, \(columns), digest FROM entry WHERE event = 'closed'",
      "INSERT INTO binding SELECT * FROM binding",
      "INSERT INTO request SELECT 'stray', body FROM request LIMIT 1",
    ]
    for copy in copies {
      try journal.change(copy)
      let judgement = try journal.judgement()
      guard case .refused = judgement else {
        Issue.record("\(copy): \(judgement)")
        continue
      }
    }
  }

  @Test func `F13 an end that was cut off is found, however much of it`() throws {
    for number in 1...journal.entries {
      try journal.change("DELETE FROM entry WHERE number >= \(number)")
      #expect(try journal.judgement() == .refused(entry: number))
    }
    for size in stride(from: 0, to: journal.size, by: 4_096) {
      try journal.cut("journal.sqlite", to: size)
      let judgement = try journal.judgement()
      guard case .refused = judgement else {
        Issue.record("cut to \(size): \(judgement)")
        continue
      }
    }
  }

  @Test func `a guard that was taken away is found`() throws {
    for name in ["entry_no_update", "entry_no_delete", "intent_no_update", "request_no_update"] {
      try journal.change()
      try journal.dropLater(name)
      let judgement = try journal.judgement()
      #expect(judgement == .refused(entry: 0), "\(name)")
    }
  }

  /// The whole file at this stride, another bit each time.
  @Test(arguments: [(name: "journal.sqlite", stride: 127), (name: "journal.head", stride: 7)])
  func `F13 a byte that was changed is found, or it was none that anybody reads`(
    file: (name: String, stride: Int)
  ) throws {
    let size = file.name.hasSuffix("head") ? TamperedJournal.headSize : journal.size
    var found = 0
    for (turn, offset) in stride(from: 0, to: size, by: file.stride).enumerated() {
      try journal.flip(file.name, at: offset, 1 << UInt8(turn % 8))
      switch try journal.judgementOfBytes() {
      case .untouched: break
      case .refused: found += 1
      case .believed(let what):
        Issue.record("byte \(offset) of \(file.name), bit \(turn % 8): \(what)")
      }
    }
    // One of the two records of a head is enough; the rows fill a good part of the file.
    #expect(found > 20 || file.name.hasSuffix("head"))
  }
}
