import Canvas
import Deck
import Kira
import Testing

struct DetailTests {
  private let memo =
    "a note that goes on for so long that no screen has the room to show it on one line"
  private let id = SampleTenant.payouts[0].id.text

  private func opened(columns: Int, rows: Int = 24) -> Desk {
    var desk = Desk(columns: columns, rows: rows)
    desk.press(.character("4"), .enter)
    guard var dossier = desk.dossier(.payout, id) else { return desk }
    dossier.particulars.references.append(Particulars.Line("Memo", SafeText(memo), note: "ours"))
    dossier.particulars.milestones.append(
      Particulars.Milestone(at: SampleTenant.now, words: SafeText("FAILED: \(memo)"))
    )
    let nested = (0..<40).map { SafeText("    \"line \($0)\": \"\(memo)\"") }
    dossier.particulars.rawLines = ["{"] + nested + ["}"]
    desk.send(.dossierLoaded(.payout, id: id, dossier))
    return desk
  }

  @Test(arguments: ["created", "CREATED", "CREATED: waiting for funds"] as [SafeText])
  func `that it was created is told once, in Kira's words where there are any`(words: SafeText) {
    let desk = Desk()
    guard var dossier = desk.dossier(.payout, id) else { return }
    func creations() -> [String] {
      DetailLines(dossier: dossier, now: SampleTenant.now, glyphs: .unicode, width: 100)
        .lines(of: .timeline).map { $0.map(\.text).joined() }
        .filter { $0.lowercased().contains(" created") }
    }
    #expect(creations().count == 1)

    dossier.particulars.milestones.append(
      Particulars.Milestone(at: SampleTenant.ago(minutes: 2), words: words)
    )

    #expect(creations().count == 1)
    #expect(creations().first?.contains(words.text) == true)
  }

  /// Every line of the tab that can be reached with the arrow key, and nothing of what is around it.
  private func reachable(_ desk: inout Desk) -> [String] {
    let columns = desk.deck.size.columns
    let left = columns >= 110 ? max(61, columns * 46 / 100) + 2 : 0
    var lines: [String] = []
    for press in 0..<200 {
      let rows = desk.screen
      let body = (6..<rows.size.rows - 2).map { row in
        rows.row(row).dropFirst(left).map(\.text).joined()
      }
      let before = desk.deck.list?.detail?.scroll
      lines += press == 0 ? body : [body.last ?? ""]
      desk.press(.down)
      if desk.deck.list?.detail?.scroll == before { break }
    }
    return lines
  }

  private func words(_ lines: [String]) -> String {
    lines.joined(separator: " ").split(separator: " ").joined(separator: " ")
  }

  @Test(arguments: [60, 80, 110, 120, 200])
  func `long values can be read to their end at any width`(columns: Int) {
    var desk = opened(columns: columns)
    let summary = words(reachable(&desk))
    #expect(summary.contains(memo))
    #expect(summary.replacing(" ", with: "").contains("a1b2c3d4-1111-2222-3333-444455556666"))
    #expect(summary.hasSuffix("from its own answer"))
    #expect(summary.contains("…") == false)
  }

  @Test(arguments: [60, 80, 120])
  func `a timeline tells the whole of what was said`(columns: Int) {
    var desk = opened(columns: columns)
    desk.press(.tab)
    #expect(words(reachable(&desk)).contains("FAILED: \(memo)"))
  }

  @Test(arguments: [60, 80, 120])
  func `a raw answer is read to its last brace and stays indented`(columns: Int) {
    var desk = opened(columns: columns)
    desk.press(.backTab)
    let lines = reachable(&desk)
    #expect(words(lines).contains("\"line 39\": \"\(memo)\""))
    #expect(words(lines).hasSuffix("}"))
    let begun = lines.first { $0.contains("\"line 39\"") }
    #expect(begun.map { $0.contains("     \"line 39\"") } == true)
  }

  @Test func `what is out of sight above and below is counted beside the tabs`() {
    var desk = opened(columns: 80)
    desk.press(.backTab)
    #expect(desk.text.contains("↓ "))
    desk.press(.end)
    #expect(desk.text.contains("↓ ") == false)
    #expect(desk.text.contains("↑ "))
  }

  @Test func `Ctrl-D turns half a page of a detail`() {
    var desk = opened(columns: 80)
    desk.press(.backTab, .control("d"))
    #expect(desk.deck.list?.detail?.scroll == (desk.deck.list?.detail?.height ?? 0) / 2)
  }

  @Test func `after the screen grows the end is still the end`() {
    var desk = opened(columns: 80)
    desk.press(.backTab, .end)
    desk.send(.input(.resized(Size(columns: 200, rows: 60))))
    let scroll = desk.deck.list?.detail?.scroll ?? 0
    desk.press(.up)
    #expect(desk.deck.list?.detail?.scroll == max(0, scroll - 1))
  }

  @Test func `a detail whose list goes out of sight gets the keys`() {
    var desk = Desk(columns: 120)
    desk.press(.character("4"), .enter, .character("h"))
    #expect(desk.deck.scope == .list)
    desk.send(.input(.resized(Size(columns: 80, rows: 24))))
    #expect(desk.deck.scope == .detail)
  }

  @Test func `Tab goes from a list to the detail beside it, and the chosen tab shows the focus`() {
    var desk = Desk(columns: 120)
    desk.press(.character("4"), .enter, .character("h"))
    let tab = Point(column: 64, row: 4)
    #expect(desk.screen[tab].role == .strong)
    desk.press(.tab)
    #expect(desk.deck.scope == .detail)
    #expect(desk.screen[tab].role == .accent)
  }

  @Test func `links keep their standing at its column, however long the names are`() {
    var desk = Desk(columns: 80, rows: 24)
    desk.press(.character("1"))
    while desk.deck.list?.selectedRow?.value.id != SampleTenant.users[1].id.text {
      desk.press(.down)
    }
    desk.press(.enter, .tab, .tab)
    let links = desk.text.split(separator: "\n").dropFirst(5).filter { $0.contains(" payout ") }
    let starts = links.compactMap { line -> Int? in
      guard let range = line.firstRange(of: /completed|failed|processing/) else { return nil }
      return TextWidth.columns(of: String(line[..<range.lowerBound]))
    }
    #expect(starts.count > 1)
    #expect(Set(starts).count == 1)
  }

  @Test func `where a kind of link is cut off the number says so`() {
    var desk = Desk(columns: 80, rows: 24)
    desk.press(.character("4"), .enter, .tab, .tab)
    guard var dossier = desk.dossier(.payout, id) else { return }
    dossier.related = (0..<Dossier.mostRelated).map { _ in
      SampleTenant.seen(.deposit(SampleTenant.deposits[0]))
    }
    desk.send(.dossierLoaded(.payout, id: id, dossier))
    #expect(desk.text.contains("Linked 50+"))
    desk.press(.end)
    #expect(desk.text.contains("The newest 50 of a kind"))
  }
}
