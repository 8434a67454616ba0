import Canvas
import Deck
import Kira
import Testing

struct FrameTests {
  private let widths = [60, 80, 100, 120, 200]

  private func offline(_ desk: inout Desk, reason: String = "api.balampay.com does not answer") {
    let since = SampleTenant.ago(minutes: 4)
    let retryAt = SampleTenant.now.advanced(bySeconds: 20)
    desk.send(.connectionChanged(.offline(since: since, reason: reason, retryAt: retryAt)))
  }

  private func row(_ row: Int, of desk: Desk) -> String {
    let lines = desk.text.split(separator: "\n", omittingEmptySubsequences: false)
    return String(lines[row])
  }

  @Test(arguments: [Stage.sandbox, .production])
  func `the stage and an age stand on every frame, however long the profile is called`(
    stage: Stage
  ) {
    for width in widths {
      var desk = Desk(columns: width, rows: 16, stage: stage)
      desk.deck.badge.profile = "The payments of a very long company name in Northern Ontario"
      desk.send(.clockRead(SampleTenant.now.advanced(bySeconds: 7_200)))
      let frame = row(0, of: desk)
      #expect(frame.contains(" \(stage.word) "), "\(width)")
      #expect(frame.contains("2 h old"), "\(width)")
    }
  }

  @Test func `all tabs keep their number, their name's beginning and their count at any width`() {
    for width in widths {
      let desk = Desk(columns: width, rows: 16)
      let tabs = row(1, of: desk)
      for name in PaneName.allCases {
        #expect(tabs.contains("\(name.rawValue) \(name.title.prefix(3))"), "\(width)")
        let count = name.kind.map { desk.deck.overview.needing[$0] ?? 0 } ?? 0
        #expect(count == 0 || tabs.contains("·\(count)"), "\(width)")
      }
    }
  }

  @Test func `offline says since when, why and how old the figures are at any width`() {
    for width in widths {
      var desk = Desk(columns: width, rows: 16)
      offline(&desk)
      desk.send(.clockRead(SampleTenant.now.advanced(bySeconds: 240)))
      let status = row(14, of: desk)
      #expect(status.contains("Offline since 13:58: api.balampay"), "\(width)")
      #expect(status.contains("5 min old"), "\(width)")
      #expect(width < 80 || status.contains("does not answer"), "\(width)")
    }
  }

  @Test func `a pause that Kira asked for says when it ends, until it does`() {
    var desk = Desk()
    let end = SampleTenant.now.advanced(bySeconds: 40)
    let words = "Kira asks us to wait until \(end.timeOfDayWithSeconds)."
    desk.send(.pauseChanged(until: end))
    #expect(desk.text.contains(words))
    desk.send(.clockRead(end))
    #expect(!desk.text.contains(words))
  }

  @Test func `a toast leaves a mark of being offline in its place`() {
    var desk = Desk(columns: 80, rows: 24)
    offline(&desk)
    desk.press(.character("t"))
    #expect(row(22, of: desk).contains("Theme day."))
    #expect(row(22, of: desk).hasSuffix("offline since 13:58"))
  }

  @Test func `before the first reading nothing claims an age, a calm or a number`() {
    var desk = Desk(columns: 80, rows: 24)
    var nothing = Overview()
    desk.send(.overviewLoaded(nothing))
    #expect(row(0, of: desk).contains("not read yet"))
    #expect(desk.text.contains("? Not read yet: users, accounts, deposits, payouts."))
    #expect(desk.text.contains("0.00") == false)

    nothing.readAt = desk.overview.readAt
    desk.send(.overviewLoaded(nothing))
    #expect(desk.text.contains("✓ Nothing waits for anyone."))
  }

  @Test func `a count that was cut off says so on its tab`() {
    var desk = Desk(columns: 80, rows: 24)
    var overview = desk.overview
    overview.candidates = (0..<Overview.mostCandidates).map { number in
      var deposit = SampleTenant.deposits[0]
      deposit.id = Identifier("held\(number)")
      deposit.status = Status("KYT_PENDING")
      return SampleTenant.seen(.deposit(deposit))
    }
    desk.send(.overviewLoaded(overview))
    #expect(row(1, of: desk).contains("3 Deposits ·40+"))
  }

  @Test(arguments: [60, 76, 80, 100, 120, 200])
  func `a day's sum is whole or not there at all`(width: Int) {
    var desk = Desk(columns: width, rows: 24)
    var overview = desk.overview
    let sum = SampleTenant.dollars(123_456_789)
    overview.deposits = [Overview.DayTotal(day: Day(SampleTenant.now), total: sum, count: 1)]
    overview.payouts = overview.deposits
    desk.send(.overviewLoaded(overview))
    let figures = desk.text.split(separator: "\n").first { $0.contains("today") }
    #expect(figures?.contains("1,234,567.89") == true)
    #expect(figures?.contains("…") == false)
  }
}
