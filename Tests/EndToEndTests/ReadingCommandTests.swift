import Foundation
import Testing

extension EndToEnd {
  struct ReadingCommandTests {
    /// A tenant that was synced once and whose sandbox is gone: all that follows is offline.
    private struct Synced {
      let lodging: Lodging
      private let variables: [String: String]

      init() throws {
        lodging = try Lodging()
        let tenant = try Tenant(in: lodging, options: ["--quiet"])
        let sync = try Command("sync", in: lodging, environment: tenant.environment)
        try #require(sync.exitCode == 0, "\(sync.errors)")
        tenant.kill()
        // The client id says whose cache it is; a key or a password is not needed to read.
        variables = tenant.environment.filter {
          ["KIRA_BASE_URL", "KIRA_CLIENT_ID"].contains($0.key)
        }
      }

      func run(_ arguments: String...) throws -> Command {
        try Command(arguments, in: lodging, environment: variables)
      }

      func shell(_ line: String) throws -> (String, Int32) {
        let all = lodging.environment.merging(variables) { $1 }
        let words = ["env", "-i"] + all.map { "\($0.key)=\($0.value)" }
        return try EndToEndTests.shell(words + ["sh", "-c", line, "sh", Lodging.program])
      }
    }

    @Test func `without a network or credentials the cache is listed, shown and exported`() throws {
      let tenant = try Synced()

      let list = try tenant.run("list", "payouts")
      #expect(list.exitCode == 0, "\(list.errors)")
      #expect(list.errors.contains("SANDBOX sandbox-"))
      #expect(list.errors.contains("read "))
      let rows = list.output.split(separator: "\n").map {
        $0.split(separator: "\t", omittingEmptySubsequences: false)
      }
      #expect(rows.count > 10)
      #expect(Set(rows.map(\.count)).count == 1)

      let csv = try tenant.run("export", "payouts", "--csv")
      #expect(csv.output.split(separator: "\r\n").count == rows.count + 1)

      let ids = try tenant.run("list", "payouts", "--columns", "id", "--limit", "1")
      let id = ids.output.trimmingCharacters(in: .newlines)
      let shown = try tenant.run("show", String(id.prefix(8)), "--json")
      let json = try JSONSerialization.jsonObject(with: Data(shown.output.utf8)) as? [String: Any]
      #expect(json?["id"] as? String == id)
      #expect(json?["stands"] is String)
      #expect(try tenant.run("cache", "verify").exitCode == 0)
    }

    @Test func `what is not there is exit 4, what cannot be understood 2, what needs a yes 6`()
      throws
    {
      let tenant = try Synced()

      let missing = try tenant.run("show", "zzzzzzzz")
      #expect(missing.exitCode == 4)
      #expect(missing.output == "")
      let wrong = try tenant.run("list", "payouts", "colour:red")
      #expect(wrong.exitCode == 2)
      #expect(wrong.errors.contains("column 1"))
      #expect(try tenant.run("cache", "purge", "--all").exitCode == 6)
      #expect(try tenant.run("cache", "info").exitCode == 0)
      #expect(try tenant.run("cache", "purge", "--all", "--yes").exitCode == 0)
      let empty = try tenant.run("list", "users")
      #expect(empty.exitCode == 1)
      #expect(empty.errors.contains("kiradeck sync"))
    }

    @Test func `a reader that has enough ends an export quietly, a full disk in one line`() throws {
      let tenant = try Synced()

      let (some, _) = try tenant.shell("\"$1\" export payouts --ndjson 2>&1 | head -n 2")
      #expect(some.split(separator: "\n").count == 2)
      #expect(!some.contains("kiradeck:"))
      let (words, code) = try tenant.shell("\"$1\" export payouts --csv 2>&1 >/dev/full")
      #expect(code == 1)
      #expect(words.split(separator: "\n").count == 1)
      #expect(words.contains("No space left"))
    }

