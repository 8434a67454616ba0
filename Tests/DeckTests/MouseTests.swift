import Canvas
import Deck
import Kira
import Testing

struct MouseTests {
  private func mouse(_ action: Mouse.Action, _ column: Int, _ row: Int) -> Event {
    .input(.mouse(Mouse(action, at: Point(column: column, row: row))))
  }

  @Test(arguments: [60, 80, 120])
  func `a press on a pane's name goes there, with all that it needs`(columns: Int) throws {
    var desk = Desk(columns: columns, rows: 24)
    let tabs = desk.text.split(separator: "\n")[1]
    let found = try #require(tabs.firstRange(of: "4 Pay"))
    let column = tabs.distance(from: tabs.startIndex, to: found.lowerBound)
    desk.send(mouse(.press, column + 2, 1))
    #expect(desk.deck.pane == .payouts)
    #expect(desk.deck.list?.rows.isEmpty == false)
  }

  @Test func `two presses open a row, and nothing where there is no row`() {
    var desk = Desk(columns: 80, rows: 24)
    desk.press(.character("2"))
    desk.send(mouse(.doublePress, 10, 20))
    #expect(desk.deck.list?.detail == nil)
    desk.send(mouse(.doublePress, 10, 3))
    #expect(desk.deck.list?.detail == nil)
    desk.send(mouse(.doublePress, 10, 6))
    #expect(desk.deck.list?.detail?.id == desk.deck.list?.rows[2].value.id)
  }

  @Test func `a press below the queue leaves its cursor alone`() {
    var desk = Desk(columns: 80, rows: 24)
    desk.send(mouse(.press, 10, 17))
    #expect(desk.deck.overview.selected == 0)
    desk.send(mouse(.press, 10, 6))
    #expect(desk.deck.overview.selected == 2)
  }

  @Test func `the wheel turns what is under it`() {
    var desk = Desk(columns: 120, rows: 16)
    desk.press(.character("4"), .enter)
    desk.send(mouse(.wheelDown, 90, 10))
    #expect(desk.deck.list?.detail?.scroll ?? 0 > 0)
    #expect(desk.deck.list?.selected == 0)
    desk.send(mouse(.wheelDown, 10, 10))
    #expect(desk.deck.list?.selected == 1)
  }

  @Test func `a press on a tab of a detail shows it, and on a link selects it`() throws {
    var desk = Desk(columns: 80, rows: 24)
    desk.press(.character("4"), .enter)
    let titles = desk.text.split(separator: "\n", omittingEmptySubsequences: false)[4]
    let found = try #require(titles.firstRange(of: "Linked"))
    let column = titles.distance(from: titles.startIndex, to: found.lowerBound)
    desk.send(mouse(.press, column, 4))
    #expect(desk.deck.list?.detail?.tab == .linked)
    desk.send(mouse(.press, 10, 7))
    #expect(desk.deck.list?.detail?.linkedSelection == 1)
  }

  @Test func `the wheel turns the help while it is open`() {
    var desk = Desk(columns: 80, rows: 24)
    desk.press(.character("?"))
    let before = desk.text
    desk.send(mouse(.wheelDown, 40, 12))
    #expect(desk.text != before)
  }
}
