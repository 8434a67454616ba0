import Deck
import Forms
import Foundation
import HTTPMessage
import Intents
import JSONText
import Kira
import Testing
import Verdicts

@testable import App

/// The outside half of a payout's form: whatever the screen believes, this is what is sent.
struct FormDeskTests {
  private let bench: DeskBench

  init() throws { bench = try DeskBench() }

  // MARK: the offer

  @Test func `an offer is made of what Kira says at that moment, to the byte that would leave`()
    throws
  {
    bench.prepare()

    let offer = try #require(bench.offer)
    #expect(offer.balance?.typed == "100.00")
    #expect(offer.preview.arrives?.typed == "47.00")
    #expect(offer.askedAt == bench.now.moment)
    #expect(offer.body.map(\.text).contains { $0.contains(offer.tag.text) })
    #expect(offer.preflight.canGoOn)
    #expect(bench.kira.orders.isEmpty)
    #expect(bench.lines.isEmpty)
  }

  @Test func `a mark is drawn for each offer`() throws {
    bench.prepare()
    let first = try #require(bench.offer?.tag)
    bench.prepare()
    #expect(try #require(bench.offer?.tag) != first)
  }

  @Test func `offline there is no offer, and that is said`() {
    bench.kira.isDead = true
    bench.prepare()
    #expect(bench.offer == nil)
    #expect(bench.declined?.hasPrefix("offline: ") == true)
  }

  @Test func `where another process talks with Kira there is no offer`() {
    bench.endTalk()
    bench.prepare()
    #expect(bench.declined?.contains("another Kiradeck") == true)
  }

  @Test func `a form that is not filled in is no offer`() {
    var draft = DeskBench.draft
    draft.answers[PayoutForm.amount] = "50"
    bench.prepare(draft)
    #expect(bench.declined != nil)
  }

  @Test func `a journal that is gone is said before anything is offered`() throws {
    bench.review()
    bench.execute()
    try FileManager.default.removeItem(atPath: bench.folder + "/journal.sqlite")
    bench.prepare()
    #expect(bench.declined?.contains("No payout leaves") == true)
  }

  // MARK: the review

  @Test func `F85 the review opens when no key has come for a while`() {
    bench.prepare()
    bench.desk.openReview(1, at: bench.now)
    for _ in 0..<30 {
      bench.desk.keyPressed(at: bench.now)
      bench.pass(seconds: 0.1)
    }
    #expect(!bench.events.contains(.reviewOpened(1)))
    bench.pass(seconds: 0.6)
    #expect(bench.events.contains(.reviewOpened(1)))
  }

  @Test func `F85 consent to a review that is not open moves nothing`() {
    bench.prepare()
    bench.execute()
    bench.desk.openReview(1, at: bench.now)
    bench.execute()
    #expect(bench.halts.count == 2)
    #expect(bench.kira.orders.isEmpty)
  }

  @Test func `F87 the seconds of the preview are counted down, each once, and then it is void`() {
    bench.review()
    bench.pass(seconds: 61)
    let told = bench.events.compactMap { event in
      if case .reviewTimed(1, let left) = event { left } else { nil }
    }
    #expect(told == Array((0...60).reversed()))
    bench.execute()
    #expect(bench.halts.count == 1)
    #expect(bench.kira.orders.isEmpty)
  }

  @Test func `F78 a wall clock that is set back makes no preview younger`() {
    bench.review()
    bench.now.moment = bench.now.moment.advanced(bySeconds: -3_600)
    bench.now.uptime = bench.now.uptime.advanced(byMilliseconds: 60_000)
    bench.execute()
    #expect(bench.kira.orders.isEmpty)
  }

  // MARK: the consent

  @Test(arguments: ["", "50", "50.0", "050.00", " 50.00", "50.01", "5.00", "50,00", "٥٠.٠٠"])
  func `only the amount itself, as it is written, is a consent`(typed: String) {
    bench.review()
    bench.execute(Consent(typed: typed, reason: "a trial"))
    #expect(bench.kira.orders.isEmpty)
    #expect(bench.halts == [.notSent("what was typed is not 50.00")])
  }

