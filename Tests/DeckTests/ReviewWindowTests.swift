import Canvas
import Deck
import Forms
import Kira
import Testing

/// A review in windows of every size: what is on the screen, and that nothing else is confirmed.
struct ReviewWindowTests {
  private static let usual = Size(columns: 80, rows: 24)

  /// As many as Kira ever told of a payout.
  private static let manyFees = (1...9).map {
    Particulars.Line(SafeText("fee number \($0)"), SafeText("-0.\($0)0 USD"))
  }

  private static func reviewing(_ size: Size, warned: Bool = true) throws -> Desk {
    try PayoutFormTests.reviewing(size, warned: warned, fees: manyFees)
  }

  @Test func `a payout with every fee and warning is sent from 80 columns and 24 rows`() throws {
    var desk = try Self.reviewing(Self.usual)
    for words in ["You send", "fee number 9", "They receive", "This sends 50.00 USD", "Why all"] {
      #expect(desk.text.contains(words))
    }
    desk.type("checked")
    desk.press(.enter)
    desk.type("50.00")
    desk.press(.enter)
    #expect(desk.text.contains("Read the rest first: PgDn."))
    #expect(desk.executions == 0)
    for _ in 0..<12 { desk.press(.pageDown) }
    desk.press(.enter)
    #expect(desk.executions == 1)
  }

