import Deck
import Kira
import Testing

struct TableLayoutTests {
  private let columns = [
    Column(Column.Head("", 1...1)) { _ in Span("!") },
    Column(Column.Head("amount", 10...12)) { _ in Span("1.00") },
    Column(Column.Head("name", 8...20)) { _ in Span("Jo") },
    Column(Column.Head("rail", 6...6, dispensability: 3)) { _ in Span("WIRE") },
    Column(Column.Head("age", 5...5, dispensability: 2)) { _ in Span("1 d") },
  ]

  private func titles(width: Int) -> [String] {
    TableLayout(columns, width: width).places.map(\.column.head.title)
  }

  @Test func `the most dispensable columns go first and what must stay stays`() {
    #expect(titles(width: 60) == ["", "amount", "name", "rail", "age"])
    #expect(titles(width: 32) == ["", "amount", "name", "age"])
    #expect(titles(width: 23) == ["", "amount", "name"])
    #expect(titles(width: 5) == ["", "amount", "name"])
  }

  @Test(arguments: [23, 30, 40, 50, 60, 200])
  func `columns never touch and never leave the table`(width: Int) {
    let places = TableLayout(columns, width: width).places
    for (left, right) in zip(places, places.dropFirst()) {
      #expect(left.start + left.width < right.start)
    }
    #expect(places.last.map { $0.start + $0.width <= width } == true)
  }
}
