import Canvas
import Deck
import Kira
import Testing
import Verdicts

struct NavigationTests {
  @Test func `numbers go to panes and an unbuilt pane says so`() {
    var desk = Desk()
    desk.press(.character("2"))
    #expect(desk.deck.pane == .accounts)
    desk.press(.character("8"))
    #expect(desk.deck.pane == .accounts)
    #expect(desk.text.contains("Calls is not part of this version yet."))
  }

  @Test func `opening a row reads it from the cache and asks the server for it`() {
    var desk = Desk()
    desk.press(.character("4"), .enter)
    let id = SampleTenant.payouts[0].id.text
    #expect(desk.deck.list?.detail?.dossier?.seen.value.id == id)
    #expect(desk.asked.contains(.askServer(.payout, id: id)))
  }

  @Test func `a link leads to the resource in its own pane and history leads back`() {
    var desk = Desk()
    desk.press(.character("4"), .enter, .tab, .tab, .enter)
    #expect(desk.deck.pane == .users || desk.deck.pane == .accounts)
    #expect(desk.deck.list?.detail?.id == desk.deck.list?.selectedRow?.value.id)
    desk.press(.character("["))
    #expect(desk.deck.pane == .payouts)
    #expect(desk.deck.list?.detail?.id == SampleTenant.payouts[0].id.text)
    desk.press(.character("]"))
    #expect(desk.deck.pane != .payouts)
  }

  @Test func `an item that needs a person opens where it lives`() {
    var desk = Desk()
    desk.press(.enter)
    #expect(desk.deck.pane == .payouts)
    #expect(desk.deck.list?.detail?.id == desk.deck.overview.queue[0].seen.value.id)
  }

  @Test func `q closes, then goes home, then asks, and only then quits`() {
    var desk = Desk()
    desk.press(.character("1"), .enter, .character("q"))
    #expect(desk.deck.pane == .users)
    desk.press(.character("q"))
    #expect(desk.deck.pane == .overview)
    desk.press(.character("q"))
    #expect(desk.asked.contains(.quit) == false)
    #expect(desk.text.contains("Quit?"))
    desk.press(.character("n"))
    #expect(desk.text.contains("Quit?") == false)
    desk.press(.character("q"), .character("q"))
    #expect(desk.asked.last == .quit)
  }

  @Test func `Ctrl-C twice offers to quit`() {
    var desk = Desk()
    desk.press(.control("c"))
    #expect(desk.text.contains("Quit?") == false)
    desk.press(.control("c"))
    #expect(desk.text.contains("Quit?"))
  }

  @Test func `while frozen nothing on the screen moves`() {
    var desk = Desk(columns: 80, rows: 24)
    desk.press(.character("3"), .character("Z"))
    let before = desk.deck.list?.rows
    desk.records.removeAll { $0.kind == .deposit }
    desk.send(.cacheChanged([.deposit]))
    #expect(desk.deck.list?.rows == before)
    desk.press(.character("Z"))
    #expect(desk.deck.list?.rows.isEmpty == true)
  }

  @Test func `the palette runs a verb by its words`() {
    var desk = Desk()
    desk.press(.character(":"))
    desk.type("deposits")
    desk.press(.enter)
    #expect(desk.deck.pane == .deposits)
  }

  @Test func `an empty list says why`() {
    var desk = Desk()
    desk.records = []
    desk.send(.overviewLoaded(Overview()))
    desk.press(.character("3"))
    #expect(desk.text.contains("Not read yet"))
    desk.send(.overviewLoaded(desk.overview))
    #expect(desk.text.contains("This tenant has no deposits."))
  }

  @Test(arguments: [Size(columns: 60, rows: 16), Size(columns: 300, rows: 100)])
  func `amount, currency and standing are on every row at any usable size`(size: Size) {
    var desk = Desk(columns: size.columns, rows: size.rows)
    desk.press(.character("4"))
    let row = desk.text.split(separator: "\n").first { $0.contains("104.17") }
    #expect(row?.contains("104.17 USD") == true)
    #expect(row?.contains("failed") == true)
  }
}
