import Deck
import Forms
import Foundation
import HTTPMessage
import Intents
import Kira
import Testing

@testable import App

/// What becomes of a payout that was consented to, whatever comes back.
struct FormDeskOutcomeTests {
  private let bench: DeskBench

  init() throws { bench = try DeskBench() }

  @Test func `F19 what never left is sent again under the same key, with the same bytes`() throws {
    bench.kira.fate = { _ in PlayedKira.refused }
    bench.review()
    bench.execute()
    #expect(bench.states == ["armed"])
    guard case .notSent = bench.halts.last else {
      Issue.record("\(bench.halts)")
      return
    }
    bench.kira.fate = nil
    bench.execute()
    #expect(bench.states == ["accepted"])
    #expect(bench.kira.orders.count == 2)
    #expect(Set(bench.kira.orders.map(\.body)).count == 1)
    #expect(
      Set(bench.kira.orders.map { $0.headers.first { $0.name == "Idempotency-Key" } }).count == 1
    )
    #expect(bench.underway.count == 1)
  }

  @Test func `what was confirmed two minutes ago is not sent any more`() {
    bench.kira.fate = { _ in PlayedKira.refused }
    bench.review()
    bench.execute()
    bench.kira.fate = nil
    bench.pass(seconds: 121)
    bench.execute()
    #expect(bench.kira.orders.count == 1)
    guard case .stale = bench.halts.last else {
      Issue.record("\(bench.halts)")
      return
    }
  }

  @Test func `F23 a lost answer is unknown, and a second consent sends nothing`() {
    bench.kira.fate = { _ in PlayedKira.lost }
    bench.review()
    bench.execute()
    bench.execute()
    #expect(bench.states == ["unknown"])
    #expect(bench.kira.orders.count == 1)
    #expect(bench.halts.isEmpty)
  }

  @Test func `a wanted code comes with the next consent, the key and the bytes are the same`()
    throws
  {
    bench.kira.fate = { request in
      request.headers.contains { $0.name.lowercased() == "x-validation-header" }
        ? nil
        : PlayedKira.answer(400, #"{"code":"VALIDATION_REQUIRED","message":"validation code"}"#)
    }
    bench.review()
    bench.execute()
    guard case .wantsCode = bench.halts.last else {
      Issue.record("\(bench.halts)")
      return
    }
    bench.execute()
    #expect(bench.kira.orders.count == 1)
    bench.execute(Consent(typed: "50.00", reason: "a trial", code: "123456"))
    #expect(bench.kira.orders.count == 2)
    #expect(Set(bench.kira.orders.map(\.body)).count == 1)
    #expect(bench.states == ["accepted"])
    #expect(bench.underway.count == 1)
  }

  @Test func `a refusal settles it, and nothing is sent again`() {
    bench.kira.fate = { _ in
      PlayedKira.answer(400, #"{"code":"INSUFFICIENT_BALANCE","message":"Insufficient balance"}"#)
    }
    bench.review()
    bench.execute()
    bench.execute()
    #expect(bench.states == ["rejected"])
    #expect(bench.kira.orders.count == 1)
  }

  @Test func `a talk that ends before the answer leaves it unknown`() {
    bench.review()
    _ = bench.desk.execute(1, DeskBench.consent, bench.correspondence, at: bench.now)
    while bench.kira.orders.isEmpty { bench.turn() }
    bench.talkAnew()
    bench.settle()
    #expect(bench.kira.orders.count == 1)
    #expect(bench.states == ["unknown"])
  }

  @Test func `F70 an answer that cannot be written down is kept until it can, and that is said`()
    throws
  {
    bench.review()
    _ = bench.desk.execute(1, DeskBench.consent, bench.correspondence, at: bench.now)
    while bench.kira.orders.isEmpty { bench.turn() }
    let path = bench.folder + "/journal.sqlite"
    try FileManager.default.moveItem(atPath: path, toPath: path + ".away")
    bench.settle()
    let said = bench.events.contains { event in
      if case .noticed(let notice) = event {
        notice.words.contains("cannot be written")
      } else {
        false
      }
    }
    #expect(said)
    // Whoever looked meanwhile may have begun another there, which holds nothing.
    try? FileManager.default.removeItem(atPath: path)
    try FileManager.default.moveItem(atPath: path + ".away", toPath: path)
    bench.pass(seconds: 1.1)
    #expect(bench.states == ["accepted"])
    #expect(bench.kira.orders.count == 1)
  }

  @Test func `a new offer closes what was written down and never sent`() {
    bench.kira.fate = { _ in PlayedKira.refused }
    bench.review()
    bench.execute()
    bench.prepare()
    #expect(bench.states == ["closed"])
  }

  @Test func `who leaves the form closes what was written down and never sent`() {
    bench.kira.fate = { _ in PlayedKira.refused }
    bench.review()
    bench.execute()
    _ = bench.desk.abandon(1, bench.correspondence, at: bench.now)
    bench.settle()
    #expect(bench.states == ["closed"])
  }

  @Test func `F92 who leaves the form while it is sent is told by the journal all the same`() {
    bench.review()
    _ = bench.desk.execute(1, DeskBench.consent, bench.correspondence, at: bench.now)
    while bench.kira.orders.isEmpty { bench.turn() }
    #expect(bench.desk.isSending)
    _ = bench.desk.abandon(1, bench.correspondence, at: bench.now)
    bench.settle()
    #expect(bench.states == ["accepted"])
    #expect(!bench.desk.isSending)
  }

  @Test func `an accepted payout is asked for again until it rests`() {
    bench.review()
    bench.execute()
    bench.pass(seconds: 7)
    #expect(asked("v1/payouts/p-1") >= 3)
    bench.kira.payoutStatus = "COMPLETED"
    bench.pass(seconds: 4)
    let count = asked("v1/payouts/p-1")
    bench.pass(seconds: 10)
    #expect(bench.desk.nextChance == nil)
    #expect(asked("v1/payouts/p-1") <= count + 1)
  }

  private func asked(_ path: String) -> Int { bench.kira.asked.filter { $0.path == path }.count }
}
