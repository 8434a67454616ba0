import PseudoTerminal
import Testing

extension EndToEnd {
  struct OfflineTests {
    @Test func `a dead network leaves the dashboard standing, and its way back needs no key`()
      throws
    {
      let lodging = try Lodging()
      let tenant = try Tenant(in: lodging)
      let session = try TerminalSession([], in: lodging, environment: tenant.environment)
      try session.press("4")
      try #require(try session.shows(" USD "), "the payouts were never read")

      tenant.kill()

      #expect(try session.shows("Offline since"))
      #expect(try session.screen.contains("SANDBOX"))
      #expect(session.exitCode == nil)
      let again = try Tenant(in: lodging, port: tenant.port)
      #expect(try session.hides("Offline since", within: .seconds(60)))
      #expect(session.exitCode == nil)
      again.kill()
    }

    @Test func `what was read once is there without a network`() throws {
      let lodging = try Lodging()
      let tenant = try Tenant(in: lodging)
      let first = try TerminalSession([], in: lodging, environment: tenant.environment)
      try first.press("4")
      try #require(try first.shows(" USD "))
      try first.press("Q")
      try #require(eventually { first.exitCode == 0 })
      tenant.kill()

      let second = try ShellSession([Lodging.program], in: lodging, environment: tenant.environment)
      try second.session.press("4")

      #expect(second.shows("Offline since"))
      #expect(second.shows("payouts"))
    }

    @Test func `every pane, the filter and the list on the command line work without a network`()
      throws
    {
      let lodging = try Lodging()
      let tenant = try Tenant(in: lodging)
      let first = try TerminalSession(
        [],
        in: lodging,
        rows: 40,
        columns: 160,
        environment: tenant.environment
      )
      try first.press("1")
      try #require(try first.shows("@", within: .seconds(60)))
      try first.press("Enter")
      try first.press("5")
      try #require(try first.shows("read for 1 of", within: .seconds(60)))
      try first.press("4")
      try #require(try first.shows(" USD ", within: .seconds(60)))
      try first.press("Q")
      try #require(eventually { first.exitCode == 0 })
      tenant.kill()

      try checkPanes(in: lodging, tenant)

      let list = try Command("list", "payouts", in: lodging, environment: tenant.environment)
      #expect(list.exitCode == 0)
      #expect(list.output.contains("USD"))
      #expect((list.output + list.errors).contains("read "), "no figure without its age")
    }

    private func checkPanes(in lodging: Lodging, _ tenant: Tenant) throws {
      let session = try ShellSession(
        [Lodging.program],
        in: lodging,
        columns: 160,
        environment: tenant.environment
      )
      #expect(session.shows("Offline since"))
      #expect(session.shows("as of "))
      let headings = [
        ("1", "country"), ("2", "bank"), ("3", "from"), ("4", "reference"), ("5", "paid by"),
        ("0", "Needs a person"),
      ]
      for (key, heading) in headings {
        try session.session.press(key)
        #expect(session.shows(heading), "\(key)")
      }
      try session.session.press("4")
      try session.session.press("/")
      try session.session.press("status:failed\r")
      #expect(session.shows(" of "))
    }
  }
}
