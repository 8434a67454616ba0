import Deck
import Forms
import HTTPMessage
import Intents
import Kira
import Testing

@testable import App

/// Somebody becomes payable: by one consent, once.
struct RecipientDeskTests {
  private let bench: DeskBench

  init() throws { bench = try DeskBench() }

  private static let draft = Draft(
    id: Identifier("draft-2"),
    purpose: .recipient,
    answers: Answers([
      "user": "user-1", "rail": "SPEI", "kind": "individual", "first-name": "María",
      "last-name": "Peña", "email": "maria@example.com", "clabe": "002010077777777771",
    ]),
    changedAt: Moment(milliseconds: 0)
  )

  private func review() {
    bench.prepare(Self.draft)
    bench.desk.openReview(1, at: bench.now)
    bench.pass(seconds: 0.7)
  }

  private var offer: RecipientOffer? {
    bench.events.reversed().lazy.compactMap { event in
      if case .offered(1, .recipient(let offer)) = event { offer } else { nil }
    }.first
  }

  @Test func `an offer names the owner, and shows the account by its last four`() throws {
    review()
    let offer = try #require(offer)
    #expect(offer.ownerName == "Luis")
    #expect(offer.ending == "7771")
    #expect(!offer.body.contains { $0.text.contains("002010077777777771") })
  }

  @Test func `the last four create them, once`() throws {
    review()
    for _ in 0..<5 { bench.execute(Consent(typed: "7771")) }
    #expect(bench.kira.orders.count == 1)
    #expect(bench.lines.first?.made?.text == "rec-9")
    #expect(bench.halts.isEmpty)
    #expect(bench.kira.asked.contains { $0.path == "v1/recipients/rec-9" })
  }

  @Test(arguments: ["", "777", "7772", "002010077777777771", " 7771"])
  func `nothing else creates anybody`(typed: String) {
    review()
    bench.execute(Consent(typed: typed))
    #expect(bench.kira.orders.isEmpty)
    #expect(bench.halts.count == 1)
  }

  @Test func `one with the same account is shown, and creating another needs a reason`() throws {
    bench.kira.known = KiraAnswers.newRecipient
    review()
    #expect(try #require(offer).alike.map(\.recipient.id.text) == ["rec-9"])
    bench.execute(Consent(typed: "7771"))
    #expect(bench.kira.orders.isEmpty)
    bench.execute(Consent(typed: "7771", reason: "another branch"))
    #expect(bench.kira.orders.count == 1)
    #expect(bench.lines.first?.intent.overrides == ["alike: another branch"])
  }

  @Test func `one that came meanwhile sends back to the review`() {
    review()
    bench.kira.known = KiraAnswers.newRecipient
    bench.execute(Consent(typed: "7771"))
    #expect(bench.kira.orders.isEmpty)
    guard case .stale = bench.halts.last else {
      Issue.record("\(bench.halts)")
      return
    }
  }

  @Test func `who cannot be compared with those that are there is not offered`() {
    bench.kira.known = "{"
    review()
    #expect(offer == nil)
    #expect(bench.declined != nil)
  }
}
