import Canvas
import Deck
import Intents
import Kira
import Testing

struct JournalPaneTests {
  static let sizes = [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)]

  private static func desk(_ size: Size, _ lines: [IntentLine]) -> Desk {
    var desk = Desk(columns: size.columns, rows: size.rows)
    desk.send(.intentsRead(lines))
    return desk
  }

  private static func looking() -> [IntentLine] {
    var lines = SampleJournal.lines
    lines[0].nextLook = SampleTenant.now.advanced(bySeconds: 60)
    return lines
  }

  @Test(arguments: sizes)
  func `what nobody knows the outcome of looks as it is on file`(size: Size) {
    var desk = Self.desk(size, Self.looking())
    let name = "\(size.columns)x\(size.rows)"
    Golden.check(desk.screen, "overview-unknown-\(name)")
    desk.press(.character("7"))
    Golden.check(desk.screen, "journal-lines-\(name)")
    desk.press(.enter)
    Golden.check(desk.screen, "journal-story-\(name)")
  }

  @Test(arguments: sizes)
  func `a journal in which nothing stands looks as it is on file`(size: Size) {
    var desk = Self.desk(size, [])
    desk.press(.character("7"))
    Golden.check(desk.screen, "journal-empty-\(size.columns)x\(size.rows)")
  }

  @Test(arguments: sizes)
  func `a journal that cannot be read looks as it is on file`(size: Size) {
    var desk = Desk(columns: size.columns, rows: size.rows)
    desk.send(
      .journalTroubled(
        "The journal was changed after it was written: entry 12, it does not follow from the one "
          + "before. No payout leaves until that is explained; put the right file back."
      )
    )
    Golden.check(desk.screen, "journal-trouble-overview-\(size.columns)x\(size.rows)")
    desk.press(.character("7"))
    Golden.check(desk.screen, "journal-trouble-\(size.columns)x\(size.rows)")
  }

  @Test func `what needs a person stands before everything else, the alarm first`() {
    let desk = Self.desk(Self.sizes[0], SampleJournal.lines)
    let numbers = desk.deck.overview.intents.map(\.number)
    #expect(numbers == [12, 41, 38])
    #expect(desk.text.contains(" ?3"))
  }

  @Test func `Enter on the overview opens the whole story, and Esc leads back to the list`() {
    var desk = Self.desk(Self.sizes[0], SampleJournal.lines)
    desk.press(.down, .enter)
    #expect(desk.text.contains("do not pay it again"))
    #expect(desk.text.contains("kiradeck journal resolve 41 --look"))
    desk.press(.escape)
    #expect(desk.text.contains("entry"))
    #expect(desk.deck.journal.selectedLine?.number == 41)
    desk.press(.character("["))
    #expect(desk.deck.pane == .overview)
  }

  @Test func `an opened story stays open when the journal is read again`() {
    var desk = Self.desk(Self.sizes[0], SampleJournal.lines)
    desk.press(.down, .enter)
    desk.send(.intentsRead(Array(SampleJournal.lines.reversed())))
    #expect(desk.deck.journal.selectedLine?.number == 41)
    #expect(desk.text.contains("do not pay it again"))
  }

  @Test func `the whole story can be scrolled to its end and not beyond`() {
    var desk = Self.desk(Size(columns: 60, rows: 16), SampleJournal.lines)
    desk.press(.character("7"), .enter, .character("G"))
    #expect(desk.text.contains("which proves nothing"))
    let scroll = desk.deck.journal.scroll
    desk.press(.pageDown)
    #expect(desk.deck.journal.scroll == scroll)
  }

  @Test func `trouble with the journal stays until it is over`() {
    var desk = Desk(columns: 120, rows: 40)
    desk.send(.journalTroubled("The journal is gone. Ask Kira what was paid."))
    desk.press(.character("4"))
    #expect(desk.text.contains("The journal is gone. Ask Kira what was paid."))
    desk.send(.journalTroubled(nil))
    #expect(!desk.text.contains("The journal is gone"))
  }

  @Test func `a click on the journal's tab shows it, and a double click on a row opens it`() throws
  {
    var desk = Self.desk(Self.sizes[1], SampleJournal.lines)
    let tabs = desk.text.split(separator: "\n", omittingEmptySubsequences: false)[1]
    let column = try #require(tabs.split(separator: "7 J").first).count + 2
    desk.send(.input(.mouse(Mouse(.press, at: Point(column: column, row: 1)))))
    #expect(desk.deck.pane == .journal)
    desk.send(.input(.mouse(Mouse(.doublePress, at: Point(column: 10, row: 5)))))
    #expect(desk.deck.journal.isOpened)
    #expect(desk.deck.journal.selectedLine?.number == 38)
  }
}
