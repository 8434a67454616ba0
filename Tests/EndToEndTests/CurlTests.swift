import Foundation
import Testing

extension EndToEnd {
  /// What somebody sees who knows nothing of this program but its sandbox's address.
  struct CurlTests {
    private let lodging = try? Lodging()
    private static let here = URL(filePath: #filePath).deletingLastPathComponent()

    @Test func `the quickstart and its common errors are answered as they are documented`() throws {
      let lodging = try #require(lodging)
      let tenant = try Tenant(in: lodging)
      let script = Self.here.appending(path: "quickstart.sh").path

      let (output, exitCode) = try run("sh '\(script)'", tenant.environment, in: lodging)

      #expect(exitCode == 0, "\(output)")
      #expect(output.matches(of: /: ok\n/).count == 21)
    }

    @Test func `the blocks of docs/sandbox.md do what the page says`() throws {
      let lodging = try #require(lodging)
      let page = try String(
        contentsOf: Self.here.appending(path: "../../docs/sandbox.md").standardizedFileURL,
        encoding: .utf8
      )
      let blocks = page.components(separatedBy: "```sh\n").dropFirst()
        .compactMap { $0.components(separatedBy: "```").first }
      try lodging.write(
        "set -eu\n" + blocks.joined() + "\necho the end\n",
        to: "page.sh"
      )
      let program = URL(filePath: Lodging.program).deletingLastPathComponent().path

      let (output, exitCode) = try run(
        "cd '\(lodging.folder)' && sh page.sh",
        ["PATH": "\(program):/usr/bin:/bin"],
        in: lodging
      )

      #expect(exitCode == 0, "\(output)")
      #expect(output.hasSuffix("the end\n"))
    }

    private func run(
      _ command: String,
      _ environment: [String: String],
      in lodging: Lodging
    ) throws -> (String, Int32) {
      let variables = lodging.environment.merging(environment) { $1 }
        .map { "\($0.key)=\($0.value)" }
      return try shell(["env", "-i"] + variables + ["sh", "-c", command], "</dev/null 2>&1")
    }
  }
}
