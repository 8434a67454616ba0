import Canvas
import Deck
import Kira
import Testing

struct FilterTabTests {
  private static let stuck = SavedFilter(
    of: .payout,
    named: "stuck",
    "status:failed,in_review",
    isConfigured: true
  )
  private static let recent = SavedFilter(of: .payout, named: "this week", "since:7d")

  private func payouts(saved: [SavedFilter] = [stuck, recent]) -> Desk {
    var desk = Desk(columns: 80, rows: 24)
    desk.deck.savedFilters = saved
    desk.press(.character("4"))
    return desk
  }

  @Test func `Tab goes through the saved filters of a list and round to all of it`() {
    var desk = payouts()
    var texts: [String] = []
    for _ in 0..<3 {
      desk.press(.tab)
      texts.append(desk.deck.list?.listing.filter.text ?? "")
    }
    #expect(texts == ["status:failed,in_review", "since:7d", ""])
    desk.press(.backTab)
    #expect(desk.deck.list?.listing.filter.text == "since:7d")
  }

  @Test func `a list without saved filters says how to make one, and has no row for them`() {
    var desk = payouts(saved: [])
    let height = desk.deck.list?.height
    desk.press(.tab)
    #expect(desk.text.contains("No filter is saved here; / makes one and s saves it."))
    #expect(payouts().deck.list?.height == height.map { $0 - 1 })
  }

  @Test func `what is saved is a tab from then on, and is kept`() {
    var desk = payouts()
    desk.press(.character("/"))
    desk.type("maría")
    desk.press(.enter, .character("s"))
    desk.type(" our María ")
    desk.press(.enter)
    let saved = SavedFilter(of: .payout, named: "our María", "maría")
    #expect(desk.deck.savedFilters.last == saved)
    #expect(desk.asked.last == .keepFilters([Self.recent, saved]))
    #expect(desk.text.contains("all   stuck   this week   our María"))
  }

  @Test func `a filter saved without a name is called what it says`() {
    var desk = payouts(saved: [])
    desk.press(.character("/"))
    desk.type("maría")
    desk.press(.enter, .character("s"), .enter)
    #expect(desk.deck.savedFilters == [SavedFilter(of: .payout, named: "maría", "maría")])
  }

  @Test func `leaving the name saves nothing`() {
    var desk = payouts(saved: [])
    desk.press(.character("/"))
    desk.type("maría")
    desk.press(.enter, .character("s"), .character("x"), .escape)
    #expect(desk.deck.savedFilters.isEmpty)
    #expect(desk.deck.list?.listing.filter.text == "maría")
  }

  @Test func `s forgets a saved filter, but none of the configuration`() {
    var desk = payouts()
    desk.press(.tab, .character("s"))
    #expect(desk.text.contains("stuck stands in the configuration; take it out there."))
    desk.press(.tab, .character("s"))
    #expect(desk.deck.savedFilters == [Self.stuck])
    #expect(desk.asked.last == .keepFilters([]))
  }

  @Test func `a name of the configuration is not taken from it`() {
    var desk = payouts()
    desk.press(.character("/"))
    desk.type("maría")
    desk.press(.enter, .character("s"))
    desk.type("stuck")
    desk.press(.enter)
    #expect(desk.deck.savedFilters == [Self.stuck, Self.recent])
  }

  @Test func `a saved filter that cannot be read says why and where`() {
    let broken = SavedFilter(of: .payout, named: "old", "maria stat:failed")
    var desk = payouts(saved: [broken])
    desk.press(.tab)
    #expect(desk.text.contains("old, column 7: There is no field stat:. Did you mean status:?"))
    #expect(desk.deck.list?.listing.filter.terms.isEmpty == true)
  }

  @Test func `a click on a tab shows its filter`() {
    var desk = payouts()
    desk.send(.input(.mouse(Mouse(.press, at: Point(column: 8, row: 3)))))
    #expect(desk.deck.list?.listing.filter.text == "status:failed,in_review")
  }

  @Test func `an age is shown as the minute it means`() {
    var desk = payouts()
    desk.press(.tab, .tab)
    #expect(desk.text.contains("filter created:>=2026-11-14T"))
  }
}

struct FilterTypingTests {
  private func typing(_ text: String, pane: Character = "4", columns: Int = 80) -> Desk {
    var desk = Desk(columns: columns, rows: 24)
    desk.press(.character(pane), .character("/"))
    desk.type(text)
    return desk
  }

  @Test func `what is wrong is marked under its column`() {
    let desk = typing("status:fialed")
    let rows = desk.text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(rows[2].hasPrefix(" filter status:fialed"))
    #expect(rows[3].hasPrefix("               ^"))
    #expect(desk.text.contains("There is no status fialed. Did you mean failed?"))
  }

  @Test func `a word that can still become one that is known is no mistake`() {
    var desk = typing("status:fai")
    #expect(desk.deck.list?.filterInput?.problem == nil)
    #expect(desk.text.contains("filter status:failed"))
    desk.press(.tab)
    #expect(desk.deck.list?.listing.filter.terms == [.status(["failed"])])
  }

  @Test func `a field that the list has not is refused with those it has`() {
    #expect(typing("rail:wire", pane: "1").text.contains("Users have no rail: but status: since:"))
  }

  @Test func `a status that only the cache knows can be asked for`() {
    var desk = Desk(columns: 80, rows: 24)
    desk.records.append(
      .payout(Payout(id: Identifier("odd"), amount: nil, status: Status("brand_new")))
    )
    desk.send(.cacheChanged([.payout]))
    desk.press(.character("4"), .character("/"))
    desk.type("status:brand_new")
    #expect(desk.deck.list?.rows.map(\.value.id) == ["odd"])
  }

  @Test func `an id that is not in the cache is asked for with r`() {
    let id = "00000000-0000-4000-8000-00000000beef"
    var desk = typing(id)
    desk.press(.enter)
    #expect(desk.text.contains("No payouts in the cache match; r asks the server for it."))
    desk.press(.character("r"))
    #expect(desk.asked.last == .askServer(.payout, id: id))
  }

  @Test func `a search that goes on says how far it has come, over what it has found`() {
    var desk = typing("maría")
    guard let listing = desk.deck.list?.listing else { return }
    var window = Window(rows: desk.deck.list?.rows.prefix(1).map(\.self) ?? [])
    window.reach = Window.Reach(searched: 240_000, total: 1_000_000)
    desk.send(.windowLoaded(listing, from: .top, window))
    #expect(desk.text.contains("Searched 240,000 of 1,000,000"))
    #expect(desk.deck.list?.rows.count == 1)
    window.reach = nil
    desk.send(.windowLoaded(listing, from: .top, window))
    #expect(desk.text.contains("Searched") == false)
  }

  @Test func `a list that is not read whole says that it goes on`() {
    var desk = Desk(columns: 80, rows: 24)
    var facts = desk.overview
    facts.readAt[.payout] = nil
    desk.send(.overviewLoaded(facts))
    desk.press(.character("4"))
    #expect(desk.text.contains("60 payouts so far"))
    desk.press(.character("/"))
    desk.type("nobody")
    #expect(desk.text.contains("0 of 60 so far"))
    #expect(desk.text.contains("No payouts match so far; the rest is being read."))
  }
}
