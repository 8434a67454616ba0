import Canvas
import Deck
import Forms
import Intents
import Kira
import Testing

/// What was confirmed, on the screen: all of it can be read, and none of it is told too early.
struct UnderwayTests {
  private static func sent(_ line: IntentLine, rows: Int = 24) throws -> Desk {
    var desk = try PayoutFormTests.reviewing(Size(columns: 80, rows: 40), warned: false)
    desk.type("50.00")
    desk.press(.enter)
    let (ticket, _) = try #require(desk.executed)
    desk.send(.underway(ticket, line.intent.key))
    desk.send(.intentsRead(SampleJournal.lines))
    desk.send(.input(.resized(Size(columns: 80, rows: rows))))
    return desk
  }

  @Test func `all that became of it can be scrolled to`() throws {
    let whole = try Self.sent(SampleJournal.unknown, rows: 60)
    var desk = try Self.sent(SampleJournal.unknown)
    #expect(desk.text.contains("↓"))
    #expect(desk.text.contains("PgDn read on"))
    var seen = Set(desk.lines)
    for _ in 0..<5 {
      desk.press(.pageDown)
      seen.formUnion(desk.lines)
    }
    #expect(desk.text.contains("↑"))
    #expect(whole.lines.dropFirst(4).dropLast(2).allSatisfy(seen.contains))
    for _ in 0..<5 { desk.press(.pageUp) }
    #expect(desk.text.contains("Outcome unknown"))
  }

  @Test func `a payout that Kira only took is under way, not done`() throws {
    let line = try #require(SampleJournal.lines.first { $0.number == 33 })
    let desk = try Self.sent(line)
    let heading = try #require(desk.lines.dropFirst(2).first { $0.contains("312.00") })
    #expect(heading.hasPrefix(" › "))
  }

  @Test func `a reason for a code leaves room to type it`() throws {
    var desk = try Self.sent(SampleJournal.unknown)
    let (ticket, _) = try #require(desk.executed)
    let reason = "sent to the phone that ends in 89, which may take up to two minutes to arrive"
    desk.send(.halted(ticket, .wantsCode(SafeText(reason))))
    desk.type("123456")
    #expect(desk.text.contains("123456"))
    desk.press(.function(1))
    #expect(desk.text.contains("On what was sent"))
  }

  @Test func `the bytes of a recipient scroll to their end`() throws {
    var desk = try RecipientFormTests.reviewing(Size(columns: 80, rows: 24), lines: 60)
    desk.press(.function(2))
    #expect(desk.text.contains("↓"))
    for _ in 0..<5 { desk.press(.pageDown) }
    #expect(desk.text.contains("line 60"))
    #expect(desk.text.contains("↑"))
    desk.press(.escape, .function(1))
    #expect(!desk.text.contains("postpone"))
    #expect(!desk.text.contains("Esc  e "))
  }

  @Test func `a draft is as old as its beginning`() {
    var desk = Desk()
    let ago = SampleTenant.ago(minutes: 90)
    let answers = Answers([PayoutForm.amount: "50.00"])
    desk.drafts = [
      Draft(
        id: Identifier("payout-\(ago.milliseconds)-1"),
        purpose: .payout,
        answers: answers,
        changedAt: SampleTenant.now
      ),
      Draft(
        id: Identifier("payout-\(SampleTenant.now.milliseconds)-2"),
        purpose: .payout,
        answers: answers,
        changedAt: SampleTenant.now
      ),
    ]
    desk.press(.character("P"))
    #expect(desk.text.contains("Begun 1 h ago; Ctrl-N begins anew."))
    #expect(desk.text.contains("Ctrl-O other draft"))
    desk = Desk()
    desk.drafts = [
      Draft(
        id: Identifier("payout-\(SampleTenant.now.milliseconds)-2"),
        purpose: .payout,
        answers: answers,
        changedAt: SampleTenant.now
      )
    ]
    desk.press(.character("P"))
    #expect(desk.text.contains("Begun just now; Ctrl-N begins anew."))
    #expect(!desk.text.contains("Ctrl-O"))
  }
}
