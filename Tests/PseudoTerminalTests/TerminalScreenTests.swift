import PseudoTerminal
import Testing

/// The screen that is made from what a program wrote.
struct TerminalScreenTests {
  private func screen(after pieces: String...) -> [String] {
    var screen = TerminalScreen(rows: 3, columns: 6) { $0 == "陈" ? 2 : $0 == "\u{301}" ? 0 : 1 }
    for piece in pieces { screen.show(piece.utf8) }
    return screen.rows.map { row in
      String(row.reversed().drop { $0 == " " }.reversed())
    }
  }

  @Test func `text stands where the cursor was sent`() {
    #expect(screen(after: "ab\u{1B}[2;3Hcd\r\ne") == ["ab", "  cd", "e"])
  }

  @Test func `a sequence that comes in two parts is obeyed as one`() {
    #expect(screen(after: "ab\u{1B}[", "2;2Hc") == ["ab", " c", ""])
  }

  @Test func `a character that comes in two parts is shown as one`() {
    var screen = TerminalScreen(rows: 1, columns: 3) { _ in 1 }
    screen.show([0xC3])
    screen.show([0xA9, 0x78])

    #expect(screen.rows == ["éx "])
  }

  @Test func `colours and private modes leave the text alone`() {
    #expect(
      screen(after: "\u{1B}[?1049h\u{1B}[1;31mab\u{1B}[0m\u{1B}(Bc\u{1B}]0;t\u{7}") == [
        "abc", "", "",
      ]
    )
  }

  @Test func `what is erased is gone`() {
    #expect(
      screen(after: "abcdef\u{1B}[1;3H\u{1B}[2X\u{1B}[2;1Hxyz\u{1B}[2G\u{1B}[K") == [
        "ab  ef", "x", "",
      ]
    )
  }

  @Test func `a line feed in the last row moves all rows up`() {
    #expect(screen(after: "a\r\nb\r\nc\r\nd") == ["b", "c", "d"])
  }

  @Test func `only the rows between the margins scroll`() {
    #expect(screen(after: "a\r\nb\r\nc\u{1B}[2;3r\u{1B}[3;1H\nd") == ["a", "c", "d"])
  }

  @Test func `lines and characters are put in and taken out`() {
    #expect(screen(after: "ab\r\ncd\u{1B}[1;1H\u{1B}[L\u{1B}[2;1H\u{1B}[P") == ["", "b", "cd"])
  }

  @Test func `a wide character takes two cells and a mark none`() {
    #expect(screen(after: "陈e\u{301}x") == ["陈ex", "", ""])
  }

  @Test func `a character is repeated as often as asked`() {
    #expect(screen(after: "-\u{1B}[3b") == ["----", "", ""])
  }

  @Test func `what does not fit goes on in the next row`() {
    #expect(screen(after: "abcdefgh") == ["abcdef", "gh", ""])
  }
}