  @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 60, rows: 26)])
  func `PgDn passes no line unseen, and what is hidden is counted`(size: Size) throws {
    var slow = try Self.reviewing(size)
    var quick = slow
    var (all, seen) = (Set(slow.lines), Set(quick.lines))
    #expect(slow.text.contains("more: PgDn"))
    for _ in 0..<40 {
      slow.press(.down)
      all.formUnion(slow.lines)
    }
    for _ in 0..<20 {
      quick.press(.pageDown)
      seen.formUnion(quick.lines)
    }
    let counted = { (line: String) in line.contains("more: Pg") }
    #expect(Set(all.filter { !counted($0) }) == Set(seen.filter { !counted($0) }))
    #expect(quick.text.contains("more: PgUp"))
    #expect(!quick.text.contains("more: PgDn"))
  }

  @Test func `the warning and the lines to type in stand still while the rest scrolls`() throws {
    var desk = try Self.reviewing(Self.usual)
    let row = try #require(desk.row("This sends 50.00 USD"))
    for _ in 0..<12 {
      desk.press(.pageDown)
      #expect(desk.row("This sends 50.00 USD") == row)
    }
  }

  @Test(arguments: [60, 80, 100], [false, true])
  func `the rows that a small window names are enough, and one less is not`(
    columns: Int,
    warned: Bool
  ) throws {
    var desk = try Self.reviewing(Size(columns: columns, rows: 17), warned: warned)
    let told = desk.text.split { $0.isWhitespace }.map(String.init)
    let end = try #require(told.indices.first { told[$0...].starts(with: ["are", "needed"]) })
    let needed = try #require(Int(told[end - 1]))
    desk.send(.input(.resized(Size(columns: columns, rows: needed - 1))))
    #expect(desk.text.contains("Nothing can be"))
    desk.send(.input(.resized(Size(columns: columns, rows: needed))))
    #expect(!desk.text.contains("Nothing can be"))
    #expect(desk.text.contains("Type the amount to send it:"))
  }

  @Test func `what is typed while the bytes are shown is dropped`() throws {
    var desk = try PayoutFormTests.reviewing(warned: false)
    desk.type("50.00")
    desk.press(.function(2))
    #expect(desk.text.contains("What exactly is sent"))
    desk.press(.enter)
    desk.type("50.00")
    desk.press(.enter, .function(2), .enter)
    #expect(desk.executions == 0)
    desk.press(.character("v"))
    desk.type("50.00")
    desk.press(.escape, .enter)
    #expect(desk.executions == 0)
    #expect(desk.text.contains("Type the amount to send it:"))
    desk.type("50.00")
    desk.press(.enter)
    #expect(desk.executions == 1)
  }

  @Test func `what is typed in a window that is too small is dropped`() throws {
    var desk = try Self.reviewing(Self.usual, warned: false)
    for _ in 0..<12 { desk.press(.pageDown) }
    desk.type("50.00")
    desk.send(.input(.resized(Size(columns: 80, rows: 18))))
    desk.type("50.00")
    desk.press(.enter)
    #expect(desk.text.contains("The window is too small to show all of it."))
    desk.send(.input(.resized(Self.usual)))
    #expect(!desk.text.contains("too small"))
    for _ in 0..<12 { desk.press(.pageDown) }
    desk.press(.enter)
    #expect(desk.executions == 0)
    #expect(desk.text.contains("Type the amount, 50.00"))
  }

  @Test func `a reason is given where it is seen`() throws {
    var desk = try Self.reviewing(Self.usual)
    desk.type("checked")
    desk.send(.input(.resized(Size(columns: 80, rows: 18))))
    desk.type(" never")
    desk.press(.enter)
    #expect(desk.text.contains("The window is too small to show all of it."))
    desk.send(.input(.resized(Self.usual)))
    #expect(desk.text.contains("Why all the same:  checked"))
    #expect(!desk.text.contains("never"))
  }

  @Test func `warnings that another window shows anew are read anew`() throws {
    var desk = try Self.reviewing(Size(columns: 120, rows: 50), warned: false)
    desk.send(.input(.resized(Self.usual)))
    desk.type("50.00")
    desk.press(.enter)
    #expect(desk.executions == 0)
    #expect(desk.text.contains("Read the rest first: PgDn."))
  }

  @Test func `what costs nothing takes no line each`() throws {
    let fees = [
      Particulars.Line("fixed fee", "2.50 USD"), Particulars.Line("exchange", "0", note: "unit?"),
      Particulars.Line("markup", "0.00 USD"), Particulars.Line("share", "0.04 %"),
    ]
    let desk = try PayoutFormTests.reviewing(Self.usual, fees: fees)
    #expect(desk.text.contains("exchange · markup"))
    #expect(!desk.text.contains("unit?"))
    #expect(desk.text.contains("0.04 %"))
  }

  @Test func `of what is stopped nobody is asked why it should be done all the same`() throws {
    let desk = try PayoutFormTests.reviewing(amount: "20000.00")
    #expect(desk.text.contains("Stopped: "))
    #expect(!desk.text.contains("Why all the same"))
  }

  @Test func `F5 and F2 work from the line of the reason too`() throws {
    var desk = try PayoutFormTests.reviewing()
    desk.type("rev")
    desk.press(.function(2))
    #expect(desk.text.contains("What exactly is sent"))
    desk.press(.function(2))
    #expect(desk.text.contains("Why all the same:  rev"))
    desk.press(.function(5))
    #expect(desk.preparations == 2)
  }

  @Test func `the help of a review tells how to confirm, and no key that types there`() throws {
    var desk = try PayoutFormTests.reviewing(warned: false)
    desk.press(.function(1))
    for words in ["Type the amount, 50.00, to send it.", "PgDn", "Tab", "postpone"] {
      #expect(desk.text.contains(words))
    }
    desk = try PayoutFormTests.reviewing(warned: true)
    desk.press(.function(1))
    #expect(!desk.text.contains("postpone"))
    #expect(!desk.text.contains("v  F2"))
    #expect(desk.text.contains("what exactly is sent"))
  }

  @Test func `why a preview was declined is told to its last word`() throws {
    var desk = PayoutFormTests.filled(Self.usual)
    desk.press(.enter)
    let (ticket, _) = try #require(desk.prepared)
    let reason =
      "Kira did not accept what was sent: payment_instructions is required for crypto payouts, "
      + "and the network must be one of those of the account. Ask who set it up."
    desk.send(.declined(ticket, reason))
    let told = desk.lines.map { $0.split(separator: " ").joined(separator: " ") }
    #expect(told.joined(separator: " ").contains(reason))
    #expect(desk.text.contains("Amount"))
  }
}

extension Desk {
  var lines: [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
  }

  func row(_ words: String) -> Int? { lines.firstIndex { $0.contains(words) } }
}
