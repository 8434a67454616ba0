import Foundation
import PseudoTerminal
import Testing

extension EndToEnd {
  /// What a person does in the journal's pane about a payout of which nobody knows the outcome.
  struct ResolvePaneTests {
    private static func session(_ lodging: Lodging, _ till: Till) throws -> TerminalSession {
      try TerminalSession([], in: lodging, rows: 40, columns: 160, environment: till.environment)
    }

    /// The journal's pane with the offers for what was lost open in it, with Kira at the other end.
    private static func resolving(_ lodging: Lodging, _ till: Till) throws -> TerminalSession {
      let session = try session(lodging, till)
      #expect(try session.shows("looking again at"))
      try session.press("7")
      #expect(try session.shows("outcome unknown"))
      try session.press("R")
      #expect(try session.shows("send the same bytes"))
      return session
    }

    /// The amount, seen on the screen; the last key is left to whoever presses it.
    private static func consentToSendAgain(_ session: TerminalSession) throws {
      try session.press("s")
      #expect(try session.shows("it is paid a second time"))
      try session.type("50.00")
      try #require(try session.shows("send it again:  50.00"))
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
      let session = try Self.resolving(lodging, till)
      try Self.consentToSendAgain(session)
      try session.press("Enter")
      #expect(try session.shows("accepted"))
      let truth = try till.truth()
      #expect(truth.count(where: \.committed) == 1)
      #expect(Set(truth.map(\.idempotency_key)).count == 1)
      #expect(Set(truth.map(\.body)).count == 1)
    }

    @Test func `a payout without a mark that may be it keeps it from being sent again`() throws {
      let lodging = try Lodging()
      let till = try Till(in: lodging, options: ["--references", "dropped"])
      try till.spoil(#""times": 1, "delivery": {"reset_peer": 0}"#)
      try #require(try till.pay("50.00").exitCode == 5)
      let session = try Self.resolving(lodging, till)
      try Self.consentToSendAgain(session)
      try session.press("Enter")
      #expect(try session.shows("has no mark and may be it"))

      let again = ["journal", "resolve", "1", "--send-again", "--confirm-amount", "50.00"]
      let refused = try till.run(again)
      #expect(refused.exitCode == 6)
      #expect(refused.errors.contains("may be it"))
      #expect(try till.truth().count == 1)

      // A person who has looked may say that it is another one.
      _ = try till.run(again + ["--override", "lookalike", "--because", "it is Ana's"])
      #expect(try till.truth().count == 2)
      #expect(try till.run("journal", "show", "1").output.contains("it is Ana's"))
    }

    @Test func `the dashboard and a command that send it again at the same moment send it once`()
      throws
    {
      let lodging = try Lodging()
      let till = try Till(in: lodging, options: [])
      try Self.lost(till)
      let session = try Self.resolving(lodging, till)
      try Self.consentToSendAgain(session)
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
      let session = try Self.resolving(lodging, till)
      try session.press("c")
      #expect(try session.shows("Why is it over?"))
      try session.type("none")
      try session.press("Enter")
      #expect(try session.shows("closed: none"))
      #expect(try till.truth().count == before)
    }
  }
}
