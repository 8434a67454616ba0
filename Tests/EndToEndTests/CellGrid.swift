import CWidth
import Foundation

/// A screen cut into cells the way a terminal does it: by the width of each character.
struct CellGrid: Equatable {
  private(set) var rows: [[String]]

  init(_ screen: String) {
    setlocale(LC_CTYPE, "C.UTF-8")
    rows = screen.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var cells: [String] = []
      for scalar in line.unicodeScalars {
        let width = wcwidth(wchar_t(bitPattern: scalar.value))
        if width == 0, !cells.isEmpty {
          cells[cells.count - 1].unicodeScalars.append(scalar)
        } else {
          cells.append(String(scalar))
          if width == 2 { cells.append("") }
        }
      }
      return cells
    }
  }

  /// The column in which `heading` begins in one of the rows.
  func column(of heading: String) -> Int? {
    rows.lazy.compactMap { row in
      row.joined().range(of: heading).map { row.joined()[..<$0.lowerBound].count }
    }.first
  }

  /// The same screen with a rectangle whitened, whatever stood in it.
  func without(rows hidden: Range<Int>, columns: Range<Int>) -> CellGrid {
    var grid = self
    for row in hidden.clamped(to: grid.rows.indices) {
      for column in columns.clamped(to: grid.rows[row].indices) { grid.rows[row][column] = " " }
      // What stands at the end of a line is not told from nothing.
      while grid.rows[row].last == " " { grid.rows[row].removeLast() }
    }
    return grid
  }

  /// The rows in which two screens differ, both versions, for a person to read.
  func differences(from other: CellGrid) -> [String] {
    (0..<max(rows.count, other.rows.count)).flatMap { row in
      let (mine, theirs) = (line(row), other.line(row))
      return mine == theirs ? [] : ["\(row) \(mine)", "\(row) \(theirs)"]
    }
  }

  private func line(_ row: Int) -> String {
    rows.indices.contains(row) ? rows[row].joined() : ""
  }
}
