import Foundation
import Testing

extension EndToEnd {
  /// A payment that somebody stops, that the system starves, or that another operator made before.
  struct HinderedPayoutTests {
    private let lodging = try? Lodging()

    private func till(_ options: String...) throws -> Till {
      try Till(in: #require(lodging), options: options)
    }

    /// Sends a signal while the other side holds the request, and lets it go on.
    private static let interruption = """
      "$@" & program=$!
      control=${KIRA_BASE_URL%/sandbox}/_sandbox
      until curl -sS "$control/barriers" | grep -q '"gate"'; do kill -0 $program || exit 99; done
      kill -TERM $program
      curl -sSf -X POST "$control/barriers/gate/open" -o /dev/null
      wait $program
      """

    @Test(arguments: ["before", "after"])
    func `F14 and F92 what is being sent cannot be called back, and ends with its outcome`(
      _ moment: String
    ) throws {
      let till = try till()
      try till.spoil(#""times": 1, "when": "\#(moment)", "barrier": "gate""#)

      let (output, exitCode) = try till.type(Self.interruption, paying: "50.00")

      #expect(exitCode == 0, "\(output)")
      #expect(output.contains(#""state": "accepted""#), "\(output)")
      #expect(try till.truth().filter(\.committed).count == 1)
    }

    @Test(arguments: ["-n 4", "-n 6", "-n 8", "-n 10", "-n 12", "-n 14", "-n 16"])
    func `F82 with too few files it is paid once or not at all, and which is known`(
      _ limit: String
    ) throws {
      try starve(limit)
    }

    @Test(arguments: [16_000, 32_000, 64_000, 96_000, 128_000, 192_000])
    func `F17 with too little memory it is paid once or not at all, and which is known`(
      _ kilobytes: Int
    ) throws {
      try starve("-v \(kilobytes)")
    }

    private func starve(_ limit: String) throws {
      let till = try till()

      let (output, exitCode) = try till.type("ulimit \(limit); exec \"$@\"", paying: "50.00")

      let paid = try till.truth().filter(\.committed)
      #expect(paid.count <= 1)
      guard exitCode != 0 else { return #expect(paid.count == 1, "\(output)") }
      #expect(!output.isEmpty || exitCode > 128, "it ended with \(exitCode) and no word")
      let list = try till.run("journal", "list", "--json")
      guard !paid.isEmpty else { return #expect(!list.output.contains(#""state": "accepted""#)) }
      let mark = try #require(paid.first?.body?.firstMatch(of: /KD-[0-9A-Z]{10}/)?.output)
      let status = try till.run("payout", "status", String(mark), "--json")
      #expect(status.output.contains(#""state": "accepted""#), "\(status.output)")
    }

    @Test func `F77 what another operator paid from another machine is held up until it is named`()
      throws
    {
      let here = try till()
      let there = here.neighbour(in: try Lodging())
      try #require(try there.pay("50.00").exitCode == 0)

      let held = try here.pay("50.00")

      #expect(held.exitCode == 6)
      #expect(held.errors.contains("duplicate-at-kira"), "\(held.errors)")
      #expect(try here.truth().count == 1)
      let meant = try here.pay(
        "50.00",
        overriding: ["first-payment", "duplicate-at-kira", "second-operator"]
      )
      #expect(meant.exitCode == 0, "\(meant.errors)")
    }
  }
}
