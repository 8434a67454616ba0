import Canvas
import Testing

struct ChartTests {
  private let fortnight = [2, 3, 3, 8, 12, 5, 1, 0, 6, 11, 14, 7, 1, 4]

  private func drawn(_ chart: Chart, _ columns: Int, _ rows: Int, _ glyphs: Glyphs) -> String {
    var canvas = Canvas(size: Size(columns: columns, rows: rows))
    chart.draw(on: &canvas, in: canvas.bounds, glyphs: glyphs)
    return canvas.text
  }

  @Test func `a sparkline has one sign for each figure`() {
    #expect(Chart.sparkline(fortnight, width: 20, glyphs: .unicode) == "▂▃▃▅▇▄▂▁▄▇█▅▂▃")
    #expect(Chart.sparkline(fortnight, width: 20, glyphs: .ascii) == ".::=*-._-*#=.:")
  }

  @Test func `a sparkline that is too narrow keeps every peak`() {
    #expect(Chart.sparkline([1, 9, 1, 1, 9, 1], width: 3, glyphs: .unicode) == "█▂█")
  }

  @Test(arguments: [
    ([], ""), ([0], "▁"), ([0, 0, 0], "▁▁▁"), ([7], "█"), ([5, 5, 5], "███"),
    ([0, 1, 1_000_000], "▁▂█"), ([-4, 4], "▁█"),
    ([Int.max, Int.max / 2, 1, 0, Int.min], "█▅▂▁▁"),
  ])
  func `a sparkline of odd figures is honest`(values: [Int], picture: String) {
    #expect(Chart.sparkline(values, width: 10, glyphs: .unicode) == picture)
  }

  @Test(arguments: [0, -1]) func `a sparkline without room is empty`(width: Int) {
    #expect(Chart.sparkline(fortnight, width: width, glyphs: .unicode).isEmpty)
  }

  @Test func `bars stand apart and end in eighths of a cell`() {
    let expected = """
              ▁           █
              █         ▅ █
            ▁ █         █ █
            █ █       ▁ █ █ ▅
            █ █ ▅     █ █ █ █   ▁
      ▁ ▅ ▅ █ █ █     █ █ █ █   █
      █ █ █ █ █ █ ▅ ▁ █ █ █ █ ▅ █
      """
    #expect(drawn(Chart(.bars, of: fortnight), 28, 7, .unicode) == expected)
  }

  @Test func `bars in ASCII`() {
    let expected = """
                  --             .. ##
               :: ##             ## ## __
               ## ## ==       ** ## ## ##    ..
      ++ ## ## ## ## ## -- __ ## ## ## ## -- ##
      """
    #expect(drawn(Chart(.bars, of: fortnight), 42, 4, .ascii) == expected)
  }

  @Test func `an area is drawn in dots`() {
    let expected = """
              ⣠          ⣠⣴⣷⡀
            ⣠⣾⣿⣷⡀      ⢀⣾⣿⣿⣿⣿⡄
       ⢀⣀⣀⣠⣾⣿⣿⣿⣿⣷⣄    ⣰⣿⣿⣿⣿⣿⣿⣿⣦ ⢀⣠
      ⣿⣿⣿⣿⣿⣿⣿⣿⣿⣿⣿⣿⣷⣦⣄⣴⣿⣿⣿⣿⣿⣿⣿⣿⣿⣷⣿⣿
      """
    #expect(drawn(Chart(.area, of: fortnight), 28, 4, .unicode) == expected)
  }

  @Test func `an area in ASCII is a row of bars without gaps`() {
    let expected = """
              :          :++
            .+#*       _+###*
           -#####.    :#######.  .
      +*##########+:.-#########-*#
      """
    #expect(drawn(Chart(.area, of: fortnight), 28, 4, .ascii) == expected)
  }

  @Test func `an area of one figure is flat, and one of none is not there`() {
    #expect(drawn(Chart(.area, of: [3]), 4, 1, .unicode) == "⣿⣿⣿⣿")
    #expect(drawn(Chart(.area, of: [0, 0]), 4, 1, .unicode) == "⣀⣀⣀⣀")
    #expect(drawn(Chart(.area, of: []), 4, 1, .unicode) == "")
  }

  @Test(arguments: [Chart.Shape.bars, .area], [Glyphs.unicode, .ascii])
  func `a chart stays in its rectangle whatever it shows`(shape: Chart.Shape, glyphs: Glyphs) {
    let figures = [[], [0], [1, 2], [Int.max, 0, Int.min], Array(0...999)]
    for values in figures {
      for (columns, rows) in [(0, 0), (1, 1), (2, 5), (7, 1), (31, 9)] {
        var canvas = Canvas(size: Size(columns: 40, rows: 12))
        let rect = Rect(column: 3, row: 2, columns: columns, rows: rows)
        Chart(shape, of: values).draw(on: &canvas, in: rect, glyphs: glyphs)
        canvas.clear(rect)
        #expect(canvas == Canvas(size: canvas.size))
      }
    }
  }

  @Test func `a chart is drawn in the role of charts`() {
    var canvas = Canvas(size: Size(columns: 2, rows: 1))
    Chart(.bars, of: [1, 1]).draw(on: &canvas, in: canvas.bounds, glyphs: .unicode)
    #expect(canvas.row(0).map(\.role) == [.chart, .chart])
  }
}
