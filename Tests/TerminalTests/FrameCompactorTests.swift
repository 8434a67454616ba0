import Testing

@testable import Terminal

struct FrameCompactorTests {
  private func compact(_ frames: String...) -> String {
    var compactor = FrameCompactor()
    let bytes = frames.flatMap { compactor.compact(Array($0.utf8)) }
    return String(decoding: bytes, as: UTF8.self).replacing("\u{1B}[", with: "^")
  }

  @Test func `a colour that is on already is not sent again`() {
    #expect(compact("^31;44mab^m^31;44mc".escaped) == "^m^31;44mabc")
  }

  @Test func `only what differs is sent`() {
    #expect(compact("^1;31;44mab^m^32;44mc".escaped) == "^m^1;31;44mab^22;32mc")
  }

  @Test func `a reset is used where it is shorter`() {
    #expect(compact("^1;4;38;2;1;2;3;48;5;9mab^mc".escaped) == "^m^1;4;38;2;1;2;3;48;5;9mab^mc")
  }

  @Test func `a reset replaces what ends one by one`() {
    #expect(compact("^1;31;44ma^m^32mb".escaped) == "^m^1;31;44ma^;32mb")
    #expect(compact("^31;44ma^m^4;32;45mb".escaped) == "^m^31;44ma^4;32;45mb")
    #expect(compact("^4;31ma^m^4;32mb".escaped) == "^m^4;31ma^32mb")
    #expect(compact("^1;31ma^m^2;31mb".escaped) == "^m^1;31ma^22;2mb")
  }

  @Test func `a blank waits for no ink, but for its background and underline`() {
    #expect(compact("^31ma^32m ^33mb".escaped) == "^m^31ma ^33mb")
    #expect(compact("^31ma^32;44m ^33;44mb".escaped) == "^m^31ma^44m ^33mb")
    #expect(compact("^31ma^4;32m b".escaped) == "^m^31ma^4m ^32mb")
    #expect(compact("^31;7ma^32m ".escaped) == "^m^7;31ma^32m ")
  }

  @Test func `moving the cursor needs no colour, erasing does`() {
    #expect(compact("^44mx^2;3H^31;42m^Ka".escaped) == "^m^44mx^2;3H^42m^K^31ma")
  }

  @Test func `what one frame has told, the next one knows`() {
    #expect(compact("^31ma^m".escaped, "^31mb^m".escaped) == "^m^31mab")
  }

  @Test func `after others have written nothing is known`() {
    var compactor = FrameCompactor()
    let frame = Array("^31ma".escaped.utf8)
    let first = compactor.compact(frame)
    #expect(compactor.compact(frame).count == 1)

    compactor.forgetTerminal()

    #expect(compactor.compact(frame) == first)
  }

  @Test func `what is cut off or unknown is passed on`() {
    #expect(compact("a\u{1B}(Bb^?25h^12".escaped) == "^ma\u{1B}(Bb^?25h^12")
  }
}

extension String {
  /// `^` for the two bytes that begin a control sequence.
  fileprivate var escaped: String { replacing("^", with: "\u{1B}[") }
}
