import Testing

extension EndToEnd {
  /// The living demo as an operator walks through it.
  struct PaneTests {
    @Test(arguments: [(24, 80), (40, 120), (60, 200)])
    func `every pane shows living records at every size`(rows: Int, columns: Int) throws {
      let lodging = try Lodging()
      let session = try TerminalSession(in: lodging, rows: rows, columns: columns)
      try #require(try session.shows("Needs a person"))

      for (key, heading) in [("1", "country"), ("2", "bank"), ("3", "from"), ("4", "rail")] {
        try session.press(key)
        #expect(try session.shows(heading))
        #expect(try session.shows("SANDBOX"))
      }
      #expect(try session.shows(" USD "))
      try session.press("0")
      #expect(try session.shows("Needs a person"))
    }

    @Test func `a window that is too small says what is needed, and a larger one is used at once`()
      throws
    {
      let lodging = try Lodging()
      let session = try TerminalSession(in: lodging)
      try #require(try session.shows("SANDBOX"))

      try session.resize(rows: 10, columns: 40)
      #expect(try session.shows("needs 60×16"))
      #expect(try session.hides("Needs a person"))

      try session.resize(rows: 40, columns: 120)
      #expect(try session.shows("Needs a person"))
    }

    @Test func `payouts come in while one looks on`() throws {
      let lodging = try Lodging()
      let session = try TerminalSession(in: lodging)
      try session.press("4")
      try #require(try eventually { try count(on: session.screen) ?? 0 >= 600 })
      let first = try #require(try count(on: session.screen))

      #expect(try eventually { try count(on: session.screen) ?? 0 > first })
    }

    /// The number in `623 payouts`.
    private func count(on screen: String) throws -> Int? {
      screen.firstMatch(of: /(\d+) payouts/).flatMap { Int($0.output.1) }
    }

    @Test func `a filter that is pasted is applied as if it were typed`() throws {
      let lodging = try Lodging()
      let session = try TerminalSession(in: lodging, rows: 40, columns: 120)
      try #require(try session.shows("SANDBOX"))
      try session.press("4")
      try #require(try session.shows(" USD "))

      try session.press("/")
      try session.paste("status:failed")
      try session.press("Enter")

      #expect(try session.hides("COMPLETED"))
      #expect(try session.shows("FAILED"))
    }
  }
}
