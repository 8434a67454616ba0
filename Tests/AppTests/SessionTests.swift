import HTTPMessage
import KiraAPI
import Testing

@testable import App

struct SessionTests {
  private let users = HTTPRequest(.get, "v1/users")

  @Test
  func `a token is asked for before the first request, and only once however many wait`() {
    var network = ScriptedTransport()
    for ticket in 1...5 { network.session.ask(users, as: ticket) }
    #expect(network.start().map(\.purpose) == [.login])
    #expect(network.start().isEmpty)
    network.answer(.login, status: 200, "first")
    let orders = network.start()
    #expect(orders.map(\.purpose) == [.request(1), .request(2)])
    #expect(orders.allSatisfy { $0.token == Secret("first") })
  }

  @Test
  func `no more requests are under way at once than allowed`() {
    var network = ScriptedTransport()
    for ticket in 1...3 { network.session.ask(users, as: ticket) }
    network.logIn()
    #expect(network.start().count == 2)
    network.answer(.request(1), status: 200)
    #expect(network.start().map(\.purpose) == [.request(3)])
  }

  @Test
  func `no more requests begin in a second than allowed`() {
    var network = ScriptedTransport(limits: Pacer.Limits(perSecond: 3, atOnce: 50))
    for ticket in 1...8 { network.session.ask(users, as: ticket) }
    network.logIn()
    #expect(network.start().count == 2)
    #expect(network.session.nextChance(after: network.now) == Uptime(milliseconds: 334))
    network.pass(milliseconds: 334)
    #expect(network.start().count == 1)
    network.pass(milliseconds: 5_000)
    #expect(network.start().count == 3)
  }

  @Test
  func `a dead token is replaced once and the same request repeated`() {
    var network = ScriptedTransport()
    network.session.ask(users, as: 1)
    network.logIn()
    network.start()
    network.answer(.request(1), status: 401)
    #expect(network.answers.isEmpty)
    #expect(network.start().map(\.purpose) == [.login])
    network.answer(.login, status: 200, "second")
    let again = network.start()
    #expect(again.map(\.token) == [Secret("second")])
    #expect(again.map(\.request) == [users])
    network.answer(.request(1), status: 200, "ok")
    #expect(network.answers.map(\.ticket) == [1])
  }

  @Test
  func `two requests that die of the same token cause one login`() {
    var network = ScriptedTransport()
    network.session.ask(users, as: 1)
    network.session.ask(users, as: 2)
    network.logIn()
    network.start()
    network.answer(.request(1), status: 401)
    #expect(network.start().map(\.purpose) == [.login])
    network.answer(.login, status: 200, "second")
    // The second answer belongs to the old token and must not throw the new one away.
    network.answer(.request(2), status: 401)
    #expect(network.start().map(\.purpose) == [.request(2), .request(1)])
    #expect(network.sent.filter { $0.purpose == .login }.count == 2)
  }

  @Test
  func `a new token that is refused as well ends in a refusal, not in a circle`() {
    var network = ScriptedTransport()
    network.session.ask(users, as: 1)
    network.logIn()
    network.start()
    network.answer(.request(1), status: 401)
    network.logIn("second")
    network.start()
    network.answer(.request(1), status: 401)
    guard case .refused = network.answers.first?.answer else {
      Issue.record("not refused: \(network.answers)")
      return
    }
    #expect(network.session.nextChance(after: network.now) == nil)
  }

  @Test
  func `a token is replaced with five minutes left`() {
    var network = ScriptedTransport()
    network.session.ask(users, as: 1)
    network.logIn()
    network.start()
    network.answer(.request(1), status: 200)
    network.pass(milliseconds: 3_299_999)
    network.session.ask(users, as: 2)
    #expect(network.start().map(\.purpose) == [.request(2)])
    network.answer(.request(2), status: 200)
    network.pass(milliseconds: 1)
    network.session.ask(users, as: 3)
    #expect(network.start().map(\.purpose) == [.login])
  }

  @Test
  func `wrong credentials refuse everything that waits and whatever is asked later`() {
    var network = ScriptedTransport()
    network.session.ask(users, as: 1)
    network.start()
    network.answer(.login, status: 401)
    #expect(network.answers.map(\.answer) == [.refused(reason: "wrong password")])
    network.session.ask(users, as: 2)
    #expect(network.start().isEmpty)
    #expect(network.session.giveUpWaiting(at: network.now).map(\.ticket) == [2])
    network.session.forgetRefusal()
    network.session.ask(users, as: 3)
    #expect(network.start().map(\.purpose) == [.login])
  }

  @Test
  func `too many requests stop everything for as long as the answer says`() {
    var network = ScriptedTransport()
    network.session.ask(users, as: 1)
    network.session.ask(users, as: 2)
    network.logIn()
    network.start()
    network.answer(.request(1), status: 429, headers: [Field("retry-after", "7")])
    network.answer(.request(2), status: 200)
    network.session.ask(users, as: 3)
    network.pass(milliseconds: 6_999)
    #expect(network.start().isEmpty)
    #expect(network.session.nextChance(after: network.now) == Uptime(milliseconds: 7_000))
    network.pass(milliseconds: 1)
    #expect(network.start().count == 2)
  }

