import Canvas
import Deck
import Forms
import Intents
import Kira
import Testing

/// A payout from the first key to the end, without a network: which keys do what, and which nothing.
struct PayoutFormTests {
  static let sizes = [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)]

  static func filled(
    _ size: Size = Size(columns: 120, rows: 40),
    _ amount: String = "50.00"
  ) -> Desk {
    var desk = Desk(columns: size.columns, rows: size.rows)
    desk.press(.character("P"), .down, .enter, .down, .enter)
    desk.type(amount)
    return desk
  }

  static func reviewing(
    _ size: Size = Size(columns: 120, rows: 40),
    amount: String = "50.00",
    warned: Bool = true,
    fees: [Particulars.Line]? = nil
  ) throws -> Desk {
    var desk = filled(size, amount)
    desk.press(.enter)
    let (ticket, draft) = try #require(desk.prepared)
    var offer = try #require(SampleOffer.payout(draft.answers, warned: warned))
    if let fees { offer.preview.fees = fees }
    desk.send(.offered(ticket, .payout(offer)))
    desk.send(.reviewOpened(ticket))
    desk.send(.reviewTimed(ticket, secondsLeft: 52))
    return desk
  }

  @Test(arguments: sizes)
  func `every step of a payout looks as it is on file`(size: Size) throws {
    let name = "\(size.columns)x\(size.rows)"
    var desk = Desk(columns: size.columns, rows: size.rows)
    desk.press(.character("P"))
    Golden.check(desk.screen, "payout-form-account-\(name)")
    desk.press(.down, .enter)
    Golden.check(desk.screen, "payout-form-recipient-\(name)")
    desk.press(.down, .enter)
    desk.type("50.0")
    Golden.check(desk.screen, "payout-form-amount-\(name)")
    desk.type("0")
    desk.press(.enter)
    Golden.check(desk.screen, "payout-form-preparing-\(name)")
    desk = try Self.reviewing(size)
    Golden.check(desk.screen, "payout-review-\(name)")
    desk.type("a new supplier, checked by phone")
    desk.press(.enter)
    desk.type("50.00")
    Golden.check(desk.screen, "payout-review-typed-\(name)")
    for _ in 0..<6 { desk.press(.pageDown) }
    desk.press(.enter)
    Golden.check(desk.screen, "payout-confirmed-\(name)")
    let (ticket, _) = try #require(desk.executed)
    desk.send(.underway(ticket, SampleJournal.unknown.intent.key))
    desk.send(.intentsRead(SampleJournal.lines))
    Golden.check(desk.screen, "payout-underway-\(name)")
  }

  @Test func `the amount, typed to the letter, sends it once (F84)`() throws {
    var desk = try Self.reviewing(warned: false)
    desk.type("50.00")
    for _ in 0..<100 { desk.press(.enter) }
    #expect(desk.executions == 1)
  }

  @Test func `Enter alone, however often, sends nothing (F84)`() throws {
    var desk = Desk()
    desk.press(.character("P"))
    for _ in 0..<100 { desk.press(.enter) }
    #expect(desk.executions == 0)
    desk = try Self.reviewing(warned: false)
    for _ in 0..<100 { desk.press(.enter) }
    #expect(desk.executions == 0)
  }

  @Test(arguments: ["50", "50.0", "50.000", "05.00", "5000", "50.01"])
  func `another amount than the one on the review sends nothing`(text: String) throws {
    var desk = try Self.reviewing(warned: false)
    desk.type(text)
    desk.press(.enter)
    #expect(desk.executions == 0)
    #expect(desk.text.contains("nothing was sent"))
  }

  @Test func `what was typed ahead of the review is dropped (F85)`() throws {
    var desk = Self.filled()
    desk.press(.enter)
    let (ticket, draft) = try #require(desk.prepared)
    let offer = try #require(SampleOffer.payout(draft.answers, warned: false))
    desk.send(.offered(ticket, .payout(offer)))
    desk.type("50.00")
    desk.press(.enter)
    desk.send(.reviewOpened(ticket))
    desk.press(.enter)
    #expect(desk.executions == 0)
  }

  @Test func `a paste and the mouse confirm nothing (F84)`() throws {
    var desk = try Self.reviewing(warned: false)
    desk.send(.input(.paste("50.00\r\r\r")))
    desk.press(.enter)
    for row in 0..<40 {
      desk.send(.input(.mouse(Mouse(.doublePress, at: Point(column: 30, row: row)))))
    }
    #expect(desk.executions == 0)
  }

  @Test
  func `an Enter in one piece with the amount confirms nothing, and one by itself does (F84)`()
    throws
  {
    var desk = try Self.reviewing(warned: false)
    desk.type("50.00")
    desk.send(.input(.enterInText))
    #expect(desk.executions == 0)
    #expect(desk.text.contains("A paste confirms nothing"))
    desk.press(.enter)
    #expect(desk.executions == 1)
  }

  @Test func `a window that cannot show all of it lets nothing through (F86)`() throws {
    var desk = try Self.reviewing(warned: false)
    desk.type("50.00")
    desk.send(.input(.resized(Size(columns: 80, rows: 14))))
    desk.press(.enter)
    #expect(desk.executions == 0)
    desk.send(.input(.resized(Size(columns: 60, rows: 16))))
    desk.press(.enter)
    #expect(desk.executions == 0)
    #expect(desk.text.contains("Nothing can be"))
    desk.send(.input(.resized(Size(columns: 120, rows: 40))))
    #expect(!desk.text.contains("too small"))
    desk.press(.enter)
    #expect(desk.executions == 0)
    desk.type("50.00")
    desk.press(.enter)
    #expect(desk.executions == 1)
  }

  @Test func `warnings out of sight have to be scrolled to first (F86)`() throws {
    var desk = try Self.reviewing(Size(columns: 80, rows: 24))
    desk.type("checked")
    desk.press(.enter)
    desk.type("50.00")
    desk.press(.enter)
    #expect(desk.executions == 0)
    #expect(desk.text.contains("Read the rest first"))
    for _ in 0..<6 { desk.press(.pageDown) }
    desk.press(.enter)
    #expect(desk.executions == 1)
  }

  @Test func `a warning is passed over in words or not at all`() throws {
    var desk = try Self.reviewing()
    desk.press(.enter)
    #expect(desk.text.contains("Say in a few words"))
    desk.press(.tab)
    desk.type("50.00")
    desk.press(.enter)
    #expect(desk.executions == 0)
  }

  @Test func `a preview that is over sends nothing, and asking again begins anew (F87)`() throws {
    var desk = try Self.reviewing(warned: false)
    let (ticket, _) = try #require(desk.prepared)
    desk.type("50.00")
    desk.send(.reviewTimed(ticket, secondsLeft: 0))
    desk.press(.enter)
    #expect(desk.executions == 0)
    #expect(desk.text.contains("The preview is over: F5 asks again."))
    #expect(!desk.text.contains("preview fresh"))
    #expect(desk.text.contains("× The preview is over"))
    desk.press(.character("r"))
    #expect(desk.preparations == 2)
  }

  @Test func `an answer to an earlier form is nobody's`() throws {
    var desk = try Self.reviewing(warned: false)
    let (ticket, _) = try #require(desk.prepared)
    desk.press(.character("p"), .character("P"))
    desk.send(.underway(ticket, SampleJournal.unknown.intent.key))
    desk.send(.halted(ticket, .notSent("x")))
    #expect(desk.text.contains("fill in"))
    #expect(!desk.text.contains("Nothing was sent"))
  }

  @Test func `every key in a field is kept as a draft`() throws {
    var desk = Self.filled()
    let kept = desk.keptDrafts
    #expect(kept.last?.answers[PayoutForm.amount] == "50.00")
    #expect(kept.contains { $0.answers[PayoutForm.amount] == "50.0" })
    #expect(Set(kept.map(\.id)).count == 1)
    desk.press(.escape)
    desk.drafts = [try #require(kept.last)]
    desk.press(.character("P"))
    #expect(desk.text.contains("50.00"))
    #expect(desk.text.contains("Ctrl-N begins anew"))
    desk.press(.control("n"))
    #expect(!desk.text.contains("50.00"))
  }

  @Test func `a draft is thrown away by pressing twice`() {
    var desk = Self.filled()
    desk.press(.control("x"))
    #expect(desk.drops == 0)
    desk.press(.control("x"))
    #expect(desk.drops == 1)
  }

  @Test func `a one-time code is asked for and goes with the same intent`() throws {
    var desk = try Self.reviewing(warned: false)
    desk.type("50.00")
    desk.press(.enter)
    let (ticket, _) = try #require(desk.executed)
    desk.send(.underway(ticket, SampleJournal.unknown.intent.key))
    desk.send(.halted(ticket, .wantsCode("sent by e-mail")))
    #expect(desk.text.contains("one-time code"))
    desk.type("123456")
    desk.press(.enter, .enter)
    #expect(desk.executions == 2)
    #expect(desk.executed?.1.code == "123456")
    #expect(desk.executed?.1.typed == "50.00")
  }

  @Test func `paying from a recipient begins with it, and offers accounts of its user`() {
    var desk = Desk()
    desk.press(.character("5"), .character("P"))
    let lookups = desk.asked.count
    #expect(lookups >= 0)
    #expect(desk.text.contains(SampleTenant.recipients[0].name.text))
    desk.press(.enter)
    desk.type("12.00")
    #expect(desk.keptDrafts.last?.answers[PayoutForm.account] == SampleTenant.accounts[0].id.text)
  }
}

extension Desk {
  var executions: Int { asked.count { if case .execute = $0 { true } else { false } } }
  var preparations: Int { asked.count { if case .prepare = $0 { true } else { false } } }

  var drops: Int { asked.count { if case .dropDraft = $0 { true } else { false } } }

  var prepared: (FormTicket, Draft)? {
    asked.reversed().lazy.compactMap { effect in
      if case .prepare(let ticket, let draft) = effect { (ticket, draft) } else { nil }
    }.first
  }

  var executed: (FormTicket, Consent)? {
    asked.reversed().lazy.compactMap { effect in
      if case .execute(let ticket, let consent) = effect { (ticket, consent) } else { nil }
    }.first
  }

  var keptDrafts: [Draft] {
    asked.compactMap { effect in
      if case .keepDraft(let draft) = effect { draft } else { nil }
    }
  }
}
