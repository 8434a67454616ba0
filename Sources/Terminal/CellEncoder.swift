import CNcurses
import Canvas
import Glibc

/// Turns cells of a canvas into cells of the library.
struct CellEncoder {
  private var styles: StyleTable
  private let lettering: Lettering
  /// Used again and again, because there are thousands of cells.
  private var characters = [wchar_t](repeating: 0, count: Cluster.mostScalars + 1)
  private var last: (role: Role, isSelected: Bool, appearance: Appearance)
  /// A blank of the last appearance: most cells differ from it by their character alone.
  private var blank = cchar_t()

  init(_ styles: StyleTable, _ lettering: Lettering) {
    self.styles = styles
    self.lettering = lettering
    last = (.plain, false, styles[.plain, isSelected: false])
    fill(with: .blank)
    blank = made(of: last.appearance)
  }

  /// Second halves of wide clusters are left out: the library adds them.
  mutating func encode(_ cells: ArraySlice<Cell>) -> [cchar_t] {
    var encoded: [cchar_t] = []
    encoded.reserveCapacity(cells.count)
    for cell in cells where cell.width > 0 { encoded.append(encode(cell)) }
    return encoded
  }

  private mutating func encode(_ cell: Cell) -> cchar_t {
    if cell.role != last.role || cell.isSelected != last.isSelected {
      let appearance = styles[cell.role, isSelected: cell.isSelected]
      last = (cell.role, cell.isSelected, appearance)
      fill(with: .blank)
      blank = made(of: appearance)
    }
    if cell.cluster.isSingle, 0x20..<0x7F ~= cell.cluster.first {
      var encoded = blank
      encoded.chars.0 = wchar_t(bitPattern: cell.cluster.first)
      return encoded
    }
    fill(with: cell)
    return made(of: last.appearance)
  }

  private func made(of appearance: Appearance) -> cchar_t {
    var encoded = cchar_t()
    setcchar(&encoded, characters, appearance.attributes, appearance.pair, nil)
    return encoded
  }

  /// Ended by a zero, and never a control character, whatever the cell holds.
  private mutating func fill(with cell: Cell) {
    var count = 0
    for scalar in cell.cluster.scalars {
      guard let shown = lettering.shown(scalar) else { continue }
      let isControl = shown.value < 0x20 || (0x7F..<0xA0).contains(shown.value)
      characters[count] = isControl ? 0x3F : wchar_t(bitPattern: shown.value)
      count += 1
    }
    if count == 0 {
      characters[0] = 0x20
      count = 1
    }
    characters[count] = 0
  }
}
