import Foundation
import PseudoTerminal
import Testing

extension EndToEnd {
  /// What a person does in the journal's pane about a payout of which nobody knows the outcome.
  struct ResolvePaneTests {
    private static func session(_ lodging: Lodging, _ till: Till) throws -> TerminalSession {
      try TerminalSession([], in: lodging, rows: 40, columns: 160, environment: till.environment)
    }

    /// Nothing was done, and no list will ever show it.
    private static func lost(_ till: Till) throws {
      try till.spoil(#""times": 1, "when": "before", "delivery": {"reset_peer": 0}"#)
      try #require(try till.pay("50.00").exitCode == 5)
    }

    @Test func `the amount typed again sends the same bytes under the same key`() throws {
      let lodging = try Lodging()
      let till = try Till(in: lodging, options: [])
      try Self.lost(till)
      let session = try Self.session(lodging, till)
      try session.press("7")
      #expect(try session.shows("outcome unknown"))
      try session.press("R")
      #expect(try session.shows("send the same bytes"))
      try session.press("s")
      #expect(try session.shows("it is paid a second time"))
      try session.type("50.00")
      try session.press("Enter")
      #expect(try session.shows("accepted"))
      let truth = try till.truth()
      #expect(truth.count(where: \.committed) == 1)
      #expect(Set(truth.map(\.idempotency_key)).count == 1)
      #expect(Set(truth.map(\.body)).count == 1)
    }

    @Test func `the dashboard and a command that send it again at the same moment send it once`()
      throws
    {
      let lodging = try Lodging()
      let till = try Till(in: lodging, options: [])
      try Self.lost(till)
      let session = try Self.session(lodging, till)
      try session.press("7")
      #expect(try session.shows("outcome unknown"))
      try session.press("R")
      try session.press("s")
      #expect(try session.shows("it is paid a second time"))
      try session.type("50.00")
      try till.spoil(#""times": 1, "delivery": {"latency": 2000}"#)

      try session.press("Enter")
      _ = try till.run("journal", "resolve", "1", "--send-again", "--confirm-amount", "50.00")

      #expect(try session.shows("accepted"))
      let truth = try till.truth()
      #expect(truth.count == 2)
      #expect(truth.count(where: \.committed) == 1)
    }

    @Test func `what is over is closed with a reason, and nothing is sent`() throws {
      let lodging = try Lodging()
      let till = try Till(in: lodging, options: [])
      try Self.lost(till)
      let before = try till.truth().count
      let session = try Self.session(lodging, till)
      try session.press("7")
      #expect(try session.shows("outcome unknown"))
      try session.press("R")
      #expect(try session.shows("say that it is over"))
      try session.press("c")
      #expect(try session.shows("Why is it over?"))
      try session.type("none")
      try session.press("Enter")
      #expect(try session.shows("closed: none"))
      #expect(try till.truth().count == before)
    }
  }
}
