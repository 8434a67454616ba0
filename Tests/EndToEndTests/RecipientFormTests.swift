import Testing

extension EndToEnd {
  /// Making somebody payable in the dashboard, with the sandbox's own word on what arrived.
  struct RecipientFormTests {
    @Test func `a SWIFT recipient from nothing, checked as it is typed, is created once`() throws {
      let lodging = try Lodging()
      let till = try Till(in: lodging, options: [])
      let session = try TerminalSession(
        [],
        in: lodging,
        rows: 40,
        columns: 120,
        environment: till.environment
      )
      try #require(try session.shows("P pay"))
      try session.press("C")
      try #require(try session.shows("Paid by"))
      try session.type("gonzalez")
      try #require(try eventually { try session.screen.ranges(of: "@example.com").count == 1 })
      try fillIn(session)
      try #require(try session.shows("Type the last 4 of the account"))
      try #require(try session.untilIdle {})
      #expect(try !session.screen.contains("012345678901234567"))

      try session.press("-N", "50", "Enter")
      #expect(try till.truth(of: "/v1/recipients").isEmpty)
      try session.type("4567")
      try #require(try session.shows("create it:  4567"))
      try session.press("-N", "50", "Enter")

      #expect(try session.shows("Kira took it as recipient"))
      let created = try till.truth(of: "/v1/recipients")
      #expect(created.count == 1)
      #expect(created.first?.body?.contains("012345678901234567") == true)
    }

    /// Each answer, and the field to which Enter goes from it.
    private static let answers = [
      ("", "Rail"), ("s", "They are"), ("a", "First name"), ("Ana", "Last name"),
      ("Souza", "Account or"), ("012345678901234567", "SWIFT code"), ("BNMXMXMM", "Bank "),
      ("Banco de Mexico", "Bank's country"), ("mexico", "Bank's street"),
      ("Av. Reforma 1", "Bank's city"), ("Mexico City", "Bank's state"), ("CDMX", "Bank's postal"),
      ("06600", "E-mail"), ("ana@example.com", "Telephone"), ("+525512345678", "Country"),
      ("usa", "Street"), ("100 Test St", "City"), ("San Francisco", "State"), ("CA", "Postal"),
    ]

    private func fillIn(_ session: TerminalSession) throws {
      for (answer, next) in Self.answers {
        try session.type(answer)
        if !answer.isEmpty { try #require(try session.shows(answer.suggested)) }
        try session.press("Enter")
        try #require(try session.shows("▌ \(next)"))
      }
      try session.type("94105")
      try #require(try session.shows("94105"))
      try session.press("Enter")
    }
  }
}

extension String {
  /// A country is chosen by its row, and a word by its first letter.
  fileprivate var suggested: String {
    ["mexico": "MX  Mexico", "usa": "US  United States", "s": "SWIFT: a", "a": "a person"][self]
      ?? String(suffix(4))
  }
}
