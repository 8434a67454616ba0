import Foundation
import Testing

extension EndToEnd {
  /// `kiradeck payout` where people and scripts go wrong: several at once, files that go away, codes,
  /// reasons that are none.
  struct PayoutEdgeTests {
    private let lodging = try? Lodging()

    private func till(_ options: String...) throws -> Till {
      try Till(in: #require(lodging), options: options)
    }

    @Test func `words behind our mark are part of the reference and no other payout's`() throws {
      let till = try till()

      let paid = try till.run(till.words(paying: "50.00") + ["--reference", "INV-2041"])

      #expect(paid.exitCode == 0, "\(paid.errors)")
      #expect(!paid.output.contains("ALARM") && paid.output.contains(#""alarms": []"#))
      #expect(try till.truth().first?.body?.contains("INV-2041") == true)
    }

    @Test func `of several that pay the same at the same moment one does`() throws {
      let till = try till()

      let codes = try till.runTogether(4, till.words(paying: "50.00"))

      #expect(codes.count { $0 == 0 } == 1, "\(codes)")
      #expect(codes.allSatisfy { [0, 1, 6].contains($0) }, "\(codes)")
      #expect(try till.truth().count == 1)
    }

    @Test func `a journal that goes away while it is sent leaves the outcome unknown`() throws {
      let till = try till()
      try till.spoil(#""times": 1, "delivery": {"latency": {"latency": 2500}}"#)
      let paid = try till.type(
        #""$@" & for i in $(seq 300); do curl -s "${KIRA_BASE_URL%/sandbox}/_sandbox/journal" "#
          + #"| grep -q '"committed":true' && break; done; "#
          + #"find "$HOME" -name journal.sqlite -exec mv {} {}.away \; ; wait $!"#,
        paying: "50.00"
      )

      #expect(paid.exitCode == 5, "\(paid.output)")
      #expect(paid.output.contains("may have been done: do not send it anew"))
    }

    @Test func `a one-time code goes with the same payout, and not with a second one`() throws {
      let till = try till("--otp")

      let asked = try till.pay("50.00")

      #expect(asked.exitCode == 6)
      #expect(asked.output.contains("--code CODE"), "\(asked.output)")
      let code = try till.code()
      let paid = try till.run(till.words(paying: "50.00") + ["--code", code])
      #expect(paid.exitCode == 0, "\(paid.errors)")
      #expect(try till.truth().count(where: \.committed) == 1)
      #expect(Set(try till.truth().map(\.idempotency_key)).count == 1)
    }

    @Test func `a code that is none is told before anything is written down`() throws {
      let till = try till()
      #expect(try till.run(till.words(paying: "50.00") + ["--code", "abc"]).exitCode == 2)
      #expect(try till.run("journal", "list", "--json").output == "[]\n")
    }

    @Test func `a word too many is no payout`() throws {
      let till = try till()
      var words = till.words(paying: "50.00")
      words.insert("now", at: 2)
      #expect(try till.run(words).exitCode == 2)
      #expect(try till.truth().isEmpty)
    }

    @Test func `a reason needs words`() throws {
      let till = try till()
      let held = try till.run(till.words(paying: "50.00") + ["--because", " ."])
      #expect(held.exitCode == 6)
      #expect(try till.truth().isEmpty)
    }

    @Test func `a program that asked for one object gets one when nothing was done`() throws {
      let till = try till()

      let held = try till.pay("50.00", confirming: "5.00")

      struct Failure: Decodable {
        struct Told: Decodable {
          let exit_code: Int
          let said: String
        }
        let error: Told
      }
      let failure = try JSONDecoder().decode(Failure.self, from: Data(held.output.utf8))
      #expect(failure.error.exit_code == 6)
      #expect(failure.error.said.hasPrefix("nothing was sent"))
    }

    @Test func `an export replaces files, and nothing else`() throws {
      let till = try till()
      try #require(try till.pay("50.00").exitCode == 0)
      let folder = try #require(lodging).folder
      let (pipe, link, file) = ("\(folder)/pipe", "\(folder)/link", "\(folder)/file")
      _ = try shell(["mkfifo", pipe])
      _ = try shell(["ln", "-s", file, link])
      _ = try shell(["touch", file])

      #expect(try till.run("journal", "export", "--json", "--output", pipe).exitCode == 2)
      let linked = try till.run("journal", "export", "--json", "--output", link)
      #expect(linked.exitCode == 0, "\(linked.errors)")

      #expect(try shell(["test", "-p", pipe]).1 == 0)
      #expect(try shell(["test", "-L", link]).1 == 0)
      #expect(try shell(["test", "-s", file]).1 == 0)
    }
  }
}
