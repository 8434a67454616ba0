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
  }
}
