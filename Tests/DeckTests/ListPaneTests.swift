import Canvas
import Deck
import Kira
import Testing

struct ListPaneTests {
  private func payouts(rows: Int = 24) -> Desk {
    var desk = Desk(columns: 80, rows: rows)
    desk.press(.character("4"))
    return desk
  }

  private func payout(_ number: Int, at moment: Moment) -> Record {
    .payout(
      Payout(
        id: Identifier("new\(number)"),
        recipientName: "Newcomer",
        amount: SampleTenant.dollars(100),
        rail: "wire",
        status: Status(.created),
        createdAt: moment
      )
    )
  }

  @Test func `the cursor moves within the list and stops at its ends`() {
    var desk = payouts()
    desk.press(.up)
    #expect(desk.deck.list?.selected == 0)
    desk.press(.character("j"), .down, .character("k"))
    #expect(desk.deck.list?.selected == 1)
    desk.press(.character("G"), .down)
    #expect(desk.deck.list?.selectedRow?.value.id == SampleTenant.payouts.last?.id.text)
    desk.press(.character("g"))
    #expect(desk.deck.list?.selected == 0)
  }

  @Test func `a row that arrives does not move the cursor from its row or its line`() {
    var desk = payouts()
    desk.press(.down, .down, .down)
    let id = desk.deck.list?.selectedRow?.value.id
    let line = desk.deck.list.map { $0.selected - $0.top }

    desk.records.append(payout(1, at: SampleTenant.now))
    desk.send(.cacheChanged([.payout]))

    #expect(desk.deck.list?.selectedRow?.value.id == id)
    #expect(desk.deck.list.map { $0.selected - $0.top } == line)
  }

  @Test func `a list nobody has touched shows its newest row at the top`() {
    var desk = payouts()
    desk.records.append(payout(1, at: SampleTenant.now))
    desk.send(.cacheChanged([.payout]))
    #expect(desk.deck.list?.rows.first?.value.id == "new1")
    #expect(desk.deck.list?.top == 0)
  }

  @Test func `paging through a long list meets every row once, down and up again`() {
    var desk = payouts()
    let base = SampleTenant.ago(days: 30)
    desk.records += (0..<2_000).map { payout($0, at: base.advanced(bySeconds: Int64(-$0))) }
    desk.send(.cacheChanged([.payout]))

    let ids = desk.rows(of: Listing(kind: .payout)).map(\.id)
    var met: [String] = []
    for _ in ids {
      met.append(desk.deck.list?.selectedRow?.value.id ?? "")
      desk.press(.down)
    }
    #expect(met == ids)
    for id in ids.reversed() {
      #expect(desk.deck.list?.selectedRow?.value.id == id)
      desk.press(.up)
    }
  }

  @Test func `a change elsewhere is read when its pane is entered again`() {
    var desk = payouts()
    desk.press(.character("0"))
    desk.records.append(payout(1, at: SampleTenant.now))
    desk.send(.cacheChanged([.payout]))
    desk.press(.character("4"))
    #expect(desk.deck.list?.rows.first?.value.id == "new1")
  }

  @Test func `a filter narrows the list with every letter and Esc takes it off`() {
    var desk = payouts()
    desk.press(.character("/"))
    desk.type("maría")
    #expect(desk.text.contains("5 of 60"))
    desk.press(.escape)
    #expect(desk.text.contains("60 payouts"))
  }

  @Test func `an empty answer names the key that takes the filter off just now`() {
    var desk = payouts()
    desk.press(.character("/"))
    desk.type("nobody")
    #expect(desk.text.contains("No payouts match.  Esc clears the filter (60 without it)."))
    desk.press(.enter)
    #expect(desk.text.contains("No payouts match.  \\ clears the filter (60 without it)."))
  }

  @Test func `a filter that cannot be read says so and leaves the list alone`() {
    var desk = payouts()
    desk.press(.character("/"))
    desk.type("jo")
    let rows = desk.deck.list?.rows
    desk.type(":red")
    #expect(desk.deck.list?.filterInput?.problem?.column == 1)
    #expect(desk.deck.list?.rows == rows)
  }

  @Test func `what is pasted into a list is looked for, not typed as keys`() {
    var desk = payouts()
    desk.send(.input(.paste("Q\n")))
    #expect(desk.asked.contains(.quit) == false)
    #expect(desk.text.contains(": Q"))
  }

  @Test func `an answer to a question that is no longer asked is dropped`() {
    var desk = payouts()
    let rows = desk.deck.list?.rows
    var other = Listing(kind: .payout)
    other.order.isDescending = false
    desk.send(.windowLoaded(other, from: .top, Window()))
    #expect(desk.deck.list?.rows == rows)
  }
}
