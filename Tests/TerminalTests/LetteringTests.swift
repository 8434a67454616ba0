import Testing

@testable import Terminal

struct LetteringTests {
  @Test func `inside tmux a joiner is not sent, for it would push the rest of the row aside`() {
    let outside = Lettering(isASCII: false, hasJoiner: true)
    let inside = Lettering(isASCII: false, hasJoiner: false)
    #expect(outside.shown("\u{200D}") == "\u{200D}")
    #expect(inside.shown("\u{200D}") == nil)
    // Persian writes the other one, which tmux understands.
    #expect(inside.shown("\u{200C}") == "\u{200C}")
  }
}
