import Canvas
import Deck
import Kira
import Testing

struct WidgetTests {
  private func drawn(columns: Int, _ draw: (inout Canvas) -> Void) -> String {
    var canvas = Canvas(size: Size(columns: columns, rows: 1))
    draw(&canvas)
    return canvas.text
  }

  private func text(_ lines: [Line]) -> [String] { lines.map { $0.map(\.text).joined() } }

  @Test(arguments: [(0, 0), (1, 1), (50, 10), (999, 19), (1_000, 20), (2_000, 20)])
  func `a progress bar is full only when all is done and empty only when nothing is`(
    done: Int,
    filled: Int
  ) {
    #expect(
      ProgressBar(done: done, total: done < 50 ? 1_000 : done == 50 ? 100 : 1_000)
        .filled(of: 20) == filled
    )
  }

  @Test func `breadcrumbs stand between their signs`() {
    let line = Breadcrumbs(["Payouts", "7f3a…91c2"]).line(glyphs: .unicode)
    #expect(text([line]) == ["Payouts › 7f3a…91c2"])
    #expect(line.first?.role == .strong)
  }

  @Test func `a footer leaves out what has no room whole`() {
    let footer = Footer([.init("Enter", "open"), .init(":", "go to anything"), .init("?", "help")])
    let line = drawn(columns: 24) { footer.draw(on: &$0, in: $0.bounds) }
    #expect(line == " Enter open   ? help")
  }

  @Test func `tabs give up their gaps before their titles and never their numbers`() {
    let strip = TabStrip(
      [
        .init("Overview", key: "0"), .init("Users", key: "1", count: "2"),
        .init("Payouts", key: "4"),
      ],
      chosen: 0
    )
    #expect(
      drawn(columns: 40) { strip.draw(on: &$0, in: $0.bounds, glyphs: .unicode) }
        == "0 Overview   1 Users ·2   4 Payouts"
    )
    #expect(
      drawn(columns: 33) { strip.draw(on: &$0, in: $0.bounds, glyphs: .unicode) }
        == "0 Overview  1 Users ·2  4 Payouts"
    )
    #expect(
      drawn(columns: 30) { strip.draw(on: &$0, in: $0.bounds, glyphs: .unicode) }
        == "0 Overview 1 Users ·2 4 Payou…"
    )
    #expect(strip.places(columns: 33) == [0..<10, 12..<22, 24..<33])
  }

  @Test func `a long line breaks between words and goes on below its beginning`() {
    let line: Line = [Span("Memo    ", .muted), Span("for services rendered in May")]
    #expect(
      text(LineWrap.lines(line, columns: 24, indent: 8))
        == ["Memo    for services", "        rendered in May"]
    )
    #expect(text(LineWrap.lines(line, columns: 80, indent: 8)) == text([line]))
  }

  @Test func `a word without room is broken and loses nothing`() {
    let id = "7f3a0c1e-0000-4000-8000-91c200000000"
    let lines = text(LineWrap.lines([Span("Id      "), Span(id)], columns: 24, indent: 8))
    #expect(lines.allSatisfy { $0.count <= 24 })
    #expect(lines.map { $0.drop { $0 == " " } }.joined().filter { $0 != " " } == "Id" + id)
  }

  @Test func `wide letters are not torn when a line is broken`() {
    let lines = LineWrap.lines([Span("李小龙李小龙李小龙")], columns: 9, indent: 2)
    #expect(lines.allSatisfy { $0.columns <= 9 })
    #expect(text(lines).joined().filter { $0 != " " } == "李小龙李小龙李小龙")
  }

  @Test func `a toast goes by itself and trouble stays longer`() {
    let now = SampleTenant.now
    let done = Toast(Notice(.done, "Copied."), at: now)
    let trouble = Toast(Notice(.trouble, "Kira failed."), at: now)
    #expect(done.endsAt > now)
    #expect(trouble.endsAt > done.endsAt)
  }
}