  @Test
  func `a failing server is asked three times, with growing pauses`() {
    var network = ScriptedTransport()
    network.session.ask(users, as: 1)
    network.logIn()
    network.start()
    network.answer(.request(1), status: 503)
    #expect(network.start().isEmpty)
    network.pass(milliseconds: 500)
    #expect(network.start().count == 1)
    network.answer(.request(1), status: 503)
    network.pass(milliseconds: 999)
    #expect(network.start().isEmpty)
    network.pass(milliseconds: 1)
    #expect(network.start().count == 1)
    network.answer(.request(1), status: 503)
    #expect(network.answers.map(\.ticket) == [1])
    #expect(network.session.isIdle)
  }

  @Test
  func `silence is answered at once, for trying again is somebody else's to decide`() {
    var network = ScriptedTransport()
    let silence = Silence(.connectionRefused, mayHaveBeenSent: false, words: "refused")
    network.session.ask(users, as: 1)
    network.start()
    network.answer(.login, .unanswered(silence))
    #expect(network.answers.map(\.answer) == [.silent(silence)])
    #expect(network.session.isIdle)
  }

  static let headers: [(String?, Int64?)] = [
    ("0", 0), ("7", 7_000), (" 7 ", 7_000), ("1000000000", 120_000), ("-5", nil), ("", nil),
    ("Wed, 21 Oct 2026 07:28:00 GMT", nil), (nil, nil), ("+5", nil), ("1.5", nil), ("0x10", nil),
    ("99999999999999999999999999", 120_000), ("\u{661}\u{662}", nil),
  ]

  @Test(arguments: headers)
  func `a pause asked for is honoured within reason`(header: String?, milliseconds: Int64?) {
    #expect(RetryAfter.milliseconds(header) == milliseconds)
  }

