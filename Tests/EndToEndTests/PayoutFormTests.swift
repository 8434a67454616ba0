import Testing

extension EndToEnd {
  /// Paying in the dashboard, with the sandbox's own word on what arrived.
  struct PayoutFormTests {
    private let lodging: Lodging
    private let till: Till

    init() throws {
      lodging = try Lodging()
      till = try Till(in: lodging, options: [])
    }

    private func payer() throws -> Payer { try Payer(in: lodging, till) }

    @Test func `from the start screen to a completed payout in at most twelve keys`() throws {
      let payer = try payer()
      try payer.fillIn()
      try payer.review()
      try payer.typeConsent()
      try payer.press("Enter")
      #expect(try payer.shows("Kira took it as payout"))
      try till.advance(seconds: 7 * 86_400)
      #expect(try payer.shows("✓ completed"))
      #expect(payer.keys <= 12, "\(payer.keys)")
      #expect(try payer.truth() == .once)
    }

    @Test
    func `F84 Enter held down from the first field on pays nothing, and once what was typed`()
      throws
    {
      let payer = try payer()
      try payer.fillIn()
      try payer.hold("Enter")
      try payer.awaitReview()
      try payer.hold("Enter")
      #expect(try payer.truth() == .nothing)
      try payer.typeConsent()
      try payer.hold("Enter")
      #expect(try payer.shows("Kira took it as payout"))
      try payer.hold("Enter")
      #expect(try payer.truth() == .once)
      #expect(try journaled() == 1)
    }

    @Test func `F84 a hundred Enters that are pasted as keys pay once`() throws {
      let payer = try payer()
      try payer.fillIn()
      try payer.review()
      try payer.session.type(String(repeating: "\r", count: 100))
      try payer.typeConsent()
      try payer.session.type(String(repeating: "\r", count: 100))
      #expect(try payer.shows("Kira took it as payout"))
      #expect(try payer.truth() == .once)
      #expect(try journaled() == 1)
    }

    @Test(arguments: [String(repeating: "\n", count: 100), "50.00\n", "50.00"])
    func `F84 what is pasted as a paste confirms nothing`(text: String) throws {
      let payer = try payer()
      try payer.fillIn()
      try payer.review()
      try payer.session.paste(text)
      #expect(try payer.shows("A paste confirms nothing"))
      try payer.session.press("Enter")
      #expect(try payer.shows("Type"))
      #expect(try payer.truth() == .nothing)
    }

    @Test func `F84 a double click on any line of the review pays nothing`() throws {
      let payer = try payer()
      try payer.fillIn()
      try payer.review()
      try payer.typeConsent()
      for row in 1...40 {
        let click = "\u{1B}[<0;20;\(row)M\u{1B}[<0;20;\(row)m"
        try payer.session.type(click + click)
      }
      try #require(try payer.session.untilIdle {})
      #expect(try payer.shows("it:  50.00"))
      #expect(try payer.truth() == .nothing)
    }

    @Test func `F85 what was typed before the review was there is dropped`() throws {
      let payer = try payer()
      try payer.fillIn()
      try payer.session.type("\r\(Payer.reason)\r50.00\r\r50.00\r")
      try payer.awaitReview()
      let screen = try payer.session.screen
      #expect(!screen.contains(Payer.reason))
      #expect(!screen.contains("it:  50"))
      #expect(try payer.truth() == .nothing)
      try payer.typeConsent()
      try payer.press("Enter")
      #expect(try payer.shows("Kira took it as payout"))
      #expect(try payer.truth() == .once)
    }

    @Test func `F86 a window that is too small confirms nothing until it is large enough`() throws {
      let payer = try payer()
      try payer.fillIn()
      try payer.review()
      try payer.typeConsent()
      try payer.session.resize(rows: 12, columns: 60)
      try #require(try payer.session.hides("preview good for"))
      try payer.hold("Enter")
      #expect(try payer.truth() == .nothing)
      try payer.session.resize(rows: 40, columns: 120)
      try #require(try payer.session.shows("preview good for"))
      #expect(try !payer.session.screen.contains("it:  50.00"))
      try payer.press("Enter")
      #expect(try payer.truth() == .nothing)
      try payer.session.type("50.00")
      try #require(try payer.session.shows("it:  50.00"))
      try payer.press("Enter")
      #expect(try payer.shows("Kira took it as payout"))
      #expect(try payer.truth() == .once)
    }

    @Test func `80 columns and 24 rows are enough to read all of it and to pay once`() throws {
      let payer = try payer()
      try payer.fillIn()
      try payer.session.resize(rows: 24, columns: 80)
      try payer.review()
      try payer.typeConsent()
      try payer.press("Enter")
      #expect(try payer.shows("Read the rest first"))
      #expect(try payer.truth() == .nothing)
      try payer.session.press("-N", "20", "PageDown")
      try #require(try payer.session.hides("more: PgDn"))
      try payer.press("Enter")
      #expect(try payer.shows("Kira took it as payout"))
      #expect(try payer.truth() == .once)
    }

    @Test func `a refusal is told in Kira's own words, and nothing is sent again`()
      throws
    {
      let payer = try payer()
      try payer.fillIn()
      try payer.review()
      try payer.typeConsent()
      let refusal = #"{"code": "INSUFFICIENT_BALANCE", "message": "Insufficient balance"}"#
      try till.spoil(#""when": "before", "reply": {"status": 400, "json": \#(refusal)}"#)
      try payer.press("Enter")
      #expect(try payer.shows("Insufficient balance"))
      #expect(try payer.truth().payouts == 0)
    }

    /// How many intents were ever written down.
    private func journaled() throws -> Int {
      let list = try till.run("journal", "list")
      return list.output.split(separator: "\n").count { $0.contains("James Smith") }
    }
  }
}
