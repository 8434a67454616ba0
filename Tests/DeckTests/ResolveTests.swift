import Canvas
import Deck
import Intents
import Kira
import Testing

/// What `R` in the journal offers, and what it takes to have it done.
struct ResolveTests {
  private static func desk(_ size: Size = Size(columns: 120, rows: 40)) -> Desk {
    var desk = Desk(columns: size.columns, rows: size.rows)
    desk.send(.intentsRead(SampleJournal.lines))
    desk.press(.character("7"), .character("R"))
    return desk
  }

  @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)])
  func `each way to resolve looks as it is on file`(size: Size) {
    let name = "\(size.columns)x\(size.rows)"
    var desk = Self.desk(size)
    Golden.check(desk.screen, "resolve-\(name)")
    desk.press(.character("s"))
    desk.type("50")
    desk.press(.enter)
    Golden.check(desk.screen, "resolve-again-\(name)")
    desk.press(.escape, .character("c"))
    Golden.check(desk.screen, "resolve-close-\(name)")
  }

  @Test func `looking takes one key and sends nothing`() {
    var desk = Self.desk()
    desk.press(.character("l"))
    #expect(desk.resolved == [.look])
    #expect(desk.deck.overlays.isEmpty)
  }

  @Test func `it is sent again when the amount is typed to the letter, once`() {
    var desk = Self.desk()
    desk.press(.character("s"), .enter, .enter)
    desk.send(.input(.paste("50.00")))
    desk.press(.enter)
    #expect(desk.resolved.isEmpty)
    desk.type("50.00")
    desk.press(.enter, .enter, .enter)
    #expect(desk.resolved == [.sendAgain])
  }

  @Test func `an Enter in one piece with the amount sends nothing again`() {
    var desk = Self.desk()
    desk.press(.character("s"))
    desk.type("50.00")
    desk.send(.input(.enterInText))
    #expect(desk.resolved.isEmpty)
    desk.press(.enter)
    #expect(desk.resolved == [.sendAgain])
  }

  @Test func `closing takes a reason`() {
    var desk = Self.desk()
    desk.press(.character("c"), .enter)
    #expect(desk.resolved.isEmpty)
    desk.type("paid by hand")
    desk.press(.enter)
    #expect(desk.resolved == [.close])
  }

  @Test func `what was found meanwhile is not sent again`() {
    var desk = Self.desk()
    desk.press(.character("s"))
    var lines = SampleJournal.lines
    _ = lines[0].life.apply(.found(Identifier("po_found")))
    desk.send(.intentsRead(lines))
    desk.type("50.00")
    desk.press(.enter)
    #expect(desk.resolved.isEmpty)
  }
}

extension Desk {
  fileprivate var resolved: [ResolveOverlay.Way] {
    asked.compactMap { effect in
      if case .resolve(_, let way, _) = effect { way } else { nil }
    }
  }
}
