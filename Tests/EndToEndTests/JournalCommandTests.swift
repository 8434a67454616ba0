import Foundation
import Testing

extension EndToEnd {
  /// `kiradeck journal`, the real program on real files, beside a sandbox that knows what happened.
  struct JournalCommandTests {
    private let lodging = try? Lodging()

    private func till(_ options: String...) throws -> Till {
      try Till(in: #require(lodging), options: options)
    }

    /// One in whose journal there is a payout of which nobody knows, and which never came to be.
    private func doubtfulTill(_ options: String...) throws -> Till {
      let till = try Till(in: #require(lodging), options: options)
      try till.spoil(#""times": 1, "when": "before", "delivery": {"reset_peer": 0}"#)
      try #require(try till.pay("50.00", patience: 0).exitCode == 5)
      return till
    }

    @Test func `what was sent is listed, shown, verified and exported, and no secret with it`()
      throws
    {
      let till = try till()
      try #require(try till.pay("50.00").exitCode == 0)

      let list = try till.run("journal", "list")
      let cells = list.output.split(separator: "\n").first?.split(
        separator: "\t",
        omittingEmptySubsequences: false
      )
      #expect(cells?.prefix(2) == ["1", "accepted"])
      #expect(cells?.dropFirst(3).prefix(2) == ["50.00", "USD"])
      let story = try Told(try till.run("journal", "show", "1", "--json"))
      #expect(story.state == "accepted")
      #expect(story.story.map(\.event) == ["armed", "claimed", "accepted"])
      #expect(!story.overrides.isEmpty)
      let bytes = try till.run("journal", "show", story.reference, "--bytes")
      #expect(bytes.output.contains(#""amount": "50.00""#))

      let export = try till.run("journal", "export", "--ndjson")
      let entries = try export.output.split(separator: "\n").map {
        try JSONDecoder().decode(Link.self, from: Data($0.utf8))
      }
      #expect(entries.map(\.entry) == [1, 2, 3])
      let verdict = try till.run("journal", "verify")
      #expect(verdict.output.contains(try #require(entries.last).digest))
      let all = [list, bytes, export, verdict].map { $0.output + $0.errors }.joined()
      #expect(!all.contains("Authorization") && !all.contains("Bearer"))
      #expect(!till.secrets.contains { all.contains($0) })
    }

    @Test func `what nobody knows is looked for in vain with exit 5`() throws {
      let till = try doubtfulTill()

      let look = try till.run("journal", "resolve", "1", "--look")

      #expect(look.exitCode == 5)
      #expect(look.output.contains("unknown"))
      #expect(try till.truth().count == 1)
    }

    @Test func `it is sent again only with its amount typed exactly, and then once`() throws {
      let till = try doubtfulTill()
      let again = ["journal", "resolve", "1", "--send-again"]
      for wrong in [[], ["--confirm-amount", "50"], ["--confirm-amount", "50.01"]] {
        let refused = try till.run(again + wrong)
        #expect(refused.exitCode == 6)
        #expect(refused.errors.contains("paid a second time"))
      }
      #expect(try till.truth().count == 1)

      let sent = try till.run(again + ["--confirm-amount", "50.00"])

      #expect(sent.exitCode == 0, "\(sent.errors)")
      let truth = try till.truth()
      #expect(truth.map(\.committed) == [false, true])
      #expect(Set(truth.map(\.idempotency_key)).count == 1)
      #expect(Set(truth.map(\.body)).count == 1)
      #expect(try till.run(again + ["--confirm-amount", "50.00"]).exitCode == 1)
    }

    @Test func `of several processes that send it again at the same moment one does`() throws {
      let till = try doubtfulTill("--payout-keys", "ignored")

      let codes = try till.runTogether(
        4,
        "journal",
        "resolve",
        "1",
        "--send-again",
        "--confirm-amount",
        "50.00"
      )

      #expect(codes.count == 4 && codes.contains(0))
      #expect(try till.truth().filter(\.committed).count == 1)
      #expect(try till.run("journal", "verify").exitCode == 0)
    }

    @Test func `it is closed by a person who says why, and by nobody else`() throws {
      let till = try doubtfulTill()
      #expect(try till.run("journal", "resolve", "1", "--close").exitCode == 6)

      let closed = try till.run("journal", "resolve", "1", "--close", "--because", "Kira says no")

      #expect(closed.exitCode == 0)
      let story = try Told(try till.run("journal", "show", "1", "--json"))
      #expect(story.state == "closed")
      #expect(story.story.last?.reason == "Kira says no")
      let again = ["journal", "resolve", "1", "--send-again", "--confirm-amount", "50.00"]
      #expect(try till.run(again).exitCode == 1)
      #expect(try till.truth().count == 1)
    }

    @Test func `nothing is sent again in production`() throws {
      let lodging = try #require(lodging)
      let refused = try Command(
        ["journal", "resolve", "1", "--send-again", "--confirm-amount", "50.00"],
        in: lodging,
        environment: [
          "KIRA_BASE_URL": "https://api.balampay.com", "KIRA_CLIENT_ID": "c", "KIRA_API_KEY": "k",
          "KIRA_PASSWORD": "p",
        ]
      )
      #expect(refused.exitCode == 6)
    }

    @Test func `a journal that was touched is said to be, and nothing is paid by it`() throws {
      let till = try doubtfulTill()
      let file = try till.journal
      var content = try Data(contentsOf: file)
      let title = try #require(content.range(of: Data("50.00 USD".utf8)))
      content[title.lowerBound] = UInt8(ascii: "9")
      try content.write(to: file)

      let verdict = try till.run("journal", "verify")

      #expect(verdict.exitCode == 1)
      #expect(verdict.output.contains("entry 1"))
      #expect(try till.run("journal", "list").exitCode == 1)
      #expect(try till.pay("61.00").exitCode == 1)
      let again = ["journal", "resolve", "1", "--send-again", "--confirm-amount", "50.00"]
      #expect(try till.run(again).exitCode == 1)
      #expect(try till.truth().count == 1)
    }

    @Test func `a journal that is gone is said to be, and nothing is paid until that is said`()
      throws
    {
      let till = try doubtfulTill()
      try FileManager.default.removeItem(at: try till.journal)

      let refused = try till.pay("61.00")

      #expect(refused.exitCode == 6)
      #expect(refused.errors.contains("The journal of this profile is gone"))
      #expect(try till.run("journal", "list").exitCode == 6)
      #expect(try till.run("journal", "acknowledge-loss").exitCode == 6)
      #expect(try till.truth().count == 1)
      let said = try till.run("journal", "acknowledge-loss", "--because", "the disk died")
      #expect(said.exitCode == 0, "\(said.errors)")
      #expect(try till.run("journal", "list").errors.contains("the disk died"))
      #expect(try till.pay("61.00").exitCode == 0)
      let export = try till.run("journal", "export", "--ndjson").output
      #expect(export.split(separator: "\n").first?.contains("lossAcknowledged") == true)
      #expect(try till.run("journal", "acknowledge-loss", "--because", "x").exitCode == 1)
    }

    @Test func `a cache that is gone costs one refresh, and the journal nothing`() throws {
      let till = try till()
      try #require(try till.run("sync").exitCode == 0)
      try #require(try till.pay("50.00").exitCode == 0)
      let story = try Told(try till.run("journal", "show", "1", "--json"))
      try till.removeCache()

      #expect(try Told(try till.run("journal", "show", "1", "--json")).state == "accepted")
      #expect(try till.run("sync").exitCode == 0)

      let payouts = try till.run("list", "payouts", "--columns", "id")
      #expect(payouts.output.contains(try #require(story.payout_id)))
    }

    @Test func `where nothing was ever sent there is nothing to list, and nothing is made`() throws
    {
      let till = try till()
      let list = try till.run("journal", "list", "--json")
      #expect(list.exitCode == 0 && list.output == "[]\n")
      #expect(try till.run("journal", "verify").exitCode == 4)
      #expect(try till.run("journal", "show", "1").exitCode == 4)
      #expect(try till.run("journal", "acknowledge-loss", "--because", "x").exitCode == 1)
      #expect(throws: (any Error).self) { try till.journal }
    }
  }
}

/// A story as the command tells it to a program.
private struct Told: Decodable {
  struct Entry: Decodable {
    let event: String
    let reason: String?
  }

  let state: String
  let reference: String
  let payout_id: String?
  let overrides: [String]
  let story: [Entry]

  init(_ command: Command) throws {
    self = try JSONDecoder().decode(Told.self, from: Data(command.output.utf8))
  }
}

/// One exported entry.
private struct Link: Decodable {
  let entry: Int
  let digest: String
}
