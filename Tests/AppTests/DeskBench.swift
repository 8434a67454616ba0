import Deck
import Forms
import HTTPMessage
import Intents
import Kira
import KiraAPI
import Store
import Testing

@testable import App

/// A form desk with a journal on disk, Kira played, and a clock that moves when it is told to.
final class DeskBench {
  let kira = PlayedKira()
  let folder: String
  let cache: Cache
  let books: JournalWatch
  let desk: FormDesk
  private let client: ClientProfile
  private(set) var correspondence: Correspondence?
  var now = Now(Moment(milliseconds: 1_800_000_000_000), Uptime(milliseconds: 5_000))
  /// Everything that the deck was told.
  private(set) var events: [Event] = []

  init(_ stage: Stage = .sandbox) throws {
    folder = try Folder.makeTemporary(in: "/tmp", prefix: DemoSandbox.folderPrefix)
    let address = stage == .sandbox ? "http://127.0.0.1:9/sandbox" : "https://api.balampay.com"
    client = try ClientProfile(
      name: "test",
      stage: stage,
      address: try #require(try? ServiceAddress(address)),
      identity: Identity(key: Secret("key"), clientID: "client", password: Secret("password"))
    )
    cache = try Cache(
      path: ":memory:",
      binding: Store.Binding(stage: stage, clientID: "client")
    )
    books = JournalWatch(JournalOpening(client, inFolder: folder, SystemClock()))
    desk = FormDesk(books)
    talkAnew()
  }

  deinit { Folder.sweep(folder) }

  /// What happens where the cache has to be opened again.
  func talkAnew() {
    correspondence = Correspondence(
      network: kira,
      cache: cache,
      form: client.identity.form,
      service: Service(
        host: "kira.example",
        limits: .loopback,
        tempo: .lively,
        budgetFile: nil,
        openedAt: now
      )
    )
  }

  func endTalk() { correspondence = nil }

  static let draft = Draft(
    id: Identifier("draft-1"),
    purpose: .payout,
    answers: Answers([
      PayoutForm.account: "acc-1", PayoutForm.recipient: "rec-1", PayoutForm.amount: "50.00",
    ]),
    changedAt: Moment(milliseconds: 0)
  )

  static let consent = Consent(typed: "50.00", reason: "a trial")

  /// Lets everybody talk until nobody has anything to say.
  func settle() {
    for _ in 0..<40 { turn() }
  }

  func turn() {
    _ = correspondence?.turn(at: now)
    events += desk.turn(at: now, correspondence)
    events += books.turn(at: now, correspondence)
  }

  /// A tenth of a second at a time, as the loop would wake.
  func pass(seconds: Double) {
    for _ in 0..<Int(seconds * 10) {
      let uptime = now.uptime.advanced(byMilliseconds: 100)
      now = Now(Moment(milliseconds: now.moment.milliseconds + 100), uptime)
      turn()
    }
    settle()
  }

  func prepare(_ draft: Draft = DeskBench.draft) {
    events += desk.prepare(1, draft, correspondence, at: now)
    settle()
  }

  /// From the form to a review that a person sees.
  func review() {
    prepare()
    desk.openReview(1, at: now)
    pass(seconds: 0.7)
  }

  func execute(_ consent: Consent = DeskBench.consent) {
    events += desk.execute(1, consent, correspondence, at: now)
    settle()
  }

  var offer: PayoutOffer? {
    events.reversed().lazy.compactMap { event in
      if case .offered(1, .payout(let offer)) = event { offer } else { nil }
    }.first
  }

  var declined: String? {
    events.reversed().lazy.compactMap { event in
      if case .declined(1, let reason) = event { reason } else { nil }
    }.first
  }

  var halts: [Halt] {
    events.compactMap { if case .halted(1, let halt) = $0 { halt } else { nil } }
  }

  var underway: [Identifier<Intent>] {
    events.compactMap { if case .underway(1, let key) = $0 { key } else { nil } }
  }

  var lines: [IntentLine] {
    events.reversed().lazy.compactMap { event in
      if case .intentsRead(let lines) = event { lines } else { nil }
    }.first ?? []
  }

  var states: [String] { lines.map(\.life.state.word) }
}
