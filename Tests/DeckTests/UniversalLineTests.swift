import Canvas
import Deck
import Kira
import Testing

/// The line that takes anything: what it says a text is, what it finds, and what Enter then does.
struct UniversalLineTests {
  private static let unknown = "11111111-2222-4333-8444-555555555555"

  private func desk(_ pane: Character = "0", columns: Int = 80) -> Desk {
    var desk = Desk(columns: columns, rows: 24)
    desk.press(.character(pane))
    return desk
  }

  @Test(arguments: ["0", "4"] as [Character])
  func `a paste anywhere opens the line with the text in it`(pane: Character) {
    var desk = desk(pane)
    desk.send(.input(.paste("KD-7Q4M2X9T12\n")))
    #expect(desk.text.contains("Go to anything"))
    #expect(desk.text.contains(": KD-7Q4M2X9T12"))
    #expect(desk.text.contains("a reference"))
  }

  @Test func `a paste into a filter stays in the filter`() {
    var desk = desk("4")
    desk.press(.character("/"))
    desk.send(.input(.paste("mar")))
    #expect(desk.deck.overlays.isEmpty)
    #expect(desk.deck.list?.filterInput?.input.text == "mar")
  }

  @Test func `a whole id opens its record on Enter, from any pane`() {
    var desk = desk()
    let payout = SampleTenant.payouts[30]
    desk.send(.input(.paste("id: \(payout.id.text)")))
    #expect(desk.text.contains("Enter opens the payout"))
    desk.press(.enter)
    #expect(desk.deck.pane == .payouts)
    #expect(desk.deck.list?.detail?.id == payout.id.text)
    #expect(desk.deck.overlays.isEmpty)
  }

  @Test func `a verb that begins with what is typed comes before records`() {
    var desk = desk("4")
    desk.press(.character(":"))
    desk.type("dep")
    desk.press(.enter)
    #expect(desk.deck.pane == .deposits)
  }

  @Test func `what arrives does not move a cursor that was moved`() {
    var deck = desk("4").deck
    _ = deck.update(.input(.key(.character(":"))))
    for letter in "mar" { _ = deck.update(.input(.key(.character(letter)))) }
    _ = deck.update(.input(.key(.down)))
    let before = selection(of: deck)
    _ = deck.update(.found(desk().found(Recognition("mar"))))
    #expect(selection(of: deck) == before)
    #expect(before?.isEmpty == false)
  }

  @Test func `an answer to an older text is not shown`() {
    var deck = desk("4").deck
    for letter in ":maria" { _ = deck.update(.input(.key(.character(letter)))) }
    _ = deck.update(.found(desk().found(Recognition("mar"))))
    var canvas = Canvas(size: deck.size)
    deck.draw(on: &canvas)
    #expect(canvas.text.contains("opens the") == false)
  }

  @Test func `a filter is not looked for as if it were a name`() {
    var desk = desk("4")
    desk.press(.character(":"))
    desk.type("status:failed")
    #expect(desk.text.contains("Payouts with status:failed"))
    desk.press(.enter)
    #expect(desk.deck.list?.listing.filter.text == "status:failed")
  }

  @Test func `an id that the cache does not have is asked of Kira, and opens when it comes`() {
    var desk = desk()
    desk.send(.input(.paste(Self.unknown)))
    #expect(desk.text.contains("ask Kira for 1111…5555"))
    desk.press(.enter)
    #expect(desk.asked.last == .seek(id: Self.unknown))

    var payout = SampleTenant.payouts[3]
    payout.id = Identifier(Self.unknown)
    desk.records.append(.payout(payout))
    desk.send(.sought(id: Self.unknown))
    #expect(desk.deck.list?.detail?.id == Self.unknown)
  }

  @Test func `what Kira does not know either is said to be unknown`() {
    var desk = desk()
    desk.send(.input(.paste(Self.unknown)))
    desk.press(.enter)
    desk.send(.sought(id: Self.unknown))
    #expect(desk.text.contains("Kira does not know 1111…5555 either."))
  }

  @Test func `what was asked for does not open over what a person has begun since`() {
    var desk = desk()
    desk.send(.input(.paste(Self.unknown)))
    desk.press(.enter, .character("?"))
    var payout = SampleTenant.payouts[3]
    payout.id = Identifier(Self.unknown)
    desk.records.append(.payout(payout))
    desk.send(.sought(id: Self.unknown))
    #expect(desk.deck.pane == .overview)
  }

  @Test(arguments: ScreenTests.sizes)
  func `the line with records looks as it is on file`(size: Size) {
    var desk = Desk(columns: size.columns, rows: size.rows)
    desk.press(.character("4"), .character(":"))
    desk.type("maria")
    Golden.check(desk.screen, "line-name-\(size.columns)x\(size.rows)")
  }

  @Test(arguments: ScreenTests.sizes)
  func `the line with an id that nobody knows looks as it is on file`(size: Size) {
    var desk = Desk(columns: size.columns, rows: size.rows)
    desk.send(.input(.paste(Self.unknown)))
    Golden.check(desk.screen, "line-unknown-\(size.columns)x\(size.rows)")
  }

  @Test(arguments: ScreenTests.sizes)
  func `the id of a webhook registration looks as it is on file`(size: Size) {
    var desk = Desk(columns: size.columns, rows: size.rows)
    desk.send(.input(.paste("webhook_id: \(Self.unknown)")))
    #expect(desk.text.contains("Kira tells nobody the ids of webhook registrations"))
    Golden.check(desk.screen, "line-webhook-\(size.columns)x\(size.rows)")
  }

  @Test(arguments: ["$48,803", "KD-7Q4M2X9T12", "payo30", "8841"])
  func `a value looks as it is on file`(text: String) {
    var desk = Desk(columns: 80, rows: 24)
    desk.send(.input(.paste(text)))
    let name = text.filter { $0.isLetter || $0.isNumber }
    Golden.check(desk.screen, "line-\(name)-80x24")
  }

  /// The text of the row under the bar.
  private func selection(of deck: Deck) -> String? {
    var canvas = Canvas(size: deck.size)
    deck.draw(on: &canvas)
    let row = (5..<20).first {
      canvas.row($0).dropFirst(20).prefix(20).contains(where: \.isSelected)
    }
    return row.map { row in canvas.row(row).dropFirst(10).prefix(50).map(\.text).joined() }
  }
}
