import PseudoTerminal
import Testing

/// A list with a column that somebody else fills: from its heading to the next one.
struct ForeignColumn: Sendable, CustomTestStringConvertible {
  let key: String
  let heading: String
  let next: String

  var testDescription: String { heading }

  static let all = [
    ForeignColumn(key: "1", heading: "name", next: "stands"),
    ForeignColumn(key: "2", heading: "owner", next: "account "),
    ForeignColumn(key: "3", heading: "from", next: "stands"),
    ForeignColumn(key: "4", heading: "to  ", next: "stands"),
  ]
}

extension EndToEnd {
  /// Texts that attack the terminal, next to the same tenant without them.
  struct HostileTests {
    @Test(arguments: ForeignColumn.all)
    func `a hostile text stays within its column of a list`(of column: ForeignColumn) throws {
      try compare(rows: 40, columns: 120) { visit in
        try visit.press(column.key)
        let grid = try visit.grid
        guard let first = grid.column(of: column.heading), let end = grid.column(of: column.next)
        else { return nil }
        return (grid, grid.without(rows: 4..<38, columns: first..<end))
      }
    }

    /// The oldest record, which stays the last of the list whatever happens meanwhile.
    @Test(arguments: ["1", "2", "3", "4"])
    func `a hostile text stays within its value of a detail`(in pane: String) throws {
      try compare(rows: 24, columns: 109) { visit in
        // Until everything is read another record is the last, so it is gone to anew each time;
        // so wide, no value needs a second line.
        if try visit.grid.isDetail { try visit.press("Escape") }
        try visit.press(pane, "G", "Enter")
        let grid = try visit.grid
        guard grid.isDetail else { return nil }
        let values = grid.without(rows: 5..<22, columns: 15..<109)
        return (grid, values.without(rows: 3..<4, columns: 0..<109))
      }
    }

    /// Looks at both tenants until they are equal but for what was masked, and only that.
    private func compare(
      rows: Int,
      columns: Int,
      look: (Visit) throws -> (whole: CellGrid, masked: CellGrid)?
    ) throws {
      let harmless = try Visit(options: [], rows: rows, columns: columns)
      let hostile = try Visit(options: ["--hostile"], rows: rows, columns: columns)
      var differences = ["nothing was shown"]
      let areEqual = try eventually {
        guard let first = try look(harmless), let second = try look(hostile) else { return false }
        differences = first.masked.differences(from: second.masked)
        return differences.isEmpty && first.whole != second.whole
      }
      #expect(areEqual, "\(differences.joined(separator: "\n"))")
    }

    @Test func `what is written to the terminal holds no control but our own`() throws {
      let lodging = try Lodging()
      let shell = try ShellSession(
        [Lodging.program, "demo", "--hostile", "--seed", "7"],
        in: lodging
      )
      try #require(shell.shows("SANDBOX"))

      for key in ["1", "2", "3", "4"] {
        for step in [key, "j", "j", "\r", "\t", "\t", "\t", "\u{1B}[6~", "G"] {
          try shell.session.press(step)
          shell.session.settle()
        }
      }

      // To its end, for a transcript may be cut within a sequence or a character.
      try shell.session.press("Q")
      #expect(shell.exitCode() == 0)
      let transcript = shell.session.transcript
      #expect(foreignControl(in: transcript) == [])
      #expect(foreignCharacters(in: transcript) == [])
    }

    /// Sequences of other shapes than a full-screen program needs.
    private func foreignControl(in transcript: [UInt8]) -> [String] {
      let shapes = Set(ControlSequences.all(in: transcript).map(\.shape))
      return shapes.subtracting(ownShapes).sorted()
    }

    /// Invisible, reordering and control characters; joiners are letters' business and stay.
    private func foreignCharacters(in transcript: [UInt8]) -> [String] {
      guard let text = String(validating: transcript, as: UTF8.self) else { return ["not UTF-8"] }
      let foreign = text.unicodeScalars.filter { scalar in
        let isJoiner = scalar == "\u{200C}" || scalar == "\u{200D}"
        let category = scalar.properties.generalCategory
        return scalar.value >= 0x80 && !isJoiner
          && [.control, .format, .lineSeparator, .paragraphSeparator].contains(category)
      }
      return Set(foreign.map { String($0.value, radix: 16) }).sorted()
    }

    private let ownShapes: Set = [
      "<27>[A", "<27>[B", "<27>[C", "<27>[D", "<27>[G", "<27>[H", "<27>[J", "<27>[K", "<27>[L",
      "<27>[M", "<27>[P", "<27>[S", "<27>[T", "<27>[X", "<27>[@", "<27>[b", "<27>[d", "<27>[m",
      "<27>[r", "<27>[l", "<27>[h", "<27>[?h", "<27>[?l", "<27>[?$p", "<27>[c", "<27>[22t",
      "<27>[23t", "<27>[t", "<27>(B", "<27>)0", "<27>=", "<27>>", "<27>7", "<27>8", "<27>M", "<8>",
      "<10>", "<13>",
    ]
  }
}

extension CellGrid {
  fileprivate var isDetail: Bool { column(of: "Summary") != nil }
}

/// A dashboard on a tenant of its own, for both of whom time stands still.
private final class Visit {
  private let lodging: Lodging
  private let tenant: Tenant
  private let session: TerminalSession

  /// 2026-11-21 14:02:30 UTC.
  private static let clock = ["KIRADECK_CLOCK": "1795269750000"]

  init(options: [String], rows: Int, columns: Int) throws {
    lodging = try Lodging()
    // Few enough that all is soon read.
    let sizes = ["users=40", "payouts=100", "deposits=60"].flatMap { ["--scale", $0] }
    tenant = try Tenant(
      in: lodging,
      options: ["--still"] + sizes + options,
      environment: Self.clock
    )
    session = try TerminalSession(
      [],
      in: lodging,
      rows: rows,
      columns: columns,
      environment: tenant.environment.merging(Self.clock) { $1 }
    )
    try #require(try session.shows("oldest"))
  }

  deinit { tenant.kill() }

  var grid: CellGrid { get throws { try CellGrid(session.screen) } }

  func press(_ keys: String...) throws {
    for key in keys { _ = try session.untilIdle { try session.press(key) } }
  }
}
