import Canvas
import Deck
import Kira
import Testing

/// Every pane at the three sizes, with both sets of glyphs, as it is on file in `Screens`.
struct ScreenTests {
  static let sizes = [
    Size(columns: 80, rows: 24), Size(columns: 120, rows: 40), Size(columns: 200, rows: 60),
  ]

  @Test(arguments: PaneName.allCases, sizes)
  func `a pane looks as it is on file`(pane: PaneName, size: Size) {
    var desk = Desk(columns: size.columns, rows: size.rows)
    desk.send(.input(.key(.character(Character("\(pane.rawValue)")))))
    Golden.check(desk.screen, "\(pane)-\(size.columns)x\(size.rows)")
  }

  @Test(arguments: PaneName.allCases)
  func `a pane on the smallest screen looks as it is on file`(pane: PaneName) {
    var desk = Desk(columns: 60, rows: 16)
    desk.send(.input(.key(.character(Character("\(pane.rawValue)")))))
    Golden.check(desk.screen, "\(pane)-60x16")
  }

  @Test(arguments: PaneName.allCases)
  func `a pane drawn in ASCII looks as it is on file`(pane: PaneName) {
    var desk = Desk(columns: 80, rows: 24, glyphs: .ascii)
    desk.send(.input(.key(.character(Character("\(pane.rawValue)")))))
    Golden.check(desk.screen, "\(pane)-ascii-80x24")
  }

  @Test(arguments: [PaneName.users, .accounts, .deposits, .payouts, .recipients], sizes)
  func `a detail looks as it is on file`(pane: PaneName, size: Size) {
    var desk = Desk(columns: size.columns, rows: size.rows)
    desk.send(.input(.key(.character(Character("\(pane.rawValue)")))))
    desk.press(.down, .enter)
    Golden.check(desk.screen, "\(pane)-detail-\(size.columns)x\(size.rows)")
  }

  @Test(arguments: DetailState.Tab.allCases)
  func `every tab of a payout looks as it is on file`(tab: DetailState.Tab) {
    var desk = Desk()
    desk.press(.character("4"), .enter)
    for _ in 0..<tab.rawValue { desk.press(.tab) }
    Golden.check(desk.screen, "payout-\(tab)-120x40")
  }

  @Test(arguments: sizes)
  func `a filter from the first letter to its tab looks as it is on file`(size: Size) {
    var desk = Desk(columns: size.columns, rows: size.rows)
    desk.deck.savedFilters = [
      SavedFilter(of: .payout, named: "stuck", "status:failed,in_review", isConfigured: true),
      SavedFilter(of: .payout, named: "this week", "since:7d"),
    ]
    let name = "\(size.columns)x\(size.rows)"
    desk.press(.character("4"), .character("/"))
    desk.type("maría -status:com")
    Golden.check(desk.screen, "filter-typing-\(name)")
    desk.press(.tab)
    desk.type(" amout:>500")
    Golden.check(desk.screen, "filter-problem-\(name)")
    for _ in 0..<11 { desk.press(.backspace) }
    desk.press(.enter)
    Golden.check(desk.screen, "filter-kept-\(name)")
    desk.press(.character("s"))
    desk.type("our María")
    Golden.check(desk.screen, "filter-naming-\(name)")
    desk.press(.enter, .tab, .tab, .tab)
    Golden.check(desk.screen, "filter-tab-\(name)")
    desk.press(.character("/"))
    desk.type(" nobody")
    Golden.check(desk.screen, "filter-empty-\(name)")
  }

  @Test func `production looks different by word and by line`() {
    let desk = Desk(columns: 80, rows: 24, stage: .production)
    Golden.check(desk.screen, "production-80x24")
  }

  @Test func `offline looks as it is on file`() {
    var desk = Desk(columns: 80, rows: 24)
    desk.press(.character("4"))
    desk.send(
      .connectionChanged(
        .offline(
          since: SampleTenant.ago(minutes: 4),
          reason: "api.balampay.com does not answer",
          retryAt: SampleTenant.now.advanced(bySeconds: 20)
        )
      )
    )
    Golden.check(desk.screen, "offline-80x24")
  }

  @Test func `trouble with the cache stays on the screen, beside what else is wrong`() {
    var desk = Desk(columns: 80, rows: 24)
    desk.press(.character("4"))
    desk.send(
      .cacheTroubled(
        "Nothing read is kept on disk. The disk is full; nothing more can be kept. "
          + "Make room; it goes on by itself."
      )
    )
    desk.send(
      .connectionChanged(
        .offline(
          since: SampleTenant.ago(minutes: 4),
          reason: "api.balampay.com does not answer",
          retryAt: SampleTenant.now.advanced(bySeconds: 20)
        )
      )
    )
    Golden.check(desk.screen, "cache-trouble-80x24")
    desk.send(.cacheTroubled(nil))
    #expect(!desk.text.contains("The disk is full"))
  }

  private static let troubles: [(words: String, advice: String)] = [
    (
      "Nothing read is kept on disk. The disk is full; nothing more can be kept. "
        + "Make room; it goes on by itself.",
      "Make room."
    ),
    (
      "The cache cannot be written to: it is shown as it was, and nothing new is asked for. "
        + "Make the file and its folder yours to write, or set XDG_CACHE_HOME.",
      "Make the file and its folder yours to write."
    ),
    (
      "Nothing read is kept on disk. The disk reports an error: Input/output error. "
        + "Look at the disk, or set XDG_CACHE_HOME to another one.",
      "Look at the disk"
    ),
  ]

  @Test(arguments: troubles)
  func `what to do about the cache stands on a small screen too`(words: String, advice: String) {
    var desk = Desk(columns: 80, rows: 24)
    desk.send(.cacheTroubled(words))
    #expect(desk.text.contains(advice))
    desk = Desk(columns: 200, rows: 60)
    desk.send(.cacheTroubled(words))
    #expect(desk.text.contains(words))
  }

  @Test func `help and palette look as they are on file`() {
    var desk = Desk(columns: 80, rows: 24)
    desk.press(.character("4"), .character("?"))
    Golden.check(desk.screen, "help-80x24")
    desk.press(.escape, .character(":"))
    desk.type("re")
    Golden.check(desk.screen, "palette-80x24")
  }

  @Test func `a terminal that is too small is told what is needed`() {
    let desk = Desk(columns: 41, rows: 12)
    #expect(
      desk.text.hasPrefix(
        """
        This screen needs 60×16;
        the terminal is 41×12.
        """
      )
    )
  }
}
