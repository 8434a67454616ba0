import Foundation
import PseudoTerminal
import Testing

extension EndToEnd {
  struct OfflineTests {
    @Test func `a dead network leaves the dashboard standing, and its way back needs no key`()
      throws
    {
      let lodging = try Lodging()
      let tenant = try Tenant(in: lodging, port: Tenant.quietPort())
      let session = try TerminalSession([], in: lodging, environment: tenant.environment)
      try session.press("4")
      try #require(try session.shows(" USD "), "the payouts were never read")

      tenant.kill()

      #expect(try session.shows("Offline since"))
      #expect(try session.shows("SANDBOX"))
      #expect(session.exitCode == nil)
      let again = try Tenant(in: lodging, port: tenant.port)
      #expect(try session.hides("Offline since"))
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
      try #require(try first.shows("@"))
      try first.press("Enter")
      try first.press("5")
      try #require(try first.shows("read for 1 of"))
      try first.press("4")
      try #require(try first.shows(" USD "))
      try first.press("Q")
      try #require(eventually { first.exitCode == 0 })
      tenant.kill()

      try checkPanes(in: lodging, tenant)

      let list = try Command("list", "payouts", in: lodging, environment: tenant.environment)
      #expect(list.exitCode == 0)
      #expect(list.output.contains("USD"))
      #expect((list.output + list.errors).contains("read "), "no figure without its age")
    }

    /// Each with what it prints, and how many of its lines carry a moment of their own.
    private static let commands: [(words: [String], form: Form)] = [
      (["list", "payouts"], .tabs), (["list", "payouts", "--csv"], .csv),
      (["list", "payouts", "--json"], .json), (["list", "payouts", "--ndjson"], .lines),
      (["export", "payouts", "--csv"], .csv), (["export", "payouts", "--json"], .json),
      (["export", "payouts", "--ndjson"], .lines), (["show", "ID"], .page),
      (["show", "ID", "--json"], .json), (["show", "ID", "--raw"], .answer),
      (["find", "ID"], .page), (["find", "ID", "--json"], .json), (["find", "failed"], .tabs),
      (["find", "failed", "--json"], .json), (["find", "zzqqxx"], .nothing),
    ]

    private enum Form { case tabs, csv, json, lines, page, answer, nothing }

    @Test func `without a network each command answers from the cache and says of when it is`()
      throws
    {
      let lodging = try Lodging()
      let tenant = try Tenant(in: lodging, options: ["--quiet"])
      let sync = try Command("sync", in: lodging, environment: tenant.environment)
      try #require(sync.exitCode == 0, "\(sync.errors)")
      tenant.kill()
      let later = Int(Date().timeIntervalSince1970 * 1_000) + 3 * 3_600_000 + 60_000
      let environment = tenant.environment.merging(["KIRADECK_CLOCK": "\(later)"]) { $1 }
      let ids = ["list", "payouts", "status:failed", "--columns", "id", "--limit", "1"]
      let id = try Command(ids, in: lodging, environment: environment).output
        .trimmingCharacters(in: .newlines)
      try #require(!id.isEmpty)

      for (words, form) in Self.commands {
        let line = words.map { $0 == "ID" ? id : $0 }
        let command = try Command(line, in: lodging, environment: environment)
        let comment = Comment("\(words): \(command.output.prefix(300))\n\(command.errors)")
        #expect(command.exitCode == (form == .nothing ? 4 : 0), comment)
        #expect(command.errors.contains("3 h ago"), comment)
        #expect(Self.tellsItsAge(command.output, form), comment)
      }
    }

    /// Whether each row of an output says from when it is, without the line on standard error.
    private static func tellsItsAge(_ output: String, _ form: Form) -> Bool {
      let separator: Character = form == .csv ? "\r\n" : "\n"
      let rows = output.split(separator: separator)
      switch form {
      case .tabs: return !rows.isEmpty && rows.allSatisfy { $0.hasSuffix(" UTC") }
      case .csv: return rows.count > 1 && rows.first?.contains("as_of") == true
      case .lines: return !rows.isEmpty && rows.allSatisfy { $0.contains(#""as_of":"20"#) }
      case .json: return output.contains(/"as_of": ?"20/)
      case .page: return output.contains("3 h ago; from ")
      case .answer: return true
      case .nothing: return rows.isEmpty
      }
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