    @Test func `an export into a file is there whole, for its owner only`() throws {
      let tenant = try Synced()
      let path = tenant.lodging.folder + "/payouts.csv"

      let export = try tenant.run("export", "payouts", "--csv", "--output", path)

      #expect(export.exitCode == 0)
      #expect(export.output == "")
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      #expect(attributes[.posixPermissions] as? Int == 0o600)
      #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix("id,"))
      let refused = try tenant.run("export", "accounts", "--csv", "--reveal")
      #expect(refused.exitCode == 7)
      #expect(refused.errors.contains("KIRA_API_KEY"))
      #expect(try tenant.run("export", "payouts", "--csv", "--reveal").exitCode == 2)
      let unshown = try tenant.run("export", "accounts", "--csv", "--reveal", "--columns", "id")
      #expect(unshown.exitCode == 2)
    }

    @Test func `a reveal asks Kira, is written down first, and shows the number whole`() throws {
      let lodging = try Lodging()
      let tenant = try Tenant(in: lodging, options: ["--quiet"])
      try #require(Command("sync", in: lodging, environment: tenant.environment).exitCode == 0)
      let list = try Command(
        "list",
        "accounts",
        "--json",
        in: lodging,
        environment: tenant.environment
      )
      let rows = try JSONSerialization.jsonObject(with: Data(list.output.utf8)) as? [[String: Any]]
      let ready = try #require(rows?.first { $0["stands"] as? String == "ready" })
      let id = try #require(ready["id"] as? String)
      let masked = try #require(ready["account_number"] as? String)
      #expect(masked.hasPrefix("····"))

      let shown = try Command(
        "show",
        id,
        "--reveal",
        "--because",
        "a test",
        in: lodging,
        environment: tenant.environment
      )

      #expect(shown.exitCode == 0, "\(shown.errors)")
      let whole = try #require(shown.output.firstMatch(of: /account_number +(\d{6,})/)).1
      #expect(whole.hasSuffix(masked.suffix(4)))
      let journal = try Self.journal(in: lodging)
      #expect(journal.contains(id))
      #expect(!journal.contains(whole))
      tenant.kill()
    }

    @Test func `revealed recipients come whole, one line of the journal for each`() throws {
      let lodging = try Lodging()
      let tenant = try Tenant(in: lodging, options: ["--quiet"])
      defer { tenant.kill() }
      let run = { (words: [String]) in
        try Command(words, in: lodging, environment: tenant.environment)
      }
      try #require(run(["sync", "--recipients"]).exitCode == 0)

      let export = ["export", "recipients", "--ndjson", "--columns", "id,account", "--limit", "3"]
      let masked = try Self.cells(of: run(export))
      let revealed = try Self.cells(of: run(export + ["--reveal", "--because", "a test"]))
      let shown = try run(["show", try #require(revealed.first?.id), "--reveal"])

      try #require(masked.count == 3)
      #expect(masked.map(\.id) == revealed.map(\.id))
      for (old, new) in zip(masked, revealed) {
        #expect(old.account.hasPrefix("····"))
        #expect(new.account.count > 6 && new.account.hasSuffix(old.account.suffix(4)))
      }
      #expect(shown.output.contains(try #require(revealed.first?.account)))
      #expect(try Self.journal(in: lodging).split(separator: "\n").count == 4)
    }

    private static func cells(of export: Command) throws -> [(id: String, account: String)] {
      try #require(export.exitCode == 0, "\(export.errors)")
      return try export.output.split(separator: "\n").map { line in
        let row = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        return (row?["id"] as? String ?? "", row?["account"] as? String ?? "")
      }
    }

    private static func journal(in lodging: Lodging) throws -> String {
      let names = FileManager.default.subpaths(atPath: lodging.folder)
      let name = try #require(names?.first { $0.hasSuffix("reveals.ndjson") })
      return try String(contentsOfFile: "\(lodging.folder)/\(name)", encoding: .utf8)
    }

    @Test func `what is pasted is explained, and what is not known is exit 1`() throws {
      let lodging = try Lodging()
      let known = try Command("explain", "in_review", in: lodging)
      #expect(known.exitCode == 0)
      #expect(known.output.contains("in review at Kira"))
      #expect(try Command("explain", "no such thing", in: lodging).exitCode == 1)
    }
  }
}
