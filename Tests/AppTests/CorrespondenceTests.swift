import Deck
import HTTPMessage
import Kira
import Store
import Testing

@testable import App

/// The other side, played by a function from request to outcome.
private final class PlayedNetwork: Network {
  var play: (HTTPRequest, Secret?) -> HTTPOutcome
  private(set) var asked: [HTTPRequest] = []
  private var outcomes: [(number: Int, outcome: HTTPOutcome)] = []

  init(_ play: @escaping (HTTPRequest, Secret?) -> HTTPOutcome) { self.play = play }

  func start(_ request: HTTPRequest, token: Secret?) -> Int {
    asked.append(request)
    outcomes.append((asked.count, play(request, token)))
    return asked.count
  }

  func finished() -> [(number: Int, outcome: HTTPOutcome)] {
    defer { outcomes = [] }
    return outcomes
  }

  func push() {}

  func wait(alsoFor descriptors: [Int32], atMost milliseconds: Int32) {}
}

private struct NoChance: Chance {
  func next(below limit: Int) -> Int { 0 }
}

struct CorrespondenceTests {
  private let cache: Cache
  private var now = Now(Moment(milliseconds: 1_800_000_000_000), Uptime(milliseconds: 5_000))

  init() throws {
    let binding = Store.Binding(stage: .sandbox, clientID: "client")
    cache = try Cache(path: ":memory:", binding: binding)
  }

  private func correspondence(
    over network: any Network,
    into other: Cache? = nil
  ) -> Correspondence {
    Correspondence(
      network: network,
      cache: other ?? cache,
      form: Identity(key: Secret("key"), clientID: "client", password: Secret("password")).form,
      service: service,
      chance: NoChance()
    )
  }

  private var service: Service {
    Service(
      host: "kira.example",
      limits: .loopback,
      tempo: .lively,
      budgetFile: nil,
      openedAt: now
    )
  }

  /// Lets both sides talk until neither has anything to say.
  private func settle(_ correspondence: Correspondence) -> [Event] {
    var events = correspondence.turn(at: now)
    while !correspondence.isQuiet { events += correspondence.turn(at: now) }
    return events
  }

  private static func answer(_ status: Int, _ body: String) -> HTTPOutcome {
    .answered(HTTPResponse(status: status, body: Array(body.utf8)))
  }

