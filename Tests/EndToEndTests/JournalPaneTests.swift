import Foundation
import PseudoTerminal
import Testing

extension EndToEnd {
  /// After a crash: what nobody knows the outcome of is on the first screen, and is looked for.
  struct JournalPaneTests {
    @Test func `a payout whose sender was killed is on the first screen offline, and found online`()
      throws
    {
      let lodging = try Lodging()
      let till = try Till(in: lodging, options: [])
      try till.spoil(#""times": 1, "delivery": {"cut": {"head": 0}, "end": "silence"}"#)
      let sender = try Session(
        ["sh", "-c", "exec \"$@\"", "sh", Lodging.program] + till.words(paying: "50.00"),
        environment: lodging.environment.merging(till.environment) { $1 }
      )
      try #require(try eventually { try till.truth().contains(where: \.committed) })
      sender.program.signal(SIGKILL)
      _ = sender.exitStatus()

      try checkOffline(in: lodging, till)
      try checkOnline(in: lodging, till)
    }

    private func checkOffline(in lodging: Lodging, _ till: Till) throws {
      let nowhere = "http://127.0.0.1:\(try Tenant.quietPort())/sandbox"
      let session = try TerminalSession(
        [],
        in: lodging,
        rows: 40,
        columns: 160,
        environment: till.environment.merging(["KIRA_BASE_URL": nowhere]) { $1 }
      )
      #expect(try session.shows("outcome unknown: the program ended while it was sending"))
      #expect(try session.shows("7 Journal ?1"))
      try session.press("Enter")
      #expect(try session.shows("do not pay it again"))
      #expect(try session.shows("--look"))
      try session.press("Q")
      #expect(eventually { session.exitCode == 0 })
    }

    private func checkOnline(in lodging: Lodging, _ till: Till) throws {
      let session = try TerminalSession(
        [],
        in: lodging,
        rows: 40,
        columns: 160,
        environment: till.environment
      )
      try session.press("7")
      #expect(try session.shows("accepted"))
      #expect(try session.hides("Journal ?1"))
      try session.press("Enter")
      #expect(try session.shows("found in Kira's list as payout"))
      #expect(try till.truth().count == 1)
      try session.press("Q")
      #expect(eventually { session.exitCode == 0 })
    }

    @Test func `what the list keeps back is looked for again until it shows, and never sent again`()
      throws
    {
      let lodging = try Lodging()
      let till = try Till(in: lodging, options: ["--list-lag", "3600"])
      try till.spoil(#""times": 1, "delivery": {"reset_peer": 0}"#)
      try #require(try till.pay("50.00").exitCode == 5)
      let session = try TerminalSession(
        [],
        in: lodging,
        rows: 40,
        columns: 160,
        environment: till.environment
      )
      #expect(try session.shows("outcome unknown; looking again at"))

      try till.advance(seconds: 7_200)

      try session.press("7")
      #expect(try session.shows("accepted"))
      #expect(try till.truth().count == 1)
    }

    @Test func `a payout made elsewhere comes into an open journal by itself`() throws {
      let lodging = try Lodging()
      let till = try Till(in: lodging, options: [])
      let session = try TerminalSession(
        [],
        in: lodging,
        rows: 40,
        columns: 160,
        environment: till.environment
      )
      try session.press("7")
      #expect(try session.shows("Nothing was ever sent from here"))

      try #require(try till.pay("50.00").exitCode == 0)

      #expect(try session.shows("accepted"))
    }

    @Test func `a journal that was changed is said to be, and stays said`() throws {
      let lodging = try Lodging()
      let till = try Till(in: lodging, options: [])
      try #require(try till.pay("50.00").exitCode == 0)
      let found = try shell(["find", lodging.folder + "/state", "-name", "journal.sqlite"]).0
      let path = found.trimmingCharacters(in: .whitespacesAndNewlines)
      let handle = try #require(FileHandle(forUpdatingAtPath: path))
      var bytes = try #require(try handle.readToEnd())
      let name = try #require(bytes.range(of: Data("KD-".utf8)))
      bytes[name.upperBound] ^= 1
      try handle.seek(toOffset: 0)
      try handle.write(contentsOf: bytes)
      try handle.close()

      let session = try TerminalSession(
        [],
        in: lodging,
        rows: 40,
        columns: 160,
        environment: till.environment
      )

      #expect(try session.shows("The journal was changed after it was written"))
      try session.press("7")
      #expect(try session.shows("No payout leaves until that is explained"))
    }
  }
}
