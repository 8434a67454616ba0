import Canvas
import Deck
import Kira
import Testing

struct RowMemoryTests {
  @Test func `a screen drawn from memory is the screen drawn anew`() {
    var desk = Desk(columns: 100, rows: 24)
    var memory = RowMemory()
    desk.press(.character("4"))
    for key: Key in [.down, .pageDown, .up, .character("w"), .enter, .character("3"), .escape] {
      desk.press(key)
      var canvas = Canvas(size: desk.deck.size)
      desk.deck.draw(on: &canvas, remembering: &memory)
      #expect(canvas == desk.screen, "after \(key)")
    }
  }

  @Test func `a row that was read again is drawn again`() {
    var desk = Desk(columns: 100, rows: 24)
    var memory = RowMemory()
    desk.press(.character("4"))
    var canvas = Canvas(size: desk.deck.size)
    desk.deck.draw(on: &canvas, remembering: &memory)

    let listing = Listing(kind: .payout)
    var rows = desk.window(of: listing, from: .top, limit: 60).rows
    guard case .payout(var payout) = rows[0].value else { return }
    payout.status = Status(.failed)
    rows[0] = Seen(.payout(payout), at: SampleTenant.now, source: .list)
    desk.send(.windowLoaded(listing, from: .top, Window(rows: rows)))

    canvas = Canvas(size: desk.deck.size)
    desk.deck.draw(on: &canvas, remembering: &memory)
    #expect(canvas == desk.screen)
  }
}
