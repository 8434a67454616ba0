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
}
