/// What a terminal shows after the bytes it was sent, cell by cell; colours are left out.
package struct TerminalScreen: Equatable, Sendable {
  private var cells: [[Unicode.Scalar]]
  private var row = 0
  private var column = 0
  private var saved = (row: 0, column: 0)
  /// The rows that scroll.
  private var region: Range<Int>
  /// The character that the next `REP` sequence says again.
  private var last: Unicode.Scalar = " "
  /// The begin of a sequence or character whose end has not come yet.
  private var unfinished: [UInt8] = []
  private let columns: Int
  private let width: @Sendable (Unicode.Scalar) -> Int

  /// `width` says how many cells a character takes.
  package init(
    rows: Int,
    columns: Int,
    width: @escaping @Sendable (Unicode.Scalar) -> Int
  ) {
    self.columns = columns
    self.width = width
    cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
    region = 0..<rows
  }

  package var rows: [String] {
    cells.map { row in
      // What a wide character covers is no text of its own.
      String(String.UnicodeScalarView(row.filter { $0 != Self.covered }))
    }
  }

  package static func == (one: TerminalScreen, other: TerminalScreen) -> Bool {
    one.cells == other.cells
  }

  private static let covered: Unicode.Scalar = "\u{0}"

  package mutating func show(_ bytes: some Collection<UInt8>) {
    let all = unfinished + bytes
    unfinished = []
    for piece in ControlSequences.pieces(of: all) {
      let cut = piece.endIndex == all.endIndex ? ControlSequences.unfinished(in: piece) : 0
      unfinished = Array(piece.suffix(cut))
      let whole = piece.dropLast(cut)
      guard let first = whole.first else { continue }
      if first == 0x1B {
        obey(Array(whole))
      } else if first < 0x20 || first == 0x7F {
        move(by: first)
      } else {
        String(decoding: whole, as: UTF8.self).unicodeScalars.forEach { write($0) }
      }
    }
  }
}

// Text.
extension TerminalScreen {
  private mutating func write(_ scalar: Unicode.Scalar) {
    let width = self.width(scalar)
    guard width > 0 else { return }
    if column + width > columns {
      column = 0
      lineFeed()
    }
    cells[row][column] = scalar
    if width == 2 { cells[row][column + 1] = Self.covered }
    column += width
    last = scalar
  }

  private mutating func move(by control: UInt8) {
    switch control {
    case 0x08: column = max(0, min(column, columns - 1) - 1)
    case 0x09: column = min(columns - 1, (column / 8 + 1) * 8)
    case 0x0A: lineFeed()
    case 0x0D: column = 0
    default: break
    }
  }

  private mutating func lineFeed() {
    if row == region.upperBound - 1 { scroll(up: 1) } else { row = min(cells.count - 1, row + 1) }
  }

  private mutating func scroll(up count: Int) { scroll(region, up: count) }

  /// Moves rows up, or down where `count` is negative, and leaves blank rows behind.
  private mutating func scroll(_ rows: Range<Int>, up count: Int) {
    let blank = Array(repeating: Unicode.Scalar(" "), count: columns)
    let old = cells
    for place in rows {
      cells[place] = rows.contains(place + count) ? old[place + count] : blank
    }
  }
}

// Sequences.
extension TerminalScreen {
  private mutating func obey(_ bytes: [UInt8]) {
    switch bytes.dropFirst().first {
    case UInt8(ascii: "["): obeyControl(bytes)
    case UInt8(ascii: "7"): saved = (row, column)
    case UInt8(ascii: "8"): (row, column) = saved
    case UInt8(ascii: "D"): lineFeed()
    case UInt8(ascii: "M"): if row == region.lowerBound { scroll(up: -1) } else { row -= 1 }
    default: break
    }
  }

  private mutating func obeyControl(_ bytes: [UInt8]) {
    guard let final = bytes.last, bytes.count > 2 else { return }
    let words = bytes[2..<(bytes.count - 1)]
    // Private modes: of these only the other screen changes what is seen, and that by clearing.
    guard words.allSatisfy({ (0x30...0x3B).contains($0) }) else { return }
    let numbers = String(decoding: words, as: UTF8.self)
      .split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    let count = max(1, numbers.first ?? 1)
    let second = numbers.count > 1 ? max(1, numbers[1]) : 1
    switch UnicodeScalar(final) {
    case "H", "f": go(to: count - 1, second - 1)
    case "A": go(to: row - count, column)
    case "B", "e": go(to: row + count, column)
    case "C", "a": go(to: row, column + count)
    case "D": go(to: row, column - count)
    case "E": go(to: row + count, 0)
    case "F": go(to: row - count, 0)
    case "G", "`": go(to: row, count - 1)
    case "d": go(to: count - 1, column)
    case "r": setRegion(from: count - 1, to: numbers.count > 1 ? numbers[1] : cells.count)
    case "J": eraseScreen(numbers.first ?? 0)
    case "K": eraseLine(numbers.first ?? 0)
    case "X": blank(column..<min(columns, column + count))
    case "P": shift(by: count)
    case "@": shift(by: -count)
    case "L": scroll(row..<region.upperBound, up: -count)
    case "M": scroll(row..<region.upperBound, up: count)
    case "S": scroll(up: count)
    case "T": scroll(up: -count)
    case "b": for _ in 0..<count { write(last) }
    default: break
    }
  }

  private mutating func go(to row: Int, _ column: Int) {
    self.row = min(max(0, row), cells.count - 1)
    self.column = min(max(0, column), columns - 1)
  }

  private mutating func setRegion(from top: Int, to bottom: Int) {
    guard top < bottom, bottom <= cells.count else { return }
    region = top..<bottom
    go(to: 0, 0)
  }

  private mutating func eraseScreen(_ which: Int) {
    let rows = which == 0 ? row + 1..<cells.count : which == 1 ? 0..<row : 0..<cells.count
    for place in rows { cells[place] = Array(repeating: " ", count: columns) }
    if which < 2 { eraseLine(which) }
  }

  private mutating func eraseLine(_ which: Int) {
    let here = min(column, columns - 1)
    blank(which == 0 ? here..<columns : which == 1 ? 0..<here + 1 : 0..<columns)
  }

  private mutating func blank(_ range: Range<Int>) {
    for place in range { cells[row][place] = " " }
  }

  /// Takes cells out of the row, or puts blanks in where `count` is negative.
  private mutating func shift(by count: Int) {
    let here = min(column, columns - 1)
    let old = cells[row]
    for place in here..<columns {
      let source = place + count
      cells[row][place] = source >= here && source < columns ? old[source] : " "
    }
  }
}