  @Test(arguments: ["", "  "])
  func `a warning without a reason moves nothing`(reason: String) {
    bench.review()
    bench.execute(Consent(typed: "50.00", reason: reason))
    #expect(bench.kira.orders.isEmpty)
    #expect(bench.underway.isEmpty)
  }

  @Test func `what was confirmed is written down, then sent once, byte for byte`() throws {
    bench.review()
    bench.execute()
    let order = try #require(bench.kira.orders.first)
    let key = try #require(bench.underway.first)
    #expect(bench.kira.orders.count == 1)
    #expect(order.headers.contains(Field("Idempotency-Key", key.text)))
    let line = try #require(bench.lines.first)
    #expect(line.intent.key == key)
    let written = try #require(try? JSON(parsing: order.body)).indentedLines
    #expect(bench.offer?.body.map(\.text) == written)
    #expect(line.payout?.text == "p-1")
    #expect(line.intent.overrides.contains { $0.text == "first-payment: a trial" })
    #expect(bench.halts.isEmpty)
  }

  @Test func `F84 a hundred consents are one intent and one request`() {
    bench.review()
    for _ in 0..<100 {
      _ = bench.desk.execute(1, DeskBench.consent, bench.correspondence, at: bench.now)
    }
    bench.settle()
    for _ in 0..<100 { bench.execute() }
    #expect(bench.kira.orders.count == 1)
    #expect(bench.lines.count == 1)
    #expect(bench.halts.isEmpty)
  }

  @Test func `consent to what nobody offered moves nothing`() {
    bench.execute()
    #expect(bench.kira.orders.isEmpty)
    #expect(bench.halts == [.stale("nothing is offered any more")])
  }

  @Test func `production is locked`() throws {
    let bench = try DeskBench(.production)
    bench.review()
    #expect(bench.offer != nil)
    bench.execute()
    #expect(bench.halts == [.notSent("payouts of production are locked in this version")])
    #expect(bench.kira.orders.isEmpty)
  }

  // MARK: what changed since

  @Test func `F88 a recipient with another account is another recipient`() {
    bench.review()
    bench.kira.recipient = bench.kira.recipient.replacing("123456789", with: "987654321")
    bench.execute()
    expectStale()
  }

  @Test(
    arguments: [("3.00", "4.00"), ("47.00", "46.99")]
  )
  func `F87 another fee or another sum that arrives sends back to the review`(
    old: String,
    new: String
  ) {
    bench.review()
    bench.kira.preview = bench.kira.preview.replacing(old, with: new)
    bench.execute()
    expectStale()
  }

  @Test func `F87 a balance that is gone sends back to the review`() {
    bench.review()
    bench.kira.balance = bench.kira.balance.replacing("100.00", with: "10.00")
    bench.execute()
    expectStale()
  }

  @Test func `F77 the same payout made meanwhile by another process sends back to the review`()
    throws
  {
    bench.review()
    let other = FormDesk(bench.books)
    _ = other.prepare(7, DeskBench.draft, bench.correspondence, at: bench.now)
    for _ in 0..<40 {
      bench.settle()
      _ = other.turn(at: bench.now, bench.correspondence)
    }
    other.openReview(7, at: bench.now)
    bench.pass(seconds: 0.7)
    _ = other.turn(at: bench.now, bench.correspondence)
    _ = other.execute(7, DeskBench.consent, bench.correspondence, at: bench.now)
    for _ in 0..<40 {
      bench.settle()
      _ = other.turn(at: bench.now, bench.correspondence)
    }
    try #require(bench.kira.orders.count == 1)

    bench.execute()

    #expect(bench.kira.orders.count == 1)
    guard case .stale = bench.halts.last else {
      Issue.record("\(bench.halts)")
      return
    }
  }

  private func expectStale() {
    #expect(bench.kira.orders.isEmpty)
    #expect(bench.underway.isEmpty)
    #expect(bench.lines.isEmpty)
    guard case .stale = bench.halts.last else {
      Issue.record("\(bench.halts)")
      return
    }
  }
}
