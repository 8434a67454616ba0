/// Heights as filled dots of braille, two across and four up in each cell.
enum Braille {
  /// The dots that fill the left column of a cell up to a height of 0…4.
  private static let left: [UInt32] = [0x00, 0x40, 0x44, 0x46, 0x47]
  private static let right: [UInt32] = [0x00, 0x80, 0xA0, 0xB0, 0xB8]
  private static let blank: UInt32 = 0x2800

  /// Rows of text from the top; `heights` are in dots, two for each cell.
  static func fill(_ heights: [Int], rows: Int) -> [String] {
    (0..<rows).reversed().map { row in
      stride(from: 0, to: heights.count, by: 2).map { index in
        let second = index + 1 < heights.count ? heights[index + 1] : 0
        return cell(dots(heights[index], in: row), dots(second, in: row))
      }.joined()
    }
  }

  private static func dots(_ height: Int, in row: Int) -> Int { min(max(0, height - row * 4), 4) }

  private static func cell(_ leftDots: Int, _ rightDots: Int) -> String {
    let pattern = left[leftDots] | right[rightDots]
    guard pattern != 0, let scalar = Unicode.Scalar(blank | pattern) else { return " " }
    return String(Character(scalar))
  }
}
