import Canvas
import Foundation
import Testing

/// Compares a screen with the one on file, byte by byte: Swift's `==` takes é for e and an accent.
enum Golden {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().appending(path: "Screens")

  /// With `UPDATE_SCREENS=1` the file is written instead, to be looked at before it is kept.
  static func check(_ canvas: Canvas, _ name: String, location: SourceLocation = #_sourceLocation) {
    let file = folder.appending(path: "\(name).txt")
    let actual = Array((canvas.text + "\n\n" + roles(of: canvas) + "\n").utf8)
    if ProcessInfo.processInfo.environment["UPDATE_SCREENS"] == "1" {
      #expect(throws: Never.self, sourceLocation: location) {
        try Data(actual).write(to: file)
      }
      return
    }
    guard let expected = try? Data(contentsOf: file) else {
      Issue.record(
        "no screen \(name) on file; UPDATE_SCREENS=1 writes it",
        sourceLocation: location
      )
      return
    }
    guard Array(expected) != actual else { return }
    Issue.record("\(difference(Array(expected), actual))", sourceLocation: location)
  }

  /// The first row that differs, both ways, with its number.
  private static func difference(_ expected: [UInt8], _ actual: [UInt8]) -> Comment {
    let old = expected.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let new = actual.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (row, pair) in zip(old, new).enumerated() where pair.0 != pair.1 {
      return """
        row \(row) differs
        on file: \(String(decoding: pair.0, as: UTF8.self))
        drawn:   \(String(decoding: pair.1, as: UTF8.self))
        """
    }
    return "one has \(old.count) rows, the other \(new.count)"
  }

  /// One letter a cell for what it means; upper case under the selection bar.
  private static func roles(of canvas: Canvas) -> String {
    (0..<canvas.size.rows).map { row in
      var line = canvas.row(row).map { letter(of: $0) }.joined()
      while line.last == " " { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }

  private static let letters: [Role: String] = [
    .plain: "p", .muted: "m", .strong: "s", .accent: "a", .frame: "f", .heading: "h",
    .money: "$", .good: "g", .moving: "v", .waiting: "w", .danger: "d", .stale: "o",
    .key: "k", .input: "i", .match: "t", .chart: "c", .sandbox: "b", .production: "r",
  ]

  private static func letter(of cell: Cell) -> String {
    if cell == .blank { return " " }
    let letter = letters[cell.role] ?? "?"
    return cell.isSelected ? letter.uppercased() : letter
  }
}
