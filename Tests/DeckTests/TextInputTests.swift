import Canvas
import Deck
import Testing

struct TextInputTests {
  private func typed(_ text: String, limit: Int = 512, then keys: [Key] = []) -> TextInput {
    var input = TextInput(limit: limit)
    for character in text { _ = input.handle(.character(character)) }
    for key in keys { _ = input.handle(key) }
    return input
  }

  private func shown(_ input: TextInput, columns: Int) -> (text: String, cursor: Point?) {
    var canvas = Canvas(size: Size(columns: columns, rows: 1))
    input.draw(on: &canvas, in: canvas.bounds)
    return (canvas.text, canvas.cursor)
  }

  @Test func `typing appends and the cursor follows`() {
    let input = typed("maría")
    #expect(input.text == "maría")
    #expect(input.cursor == 5)
  }

  @Test(
    arguments: [
      ([.left, .character("x")], "status:failed amount:>50x0"),
      ([.home, .character("x")], "xstatus:failed amount:>500"),
      ([.backspace], "status:failed amount:>50"),
      ([.backspace, .delete], "status:failed amount:>50"),
      ([.home, .delete], "tatus:failed amount:>500"),
      ([.home, .backspace], "status:failed amount:>500"),
      ([.control("w")], "status:failed amount:>"),
      ([.control("w"), .control("w")], "status:failed "),
      ([.controlLeft, .controlLeft, .control("k")], "status:failed "),
      ([.controlLeft, .control("u")], "500"),
      ([.home, .controlRight, .control("k")], "status"),
      ([.control("a"), .alt("d")], ":failed amount:>500"),
      ([.control("a"), .control("e"), .control("h")], "status:failed amount:>50"),
      ([.control("u"), .control("u"), .backspace, .delete], ""),
    ] as [([Key], String)]
  )
  func `editing keys do what they do in a shell`(keys: [Key], text: String) {
    #expect(typed("status:failed amount:>500", then: keys).text == text)
  }

  @Test(arguments: [Key.enter, .escape, .tab, .up, .down, .pageUp, .function(1), .control("p")])
  func `other keys are left to others`(key: Key) {
    var input = typed("abc")
    let isTaken = input.handle(key)
    #expect(!isTaken)
    #expect(input == typed("abc"))
  }

  @Test func `a cluster is one step and goes as a whole`() {
    let family = "👨‍👩‍👧e\u{301}"
    var input = typed("a")
    input.paste(family)
    #expect(input.cursor == 3)

    _ = input.handle(.backspace)
    #expect(input.text == "a👨‍👩‍👧")
    _ = input.handle(.backspace)
    #expect(input.text == "a")
  }

  @Test func `a mark that is typed joins the letter before the cursor`() {
    let input = typed("e", then: [.character("\u{301}"), .character("x")])
    #expect(input.text == "éx")
    #expect(input.cursor == 2)
  }

  @Test func `pasted lines become one line`() {
    var input = typed("[]", then: [.left])
    input.paste("one\r\ntwo\nthree\tfour")
    #expect(input.text == "[one two three four]")
    #expect(input.cursor == 19)
  }

  @Test func `pasted text cannot command a terminal`() {
    var input = TextInput()
    input.paste("a\u{1B}[31mb\u{202E}c")
    #expect(input.text == "a\u{FFFD}[31mbc")
  }

  @Test func `what is beyond the limit is not taken, wherever the cursor stands`() {
    var input = typed("abcdef", limit: 4, then: [.home])
    #expect(input.text == "abcd")

    input.paste("xyz")
    #expect(input.text == "abcd")

    _ = input.handle(.delete)
    input.paste("xyz")
    #expect(input.text == "xbcd")
    #expect(input.cursor == 1)
  }

  @Test func `the end of a long text is shown with room for the cursor`() {
    let (text, cursor) = shown(typed("0123456789"), columns: 6)
    #expect(text == "…6789")
    #expect(cursor == Point(column: 5, row: 0))
  }

  @Test func `going home shows the start again`() {
    let (text, cursor) = shown(typed("0123456789", then: [.home]), columns: 6)
    #expect(text == "01234…")
    #expect(cursor == Point(column: 0, row: 0))
  }

  @Test func `a text that is cut on both sides is marked on both`() {
    let (text, cursor) = shown(typed("0123456789", then: [.left, .left, .left]), columns: 6)
    #expect(text == "…4567…")
    #expect(cursor == Point(column: 4, row: 0))
  }

  @Test func `wide clusters scroll whole`() {
    let (text, cursor) = shown(typed("李小龙"), columns: 6)
    #expect(text == "… 龙")
    #expect(cursor == Point(column: 4, row: 0))
  }

  @Test func `an empty field shows what belongs there`() {
    var canvas = Canvas(size: Size(columns: 12, rows: 1))
    TextInput().draw(on: &canvas, in: canvas.bounds, placeholder: "any id")
    #expect(canvas.text == "any id")
    #expect(canvas.cursor == Point(column: 0, row: 0))
    #expect(canvas[Point(column: 0, row: 0)].role == .muted)
    #expect(canvas[Point(column: 11, row: 0)].role == .input)
  }

  @Test func `a field without room draws nothing`() {
    var canvas = Canvas(size: Size(columns: 5, rows: 1))
    typed("abc").draw(on: &canvas, in: Rect(column: 2, row: 0, columns: 0, rows: 1))
    #expect(canvas == Canvas(size: canvas.size))
  }
}
