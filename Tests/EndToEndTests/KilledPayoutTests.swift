import Foundation
import Testing

extension EndToEnd {
  /// A payment that is killed at every call that writes or sends, and what the next start says.
  struct KilledPayoutTests {
    private let lodging = try? Lodging()
    private static let script = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "killed-payout.sh").path
    /// Where one process may not watch another, nothing can be killed at a chosen call.
    private static let canTrace =
      (try? shell(["strace", "-o", "/dev/null", "true"], "2>/dev/null").1) == 0

    @Test(
      .enabled(if: canTrace),
      arguments: [("honoured", 1), ("conflict", 2), ("ignored", 3), ("older", 4)]
    )
    func `F01 to F07 and F09 to F11 killed anywhere, it is paid at most once, and that is known`(
      _ manner: String,
      _ first: Int
    ) throws {
      let lodging = try #require(lodging)
      let tenant = try Tenant(in: lodging, options: ["--quiet", "--payout-keys", manner])
      var environment = lodging.environment.merging(tenant.environment) { $1 }
      let program = URL(filePath: Lodging.program).deletingLastPathComponent().path
      environment["PATH"] = "\(program):/usr/bin:/bin"
      let words = ["env", "-i"] + environment.map { "\($0.key)=\($0.value)" }

      let (output, exitCode) = try shell(
        words + ["sh", Self.script, "11", "\(first)"],
        "</dev/null 2>&1"
      )

      try #require(exitCode == 0, "\(output)")
      let figures = output.split(separator: "\n").reduce(into: [String: Int]()) { report, line in
        let parts = line.split(separator: ":")
        if parts.count == 2 { report[String(parts[0])] = Int(parts[1].filter(\.isNumber)) }
      }
      #expect(figures["kills"] ?? 0 > 0, "\(output)")
      #expect(figures["found"] == figures["payouts"], "\(output)")
    }
  }
}
