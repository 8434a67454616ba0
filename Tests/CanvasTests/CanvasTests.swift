import Canvas
import Testing

struct CanvasTests {
  private func canvas(_ columns: Int, _ rows: Int = 1) -> Canvas {
    Canvas(size: Size(columns: columns, rows: rows))
  }

  @Test func `text is cut at the edge and the columns used are told`() {
    var canvas = canvas(6, 2)

    let used = canvas.write("Northwind", at: Point(column: 2, row: 1))

    #expect(used == 4)
    #expect(canvas.text == "\n  Nort")
  }

  @Test func `a limit cuts earlier than the edge`() {
    var canvas = canvas(10)

    let used = canvas.write("Acme Corp", at: Point(column: 0, row: 0), limit: 4)
    #expect(used == 4)
    #expect(canvas.text == "Acme")
  }

  @Test(arguments: [
    Point(column: -1, row: 0), Point(column: 0, row: -1), Point(column: 0, row: 1),
    Point(column: 5, row: 0), Point(column: 900, row: 0),
  ])
  func `what starts outside is not drawn`(point: Point) {
    var canvas = canvas(5)
    let used = canvas.write("abc", at: point)
    #expect(used == 0)
    #expect(canvas == Canvas(size: canvas.size))
  }

  @Test func `a negative limit draws nothing`() {
    var canvas = canvas(5)
    let used = canvas.write("abc", at: Point(column: 0, row: 0), limit: -3)
    #expect(used == 0)
  }

  @Test func `a wide cluster takes two cells`() {
    var canvas = canvas(6)

    let used = canvas.write("李x", at: Point(column: 1, row: 0))
    #expect(used == 3)
    #expect(canvas.row(0).map(\.width) == [1, 2, 0, 1, 1, 1])
    #expect(canvas.text == " 李x")
  }

  @Test func `a wide cluster that does not fit is left out whole`() {
    var canvas = canvas(3)
    let used = canvas.write("李龙", at: Point(column: 0, row: 0))
    #expect(used == 2)
    #expect(canvas.row(0).map(\.width) == [2, 0, 1])
  }

  @Test func `writing over the right half of a wide cluster blanks its left half`() {
    var canvas = canvas(4)
    canvas.write("李龙", at: Point(column: 0, row: 0))

    canvas.write("x", at: Point(column: 1, row: 0))

    #expect(canvas.row(0).map(\.text) == [" ", "x", "龙", ""])
    #expect(canvas.row(0).map(\.width) == [1, 1, 2, 0])
  }

  @Test func `writing over the left half of a wide cluster blanks its right half`() {
    var canvas = canvas(4)
    canvas.write("李龙", at: Point(column: 0, row: 0))

    canvas.write("x", at: Point(column: 2, row: 0))

    #expect(canvas.row(0).map(\.text) == ["李", "", "x", " "])
    #expect(canvas.row(0).map(\.width) == [2, 0, 1, 1])
  }

  @Test func `a wide cluster written across two others leaves no half behind`() {
    var canvas = canvas(4)
    canvas.write("李龙", at: Point(column: 0, row: 0))

    canvas.write("小", at: Point(column: 1, row: 0))

    #expect(canvas.row(0).map(\.text) == [" ", "小", "", " "])
    #expect(canvas.row(0).map(\.width) == [1, 2, 0, 1])
  }

  @Test func `a wide cluster is replaced by a wide cluster in the same place`() {
    var canvas = canvas(4)
    canvas.write("李龙", at: Point(column: 0, row: 0))

    canvas.write("小", at: Point(column: 0, row: 0))

    #expect(canvas.row(0).map(\.width) == [2, 0, 2, 0])
    #expect(canvas.text == "小龙")
  }

  @Test func `clearing half of a wide cluster at either side blanks all of it`() {
    var canvas = canvas(6)
    canvas.write("李小龙", at: Point(column: 0, row: 0))

    canvas.clear(Rect(column: 1, row: 0, columns: 4, rows: 1))

    #expect(canvas.row(0).map(\.text) == [" ", " ", " ", " ", " ", " "])
    #expect(canvas.row(0).map(\.width) == [1, 1, 1, 1, 1, 1])
  }

  @Test func `clearing takes role and selection away and stays inside the canvas`() {
    var canvas = canvas(4, 2)
    canvas.paint(canvas.bounds, role: .danger)
    canvas.select(canvas.bounds)

    canvas.clear(Rect(column: -3, row: 1, columns: 40, rows: 40))

    #expect(Set(canvas.row(0)) == [Cell(" ", role: .danger, isSelected: true)])
    #expect(Set(canvas.row(1)) == [.blank])
  }

  @Test func `a selection that begins inside a wide cluster takes both halves`() {
    var canvas = canvas(6)
    canvas.write("李小龙", at: Point(column: 0, row: 0))

    canvas.select(Rect(column: 1, row: 0, columns: 2, rows: 1))

    #expect(canvas.row(0).map(\.isSelected) == [true, true, true, true, false, false])
  }

  @Test func `both halves of a wide cluster always mean the same`() {
    var canvas = canvas(4)
    canvas.write("李龙", at: Point(column: 0, row: 0))

    canvas.paint(Rect(column: 0, row: 0, columns: 3, rows: 1), role: .match)

    #expect(canvas.row(0).map(\.role) == [.match, .match, .match, .match])
  }

  @Test func `text drawn on the bar stays on the bar`() {
    var canvas = canvas(4)
    canvas.select(canvas.bounds)

    canvas.write("李x", at: Point(column: 0, row: 0))

    #expect(canvas.row(0).map(\.isSelected) == [true, true, true, true])
  }

  @Test func `marks stay with their letter, and what cannot be seen takes no cell`() {
    var canvas = canvas(6)

    let used = canvas.write("e\u{301}\u{202E}x\u{1B}y", at: Point(column: 0, row: 0))

    #expect(used == 3)
    #expect(canvas.row(0).prefix(3).map(\.text) == ["e\u{301}", "x", "y"])
  }

  @Test func `a canvas without room takes everything and shows nothing`() {
    for size in [Size(columns: 0, rows: 0), Size(columns: 0, rows: 3), Size(columns: 3, rows: 0)] {
      var canvas = Canvas(size: size)
      canvas.write("abc", at: Point(column: 0, row: 0))
      canvas.clear(Rect(column: 0, row: 0, columns: 9, rows: 9))
      canvas.select(canvas.bounds)
      #expect(canvas.cells.isEmpty)
    }
  }
}
