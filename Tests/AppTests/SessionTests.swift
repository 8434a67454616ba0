import HTTPMessage
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
    #expect(network.session.refuseWaiting().map(\.ticket) == [2])
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
    ("Wed, 21 Oct 2026 07:28:00 GMT", nil), (nil, nil),
  ]

  @Test(arguments: headers)
  func `a pause asked for is honoured within reason`(header: String?, milliseconds: Int64?) {
    #expect(RetryAfter.milliseconds(header) == milliseconds)
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
