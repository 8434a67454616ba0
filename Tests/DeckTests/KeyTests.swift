import Canvas
import Deck
import Kira
import Testing
import Verdicts

struct KeyTests {
  @Test func `a key of a later version says so wherever it is pressed`() {
    var desk = Desk()
    for keys in [[Key.character("0")], [.character("4")], [.enter]] {
      for key in keys { desk.press(key) }
      for (key, title) in Unbuilt.wishes {
        desk.press(.character(key))
        #expect(desk.text.contains("\(title) is not part of this version yet."))
      }
    }
  }

  @Test func `no key of a later version is bound already`() {
    let wishes = Unbuilt.wishes.map { Key.character($0.key) }
    #expect(keymap.filter { $0.scope != .review }.flatMap(\.keys).filter(wishes.contains).isEmpty)
  }

  @Test func `going shallower closes a detail but never takes a filter off`() {
    var desk = Desk(columns: 80, rows: 24)
    desk.press(.character("4"), .character("/"))
    desk.type("mar")
    desk.press(.enter, .enter, .character("h"))
    #expect(desk.deck.list?.detail == nil)
    desk.press(.character("h"))
    #expect(desk.deck.list?.listing.filter.text == "mar")
    desk.press(.escape)
    #expect(desk.deck.list?.listing.filter.terms.isEmpty == true)
  }

  @Test func `n goes through what a filter lets through, and says when there is none`() {
    var desk = Desk(columns: 80, rows: 24)
    desk.press(.character("4"), .character("n"))
    #expect(desk.deck.list?.selected == 0)
    #expect(desk.text.contains("No filter is on; / makes one."))
    desk.press(.character("/"))
    desk.type("mar")
    desk.press(.enter, .character("n"), .character("n"), .character("N"))
    #expect(desk.deck.list?.selected == 1)
  }

  @Test func `y copies what the cursor is on, on the overview and among links too`() {
    var desk = Desk(columns: 80, rows: 24)
    desk.press(.character("y"))
    #expect(desk.asked.last == .copy(desk.deck.overview.queue[0].seen.value.id))
    desk.press(.character("4"), .enter, .tab, .tab, .character("y"))
    let link = desk.deck.list?.detail?.selectedLink?.value.id ?? ""
    #expect(desk.asked.last == .copy(link))
  }

  @Test(arguments: [Key.control("z"), .control("l")])
  func `suspending and redrawing work whatever is being typed`(key: Key) {
    let effect: Effect = key == .control("z") ? .suspend : .redraw
    for opener in [Key.character("/"), .character(":"), .character("?")] {
      var desk = Desk(columns: 80, rows: 24)
      desk.press(.character("4"), opener, key)
      #expect(desk.asked.last == effect)
    }
  }

  @Test func `Ctrl-C leaves a filter, the help and the palette`() {
    var desk = Desk(columns: 80, rows: 24)
    desk.press(.character("4"))
    let before = desk.text
    for opener in [Key.character("/"), .character(":"), .character("?")] {
      desk.press(opener, .control("c"))
      #expect(desk.text == before)
    }
  }

  @Test func `closing a detail is a step that history takes back`() {
    var desk = Desk(columns: 80, rows: 24)
    desk.press(.character("4"), .enter, .escape)
    #expect(desk.deck.list?.detail == nil)
    desk.press(.character("["))
    #expect(desk.deck.list?.detail?.id == SampleTenant.payouts[0].id.text)
    desk.press(.character("]"))
    #expect(desk.deck.list?.detail == nil)
  }

  @Test func `walking along a list beside a detail is one place in the history`() {
    var desk = Desk(columns: 120)
    desk.press(.character("4"), .enter, .character("h"), .down, .down, .character("3"))
    desk.press(.character("["))
    #expect(desk.deck.list?.detail?.id == SampleTenant.payouts[2].id.text)
    desk.press(.character("["))
    #expect(desk.deck.pane == .payouts)
    #expect(desk.deck.list?.detail == nil)
  }

  @Test func `names are sorted from A, and the line below says how`() {
    var desk = Desk(columns: 60, rows: 16)
    desk.press(.character("1"), .character(">"))
    #expect(desk.text.contains("Sorted by name, A to Z."))
    desk.press(.character("I"))
    #expect(desk.text.contains("Sorted by name, Z to A."))
  }

  @Test func `what changed while all was held still is read afterwards in every pane`() {
    var desk = Desk(columns: 80, rows: 24)
    desk.press(.character("3"), .character("4"), .character("Z"))
    desk.records.removeAll { $0.kind == .deposit }
    desk.send(.cacheChanged([.deposit]))
    desk.press(.character("Z"), .character("3"))
    #expect(desk.deck.list?.rows.isEmpty == true)
  }

  @Test func `the palette offers nothing that would do nothing here`() {
    var desk = Desk(columns: 80, rows: 24)
    desk.press(.character(":"))
    desk.type("sort by")
    #expect(desk.text.contains("sort by the next column") == false)
    desk.press(.escape, .character("4"), .character(":"))
    desk.type("sort by")
    #expect(desk.text.contains("sort by the next column"))
  }

  @Test func `help can be read to its end on the smallest screen`() {
    var desk = Desk(columns: 60, rows: 16)
    desk.press(.character("?"))
    for _ in 0..<20 { desk.press(.pageDown) }
    #expect(desk.text.contains("Switching profiles"))
    let last = desk.text
    desk.press(.up)
    #expect(desk.text != last)
  }

  @Test func `a list that is still being looked for does not claim to be empty`() {
    var deck = Desk(columns: 80, rows: 24).deck
    _ = deck.update(.input(.key(.character("4"))))
    _ = deck.update(.input(.key(.character(">"))))
    var canvas = Canvas(size: deck.size)
    deck.draw(on: &canvas)
    #expect(canvas.text.contains("Looking…"))
    #expect(canvas.text.contains("no payouts") == false)
  }

  @Test func `on a shorter screen the cursor of the queue stays in sight`() {
    var desk = Desk(columns: 80, rows: 40)
    desk.press(.end)
    desk.send(.input(.resized(Size(columns: 80, rows: 16))))
    let overview = desk.deck.overview
    #expect(overview.selected - overview.top < overview.height)
  }
}
