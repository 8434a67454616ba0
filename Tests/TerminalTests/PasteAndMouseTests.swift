import Canvas
import Testing

@testable import Terminal

struct PasteTests {
  private func decode(_ text: String) -> [Input] {
    var decoder = KeyDecoder()
    return decoder.decode(Array(text.utf8), at: 0)
  }

  @Test func `a paste is one input, whatever is in it`() {
    let inputs = decode("a\u{1B}[200~rm -rf\rx\u{1B}[201~b")

    #expect(inputs == [.key(.character("a")), .paste("rm -rf\nx"), .key(.character("b"))])
  }

  @Test func `all kinds of line ends become one`() {
    #expect(decode("\u{1B}[200~a\r\nb\rc\nd\n\re\u{1B}[201~") == [.paste("a\nb\nc\nd\n\ne")])
  }

  @Test func `control characters are left out, and what looks like the end is kept`() {
    let inputs = decode("\u{1B}[200~a\u{0}\u{9B}\u{7}\tb\u{1B}[20\u{1B}\u{1B}[2c\u{1B}[201~")

    #expect(inputs == [.paste("a\tb[20[2c")])
  }

  @Test func `an Enter in one piece with text before it is told from one by itself`() {
    let (five, zero) = (Input.key(.character("5")), Input.key(.character("0")))
    #expect(decode("50\r\r") == [five, zero, .enterInText, .enterInText])
    #expect(decode("5\r") == [five, .key(.enter)])
    var decoder = KeyDecoder()
    #expect(decoder.decode(Array("50".utf8), at: 0) == [five, zero])
    #expect(decoder.decode(Array("\r".utf8), at: 0) == [.key(.enter)])
  }

  @Test func `a paste may come byte by byte`() {
    var decoder = KeyDecoder()
    let bytes = Array("\u{1B}[200~é李\u{1B}[201~".utf8)

    #expect(bytes.flatMap { decoder.decode([$0], at: 0) } == [.paste("é李")])
  }

  @Test func `bytes that are not UTF-8 are shown as such`() {
    var decoder = KeyDecoder()
    let bytes = Array("\u{1B}[200~a".utf8) + [0xFF] + Array("b\u{1B}[201~".utf8)

    #expect(decoder.decode(bytes, at: 0) == [.paste("a\u{FFFD}b")])
  }

  @Test func `a paste that never ends is over when nothing comes any more`() {
    var decoder = KeyDecoder()
    #expect(decoder.decode(Array("\u{1B}[200~abc".utf8), at: 0) == [])
    #expect(decoder.decode(Array("def".utf8), at: 900) == [])

    #expect(decoder.expire(at: 1_899) == [])
    #expect(decoder.expire(at: 1_900) == [.paste("abcdef")])
    #expect(decoder.decode(Array("q".utf8), at: 2_000) == [.key(.character("q"))])
  }

  @Test func `a paste beyond all measure is cut`() throws {
    let inputs = decode("\u{1B}[200~" + String(repeating: "x", count: 1 << 21) + "\u{1B}[201~q")

    #expect(inputs == [.paste(String(repeating: "x", count: 1 << 20)), .key(.character("q"))])
  }
}

struct MouseTests {
  @Test func `a press and the wheel are told with their place`() {
    var decoder = KeyDecoder()

    let inputs = decoder.decode(
      Array("\u{1B}[<0;3;2M\u{1B}[<0;3;2m\u{1B}[<64;1;1M\u{1B}[<65;200;100M".utf8),
      at: 0
    )

    #expect(
      inputs == [
        .mouse(Mouse(.press, at: Point(column: 2, row: 1))),
        .mouse(Mouse(.wheelUp, at: Point(column: 0, row: 0))),
        .mouse(Mouse(.wheelDown, at: Point(column: 199, row: 99))),
      ]
    )
  }

  @Test(arguments: [
    ("1;1", 400, Mouse.Action.doublePress), ("1;1", 401, .press), ("2;1", 100, .press),
  ])
  func `two presses are a double one if place and time agree`(
    place: String,
    time: Int,
    action: Mouse.Action
  ) {
    var decoder = KeyDecoder()
    _ = decoder.decode(Array("\u{1B}[<0;1;1M".utf8), at: 0)

    let inputs = decoder.decode(Array("\u{1B}[<0;\(place)M".utf8), at: time)

    guard case .mouse(let mouse)? = inputs.first else {
      Issue.record("\(inputs)")
      return
    }
    #expect(mouse.action == action)
  }

  @Test func `a third press starts anew`() {
    var decoder = KeyDecoder()
    let press = "\u{1B}[<0;1;1M"

    let inputs = decoder.decode(Array((press + press + press).utf8), at: 0)

    let place = Point(column: 0, row: 0)
    #expect(
      inputs == [Mouse.Action.press, .doublePress, .press].map { .mouse(Mouse($0, at: place)) }
    )
  }
}