  /// Kira with one payout, which has the status given.
  private static func kira(_ request: HTTPRequest, payout status: String) -> HTTPOutcome {
    switch request.path {
    case "auth":
      answer(200, #"{"data":{"access_token":"t","expires_in":3600,"token_type":"Bearer"}}"#)
    case "v1/payouts":
      answer(
        200,
        """
        {"payouts":[{"payout_id":"p-1","status":"\(status)","from_amount":"5.00",
        "from_currency":"USD","created_at":"2026-11-20T10:00:00Z"}],
        "total":1,"page":1,"limit":100,"total_pages":1}
        """
      )
    case "v1/virtual-accounts/deposits":
      answer(200, #"{"deposits":[],"total":0,"page":1,"limit":100,"total_pages":0}"#)
    default:
      answer(200, #"{"data":[],"pagination":{"total":0,"limit":100,"offset":0,"has_more":false}}"#)
    }
  }

  /// Kira with these users and nothing else.
  private static func kira(_ request: HTTPRequest, users: [String]) -> HTTPOutcome {
    guard request.path == "v1/users" else { return kira(request, payout: "CREATED") }
    let rows = users.map { #"{"id":"\#($0)","status":"VERIFIED"}"# }.joined(separator: ",")
    return answer(
      200,
      #"{"data":[\#(rows)],"pagination":{"total":2,"limit":100,"offset":0,"has_more":false}}"#
    )
  }

  @Test
  func `every list is read into the cache, and the deck hears of it`() throws {
    let network = PlayedNetwork { request, _ in Self.kira(request, payout: "PROCESSING") }
    let events = settle(correspondence(over: network))
    #expect(network.asked.map(\.path).filter { $0 == "auth" }.count == 1)
    #expect(try cache.counts(of: .payout) == ["processing": 1])
    #expect(events.contains(.connectionChanged(.online)))
    #expect(events.contains(.cacheChanged([.payout])))
    #expect(events.last == .syncProgressed(nil))
  }

  @Test
  mutating func `a change between two rounds is noted as a change`() throws {
    var status = "PROCESSING"
    let network = PlayedNetwork { request, _ in Self.kira(request, payout: status) }
    let correspondence = correspondence(over: network)
    _ = settle(correspondence)
    status = "COMPLETED"
    now.uptime = now.uptime.advanced(byMilliseconds: 2_000)
    _ = settle(correspondence)
    let change = try #require(try cache.latestChanges(limit: 9).first)
    #expect(change.before == "PROCESSING")
    #expect(change.after == "COMPLETED")
  }

  @Test
  mutating func `the same answer as before is confirmed, not stored again`() {
    let network = PlayedNetwork { request, _ in
      request.path == "v1/payouts/p-1"
        ? Self.answer(404, #"{"message":"not found"}"#)
        : Self.kira(request, payout: "PROCESSING")
    }
    let correspondence = correspondence(over: network)
    _ = settle(correspondence)
    now.uptime = now.uptime.advanced(byMilliseconds: 2_000)
    let events = settle(correspondence)
    #expect(events.isEmpty)
    #expect(correspondence.takeConfirmed() == Set(ResourceKind.listed))
  }

  @Test
  mutating func `a dead network is told in words, and the way back needs no key`() {
    var isDead = true
    let silence = Silence(.connectionRefused, mayHaveBeenSent: false, words: "errno 111")
    let network = PlayedNetwork { request, _ in
      isDead ? .unanswered(silence) : Self.kira(request, payout: "PROCESSING")
    }
    let correspondence = correspondence(over: network)
    let offline = Connection.offline(
      since: now.moment,
      reason: "nothing answers at kira.example",
      retryAt: now.moment.advanced(bySeconds: 1)
    )
    #expect(settle(correspondence).contains(.connectionChanged(offline)))
    isDead = false
    let chance = correspondence.nextChance(after: now)
    #expect(chance == now.uptime.advanced(byMilliseconds: 1_000))
    now.uptime = now.uptime.advanced(byMilliseconds: 1_000)
    #expect(settle(correspondence).contains(.connectionChanged(.online)))
  }

  @Test
  func `wrong credentials are told once and not tried again`() {
    let network = PlayedNetwork { _, _ in Self.answer(401, #"{"message":"Unauthorized"}"#) }
    let correspondence = correspondence(over: network)
    let told = settle(correspondence).filter {
      if case .connectionChanged(.refused) = $0 { true } else { false }
    }
    #expect(told.count == 1)
    #expect(correspondence.nextChance(after: now) == nil)
    #expect(network.asked.count == 1)
  }

  @Test
  mutating func `how far a list was read survives the program`() {
    let network = PlayedNetwork { request, _ in Self.kira(request, payout: "PROCESSING") }
    let first = correspondence(over: network)
    _ = settle(first)
    first.close(at: now)
    let kept = SyncKeeper.Kept(in: cache)
    #expect(kept.marks[.payout]?.floor != nil)
    #expect(kept.marks[.payout]?.page == 1)
  }

  @Test
  func `where payouts are told for one user at a time, every user is visited`() throws {
    let network = PlayedNetwork { request, _ in
      guard request.path == "v1/payouts" else { return Self.kira(request, users: ["u-1", "u-2"]) }
      guard let user = request.query.first(where: { $0.name == "user_id" })?.value else {
        let words = "user_id query parameter is required"
        return Self.answer(
          400,
          #"{"error":{"code":"VALIDATION_ERROR","message":"\#(words)","details":{}}}"#
        )
      }
      return Self.answer(
        200,
        """
        {"payouts":[{"payout_id":"p-\(user)","user_id":"\(user)","status":"COMPLETED",
        "created_at":"2026-11-20T10:00:00Z"}],"total":1,"page":1,"limit":100,"total_pages":1}
        """
      )
    }
    let correspondence = correspondence(over: network)
    _ = settle(correspondence)
    #expect(correspondence.hasReadAll)
    #expect(correspondence.troubles.isEmpty)
    #expect(try cache.counts(of: .payout) == ["completed": 2])
    #expect(try cache.record(.payout, id: "p-u-2") != nil)
    #expect(SyncKeeper.Kept(in: cache).tours[.payout]?.floor != nil)
    #expect(network.asked.filter { $0.path == "v1/payouts" }.count == 3)
  }

  @Test
  mutating func `what could not be kept is asked for again, and is told once`() throws {
    let folder = try Folder.makeTemporary(in: "/tmp", prefix: DemoSandbox.folderPrefix)
    defer { Folder.sweep(folder) }
    let path = folder + "/cache.sqlite"
    let writer = try Cache(path: path, binding: cache.binding)
    let reader = try Cache(path: path, binding: cache.binding, access: .reading)
    let network = PlayedNetwork { request, _ in Self.kira(request, payout: "PROCESSING") }
    let correspondence = correspondence(over: network, into: reader)
    let words = "the list of payouts: not kept in the cache. \(StoreError.readOnly.words)"
    let trouble = Event.noticed(Notice(.trouble, words))
    #expect(settle(correspondence).filter { $0 == trouble }.count == 1)
    now.uptime = now.uptime.advanced(byMilliseconds: 2_000)
    #expect(!settle(correspondence).contains(trouble))
    #expect(network.asked.filter { $0.path == "v1/payouts" }.count == 2)
    #expect(correspondence.takeConfirmed().isEmpty)
    #expect(try writer.readAt().isEmpty)
  }

  @Test func `a pause that Kira asks for is told, and its end too`() {
    var isTooMany = true
    let network = PlayedNetwork { request, _ in
      guard isTooMany, request.path != "auth" else {
        return Self.kira(request, payout: "CREATED")
      }
      let wait = [Field("Retry-After", "40")]
      return .answered(HTTPResponse(status: 429, headers: wait))
    }
    let correspondence = correspondence(over: network)
    var events: [Event] = []
    for _ in 1...4 { events += correspondence.turn(at: now) }
    let end = now.moment.advanced(bySeconds: 40)
    #expect(events.filter { $0 == .pauseChanged(until: end) }.count == 1)
    #expect(correspondence.nextChance(after: now) == now.uptime.advanced(byMilliseconds: 40_000))

    isTooMany = false
    let later = Now(end, now.uptime.advanced(byMilliseconds: 40_000))
    #expect(correspondence.turn(at: later).contains(.pauseChanged(until: nil)))
  }

  @Test
  func `the recipients of a user are read, and that they were`() throws {
    let network = PlayedNetwork { request, _ in
      guard request.path == "v1/recipients" else { return Self.kira(request, payout: "created") }
      return Self.answer(
        200,
        #"{"recipients":[{"recipient_id":"r-1","type":"individual","first_name":"Ana"}],"total":1}"#
      )
    }
    let correspondence = correspondence(over: network)
    correspondence.ask(.recipients(of: "u-1"), at: now)
    _ = settle(correspondence)

    let kept = try #require(try cache.record(.recipient, id: "r-1"))
    #expect(Recipient(kept.seen.value)?.userID?.text == "u-1")
    #expect(try cache.readAt(SideReading(.recipients, of: "u-1")) == now.moment)
    #expect(
      network.asked.contains { $0.path == "v1/recipients" && $0.query.map(\.value) == ["u-1"] }
    )
  }

  @Test
  func `the liquidation addresses of an account are kept as what hangs on it`() throws {
    let network = PlayedNetwork { request, _ in
      guard request.path == "v1/virtual-accounts/a-1/liquidation-address" else {
        return Self.kira(request, payout: "created")
      }
      return Self.answer(200, #"[{"id":"liq_1","token":"USDC","network":"polygon"}]"#)
    }
    let correspondence = correspondence(over: network)
    correspondence.ask(.addresses(of: "a-1"), at: now)
    _ = settle(correspondence)

    let kept = try cache.attachments(of: .account, id: "a-1")
    #expect(kept.map(\.mention) == [Mention("Liquidation address", "liq_1")])
    #expect(kept.first?.note.text.hasPrefix("USDC on polygon") == true)
    #expect(try cache.readAt(SideReading(.addresses, of: "a-1")) == now.moment)
  }
}
