import Foundation
import Testing

extension EndToEnd {
  /// A filling that is killed ten times over, and what the cache holds at the end.
  struct SyncTests {
    private let lodging = try? Lodging()
    private static let script = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "killed-sync.sh").path

    @Test func `what is killed in the middle of anything goes on, and ends with every row once`()
      throws
    {
      let lodging = try #require(lodging)
      let options = ["--quiet", "--still", "--scale", "payouts=2000"]
      let tenant = try Tenant(in: lodging, options: options)

      let report = try killTenTimes(tenant, in: lodging, pages: 20, seed: 42, "still")

      #expect(report["kills"] ?? 0 >= 6)
      #expect(report["at Kira"] == 2_000)
      #expect(report["kept"] == 2_000)
      for trouble in ["doubled", "missing", "strange", "different"] {
        #expect(report[trouble] == 0, "\(trouble)")
      }
    }

    @Test func `rows that come in at the head between the kills are there in the end as well`()
      throws
    {
      let lodging = try #require(lodging)
      let tenant = try Tenant(in: lodging, options: ["--scale", "payouts=1000"])

      let report = try killTenTimes(tenant, in: lodging, pages: 10, seed: 7, "living")

      #expect(report["kept"] ?? 0 > 1_000)
      for trouble in ["doubled", "missing", "strange"] {
        #expect(report[trouble] == 0, "\(trouble)")
      }
    }

    @Test func `a second process at the same cache is told who fills it`() throws {
      let lodging = try #require(lodging)
      let tenant = try Tenant(in: lodging, options: ["--quiet"])
      let session = try TerminalSession([], in: lodging, environment: tenant.environment)
      try #require(try session.shows("SANDBOX"))

      let refused = try Command("sync", in: lodging, environment: tenant.environment)

      #expect(refused.exitCode == 1)
      #expect(refused.errors.contains("fills this cache"))
      #expect(refused.output == "")
    }

    @Test func `unpaced reading of somebody's service is refused in a sentence`() throws {
      let lodging = try #require(lodging)
      let variables = [
        "KIRA_API_KEY": "k", "KIRA_PASSWORD": "p",
        "KIRA_CLIENT_ID": "00000000-0000-4000-8000-000000000000",
      ]

      let refused = try Command("sync", "--rate", "max", in: lodging, environment: variables)

      #expect(refused.exitCode == 2)
      #expect(refused.errors.contains("--rate max is for a sandbox on this machine"))
    }

    @Test func `what was read is one object for a program`() throws {
      let lodging = try #require(lodging)
      let tenant = try Tenant(in: lodging, options: ["--quiet"])

      let sync = try Command("sync", "--json", in: lodging, environment: tenant.environment)

      #expect(sync.exitCode == 0)
      let object = try JSONSerialization.jsonObject(with: Data(sync.output.utf8))
      let report = try #require(object as? [String: Any])
      #expect(report["whole"] as? Bool == true)
      let lists = try #require(report["lists"] as? [String: [String: Any]])
      #expect(lists["payouts"]?["kept"] as? Int == lists["payouts"]?["total"] as? Int)
    }

    /// The figures that the script prints, `name: figure`.
    private func killTenTimes(
      _ tenant: Tenant,
      in lodging: Lodging,
      pages: Int,
      seed: Int,
      _ manner: String
    ) throws -> [String: Int] {
      var environment = lodging.environment.merging(tenant.environment) { $1 }
      let program = URL(filePath: Lodging.program).deletingLastPathComponent().path
      environment["PATH"] = "\(program):/usr/bin:/bin"
      let words = ["env", "-i"] + environment.map { "\($0.key)=\($0.value)" }
      let (output, exitCode) = try shell(
        words + ["sh", Self.script, "\(pages)", "\(seed)", manner],
        "</dev/null 2>&1"
      )
      try #require(exitCode == 0, "\(output)")
      return output.split(separator: "\n").reduce(into: [:]) { report, line in
        let parts = line.split(separator: ":")
        if parts.count == 2 { report[String(parts[0])] = Int(parts[1].filter(\.isNumber)) }
      }
    }
  }
}
