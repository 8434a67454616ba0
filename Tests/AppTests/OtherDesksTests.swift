import Foundation
import Intents
import Kira
import KiraAPI
import Store
import Testing
import Verdicts

@testable import App

/// Who else is told to be paying, before a payout is decided.
struct OtherDesksTests {
  private static let now = Moment(milliseconds: 1_800_000_000_000)
  private static let ours = IntentTag(randomBytes: [UInt8](repeating: 1, count: 10))
  private static let theirs = IntentTag(randomBytes: [UInt8](repeating: 2, count: 10))

  private func row(_ reference: String, secondsAgo: Int64) -> Payout {
    Payout(
      id: Identifier("payout-\(reference)"),
      amount: Amount(minorUnits: 5_000, in: .usd),
      status: Status(.created),
      reference: SafeText(reference),
      createdAt: Self.now.advanced(bySeconds: -secondsAgo)
    )
  }

  private func operators(_ rows: Payout..., reachingBack seconds: Int64 = 90_000) -> Presence? {
    OtherDesks.operators(
      among: rows,
      reachingBackTo: Self.now.advanced(bySeconds: -seconds),
      knowing: [Self.ours],
      at: Self.now
    )
  }

  @Test func `the mark of another desk is told, with its time`() {
    let found = operators(row("", secondsAgo: 5), row(Self.theirs.text, secondsAgo: 60))

    #expect(found == .somebody(SafeText("\(Self.theirs.text), made at 07:59 UTC")))
  }

  @Test func `what is ours, has no mark or is from yesterday is nobody else's`() {
    let found = operators(
      row(Self.ours.text, secondsAgo: 60),
      row("invoice 12", secondsAgo: 60),
      row(Self.theirs.text, secondsAgo: 9 * 3_600)
    )

    #expect(found == .nobody)
  }

  @Test func `a list that does not reach back says nothing of nobody`() {
    #expect(operators(row(Self.ours.text, secondsAgo: 60), reachingBack: 60) == nil)
    #expect(operators(row(Self.theirs.text, secondsAgo: 60), reachingBack: 60) != nil)
  }

  @Test func `a process that is sending something is told, unless it is this one or is gone`()
    throws
  {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "kiradeck-desks-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let home = IntentHome(stage: .sandbox, client: "client", host: "kira.example")
    let clocks = Clocks(wall: Self.now, bootMilliseconds: 1_000, boot: "boot")
    let running = ProcessMark.own()
    let journal = try Journal(JournalPlace(folder: folder), of: home, as: running, at: clocks)
    let key = Identifier<Intent>("00000000-0000-4000-8000-000000000001")
    try journal.arm(
      Intent(
        key: key,
        call: .recipient,
        path: "v1/recipients",
        body: [],
        home: home,
        author: "ana",
        armedAt: clocks,
        title: "María Peña, ACH ····6789"
      )
    )
    func told(_ own: ProcessMark) throws -> Presence {
      OtherDesks.processes(try journal.lately(since: Self.now), but: own)
    }
    #expect(try told(ProcessMark("another")) == .nobody)

    _ = try journal.claim(key, at: clocks)

    let words = SafeText("process \(getpid()) is sending María Peña, ACH ····6789")
    #expect(try told(ProcessMark("another")) == .somebody(words))
    #expect(try told(running) == .nobody)
  }
}
