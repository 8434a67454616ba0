import Testing

@testable import Canvas

/// Text and what it becomes in cells.
struct Drawn: CustomTestStringConvertible {
  let text: String
  let cells: [String]
  let widths: [UInt8]

  init(_ text: String, _ cells: [String], _ widths: [UInt8]) {
    (self.text, self.cells, self.widths) = (text, cells, widths)
  }

  var testDescription: String { text }
}

struct TextWidthTests {
  static let texts: [Drawn] = [
    Drawn("abc", ["a", "b", "c"], [1, 1, 1]),
    Drawn("李龙", ["李", "", "龙", ""], [2, 0, 2, 0]),
    Drawn("e\u{301}x", ["e\u{301}", "x"], [1, 1]),
    Drawn("ﾊﾟ", ["ﾊ", "ﾟ"], [1, 1]),
    Drawn("한", ["한", ""], [2, 0]),
    Drawn("\u{1112}\u{1161}\u{11AB}", ["\u{1112}\u{1161}\u{11AB}", ""], [2, 0]),
    // Hindi: vowel signs that take room have cells of their own.
    Drawn("हि", ["ह", "ि"], [1, 1]),
    Drawn("न्दी", ["न्", "द", "ी"], [1, 1, 1]),
    Drawn("क्\u{200D}ष", ["क्\u{200D}", "ष"], [1, 1]),
    // Persian: the joiner that separates stays with the letter before it.
    Drawn("می\u{200C}خ", ["م", "ی\u{200C}", "خ"], [1, 1, 1]),
    // Pictures: every terminal can draw the parts.
    Drawn("👩\u{200D}👧", ["👩", "", "👧", ""], [2, 0, 2, 0]),
    Drawn("👍🏽", ["👍", ""], [2, 0]),
    Drawn("❤\u{FE0F}", ["❤"], [1]),
    Drawn("🇲🇽", ["M", "X"], [1, 1]),
    Drawn("\u{301}a", ["\u{25CC}\u{301}", "a"], [1, 1]),
    Drawn("\u{200B}\u{202E}\u{1B}\u{9B}\u{AD}\u{FEFF}", [], []),
    Drawn("a\u{0}b", ["a", "b"], [1, 1]),
  ]

  @Test(arguments: texts)
  func `text is drawn in pieces that every terminal knows the width of`(drawn: Drawn) {
    var canvas = Canvas(size: Size(columns: 12, rows: 1))

    let used = canvas.write(drawn.text, at: Point(column: 0, row: 0))

    let cells = canvas.row(0).prefix(used)
    #expect(cells.map(\.text).map { Array($0.utf8) } == drawn.cells.map { Array($0.utf8) })
    #expect(cells.map(\.width) == drawn.widths)
    #expect(TextWidth.columns(of: drawn.text) == used)
  }

  @Test func `a tower of marks is cut to what a cell can hold`() {
    let tower = "a" + String(repeating: "\u{301}", count: 10_000)

    #expect(TextWidth.columns(of: tower) == 1)
    #expect(TextWidth.pieces(of: Character(tower)).map { Array($0.cluster.scalars).count } == [5])
  }

  @Test func `what is cut says so, and never in the middle of a cluster`() {
    #expect(TextWidth.fitted("Northwind", to: 9) == "Northwind")
    #expect(TextWidth.fitted("Northwind", to: 5) == "Nort…")
    #expect(TextWidth.fitted("李小龙", to: 5) == "李小…")
    #expect(TextWidth.fitted("李小龙", to: 4) == "李…")
    #expect(TextWidth.fitted("हिन्दी", to: 4) == "हि…")
    #expect(TextWidth.fitted("abc", to: 0) == "")
    #expect(TextWidth.fitted("abc", to: -1) == "")
  }
}