  /// A payout as it will be sent: a key, and bytes whose order matters.
  private let payout = HTTPRequest(
    .post,
    "v1/virtual-accounts/a/payout",
    headers: [Field("Content-Type", "application/json"), Field("Idempotency-Key", "k-1")],
    body: Array(#"{"amount":"10.00","recipient_id":"r"}"#.utf8)
  )

  @Test
  func `F45 after a dead token the same key and the same bytes go out again, once`() {
    var network = ScriptedTransport()
    network.session.ask(payout, as: 1)
    network.logIn()
    let first = network.start()
    network.answer(.request(1), status: 401)
    network.logIn("second")
    let second = network.start()
    #expect(second.map(\.request) == [payout])
    #expect(second.map(\.request) == first.map(\.request))
    network.answer(.request(1), status: 201, "made")
    #expect(network.answers.map(\.ticket) == [1])
    #expect(network.sent.filter { $0.purpose == .request(1) }.count == 2)
  }

  @Test(arguments: [401, 429])
  func `a payout with a one-time code is never posted twice, for each try costs one`(status: Int) {
    var network = ScriptedTransport()
    var request = payout
    request.headers.append(Field(ValidationCode.header, "123456"))
    network.session.ask(request, as: 1)
    network.logIn()
    network.start()
    network.answer(.request(1), status: status)

    #expect(network.answers.map(\.ticket) == [1])
    #expect(network.sent.filter { $0.purpose == .request(1) }.count == 1)
  }

  @Test
  func `F46 an endless 401 is two tries, and then nothing more by itself`() {
    var network = ScriptedTransport()
    network.session.ask(payout, as: 1)
    for token in ["first", "second", "third", "fourth"] {
      network.logIn(token)
      network.start()
      network.answer(.request(1), status: 401)
      if network.session.isIdle { break }
    }
    #expect(network.sent.map(\.purpose) == [.login, .request(1), .login, .request(1)])
    #expect(network.session.nextChance(after: network.now) == nil)
  }

  @Test
  func `F81 credentials that change while it is sent leave it unsent, and nothing is tried on`() {
    var network = ScriptedTransport()
    network.session.ask(payout, as: 1)
    network.logIn()
    network.start()
    network.answer(.request(1), status: 401)
    network.start()
    network.answer(.login, status: 401)
    network.start()
    #expect(network.answers.map(\.ticket) == [1])
    guard case .refused? = network.answers.first?.answer else {
      Issue.record("it was answered \(network.answers)")
      return
    }
    #expect(network.session.orders(at: .start).isEmpty)
  }

  @Test
  func `F47 a login that dies after a 401 leaves the request unsent, whatever came of the login`() {
    var network = ScriptedTransport()
    network.session.ask(payout, as: 1)
    network.logIn()
    network.start()
    network.answer(.request(1), status: 401)
    network.start()
    network.answer(.login, .unanswered(Silence(.timedOut, mayHaveBeenSent: true, words: "late")))
    let silence = Silence(.timedOut, mayHaveBeenSent: false, words: "late")
    #expect(network.answers.map(\.answer) == [.silent(silence)])
  }

  @Test(arguments: [400, 403, 404, 408, 409, 422, 500, 502, 503, 504, 522])
  func `what may have changed something is not repeated after any other status`(status: Int) {
    var network = ScriptedTransport()
    network.session.ask(payout, as: 1)
    network.logIn()
    network.start()
    network.answer(.request(1), status: status, headers: [Field("Retry-After", "1")])
    #expect(network.answers.map(\.ticket) == [1])
    network.pass(milliseconds: 600_000)
    #expect(network.start().isEmpty)
  }

  @Test
  func `what may have changed something is not repeated after silence`() {
    var network = ScriptedTransport()
    network.session.ask(payout, as: 1)
    network.logIn()
    network.start()
    let silence = Silence(.connectionLost, mayHaveBeenSent: true, words: "lost")
    network.answer(.request(1), .unanswered(silence))
    #expect(network.answers.map(\.answer) == [.silent(silence)])
    #expect(network.session.isIdle)
  }

  static let pauses: [(String?, Int64)] = [
    ("3", 3_000), (nil, 500), ("-1", 500), ("1000000000", 120_000),
    ("Wed, 21 Oct 2026 07:28:00 GMT", 500),
  ]

  @Test(arguments: pauses)
  func `F44 too many is waited for within bounds, and the same bytes go out again`(
    header: String?,
    pause: Int64
  ) {
    var network = ScriptedTransport()
    network.session.ask(payout, as: 1)
    network.logIn()
    network.start()
    let headers = header.map { [Field("Retry-After", $0)] } ?? []
    network.answer(.request(1), status: 429, headers: headers)
    #expect(network.session.pausedUntil(at: network.now) == Uptime(milliseconds: pause))
    network.pass(milliseconds: pause - 1)
    #expect(network.start().isEmpty)
    network.pass(milliseconds: 1)
    #expect(network.session.pausedUntil(at: network.now) == nil)
    #expect(network.start().map(\.request) == [payout])
  }

  @Test
  func `too many logins stop everything too`() {
    var network = ScriptedTransport()
    network.session.ask(users, as: 1)
    network.start()
    network.answer(.login, status: 429, headers: [Field("Retry-After", "9")])
    #expect(network.session.pausedUntil(at: network.now) == Uptime(milliseconds: 9_000))
    #expect(network.session.nextChance(after: network.now) == Uptime(milliseconds: 9_000))
  }

  @Test
  func `what was wanted by a certain time is not sent later`() {
    var network = ScriptedTransport()
    network.session.ask(payout, as: 1, notAfter: Uptime(milliseconds: 5_000))
    network.logIn()
    network.start()
    network.answer(.request(1), status: 429, headers: [Field("Retry-After", "7")])
    #expect(network.session.nextChance(after: network.now) == Uptime(milliseconds: 5_001))
    network.pass(milliseconds: 5_001)
    #expect(network.session.giveUpWaiting(at: network.now).map(\.answer) == [.late])
    network.pass(milliseconds: 7_000)
    #expect(network.start().isEmpty)
    #expect(network.session.isIdle)
  }

  static let lifetimes: [(Int64, Int64)] = [
    (86_400, 86_100), (3_600, 3_300), (600, 300), (400, 200), (60, 30), (0, 30), (-5, 30),
    (.max, 604_500),
  ]

  @Test(arguments: lifetimes)
  func `a token is used for as long as the answer says, and a moment at the least`(
    lifetime: Int64,
    use: Int64
  ) {
    var network = ScriptedTransport(lifetimeSeconds: lifetime)
    network.session.ask(users, as: 1)
    network.logIn()
    network.start()
    network.answer(.request(1), status: 200)
    network.pass(milliseconds: use * 1_000 - 1)
    network.session.ask(users, as: 2)
    #expect(network.start().map(\.purpose) == [.request(2)])
    network.answer(.request(2), status: 200)
    network.pass(milliseconds: 1)
    network.session.ask(users, as: 3)
    #expect(network.start().map(\.purpose) == [.login])
  }

  @Test
  func `logins and repeats count like any request`() {
    var network = ScriptedTransport()
    network.session.ask(users, as: 1)
    network.logIn()
    network.start()
    network.answer(.request(1), status: 401)
    network.logIn("second")
    network.start()
    network.answer(.request(1), status: 429)
    network.pass(milliseconds: 500)
    network.start()
    #expect(network.session.started == 5)
  }

  @Test
  func `pauses double, stay below their limit and never fall below three quarters`() {
    let backOff = BackOff(firstMilliseconds: 1_000, mostMilliseconds: 5_000)
    #expect(
      (1...5).map { backOff.milliseconds(afterFailures: $0, chance: 0) }
        == [1_000, 2_000, 4_000, 5_000, 5_000]
    )
    #expect(backOff.milliseconds(afterFailures: 1_000, chance: 999) >= 3_750)
  }
}
