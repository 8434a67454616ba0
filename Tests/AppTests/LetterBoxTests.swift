import HTTPMessage
import Testing

@testable import App

struct LetterBoxTests {
  private let answer = Session.Answer.answered(HTTPResponse(status: 200))

  @Test func `an answer is handed over once, to who asked`() {
    var box = LetterBox()
    box.expect(1)
    box.take(answer, to: 1)
    #expect(box.fetch(2) == nil)
    #expect(box.fetch(1) == answer)
    #expect(box.fetch(1) == nil)
  }

  @Test func `what nobody asked for here is left to others`() {
    var box = LetterBox()
    box.take(answer, to: 1)
    #expect(box.fetch(1) == nil)
  }

  @Test func `what nobody will fetch is not kept`() {
    var box = LetterBox()
    box.expect(1)
    box.expect(2)
    box.take(answer, to: 2)
    box.forget(1)
    box.forget(2)
    box.take(answer, to: 1)
    #expect(box.fetch(1) == nil)
    #expect(box.fetch(2) == nil)
  }

  @Test func `what is not wanted any more does not leave, and that is answered`() throws {
    var transport = ScriptedTransport()
    transport.session.ask(HTTPRequest(.post, "payout"), as: 1)
    transport.session.ask(HTTPRequest(.get, "users"), as: 2)
    transport.logIn()
    var orders = transport.session.orders(at: transport.now)
    var box = LetterBox()
    box.expect(1, ifStill: { false })
    box.expect(2)
    let unsent = box.takeBack(from: &orders, &transport.session, at: transport.now)
    #expect(orders.map(\.purpose) == [.request(2)])
    #expect(unsent.map(\.ticket) == [1])
    #expect(unsent.map(\.answer) == [.silent(.unwanted)])
  }
}
