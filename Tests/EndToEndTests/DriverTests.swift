import PseudoTerminal
import Testing

extension EndToEnd {
  /// The drivers, tried on programs that every system has.
  struct DriverTests {
    private let lodging = try? Lodging()

    @Test func `what is typed and pasted into cat stands on the screen`() throws {
      let session = try TerminalSession([], in: #require(lodging), program: "cat")

      try session.type("it's 100 %")
      try session.press("Enter")
      // What is pasted is echoed at once, so cat has to have said its own first.
      try #require(try session.shows("it's 100 %\nit's 100 %"))
      try session.paste("two words")

      #expect(try session.shows("it's 100 %\nit's 100 %\ntwo words"))
      #expect(session.exitCode == nil)
    }

    @Test func `a program sees the size that was asked for, and its change`() throws {
      // A signal just before a `read` would be heard only at its end.
      let script = "trap 'stty size' WINCH; stty size; while :; do sleep 0.1; done"
      let session = try TerminalSession(
        ["-c", script],
        in: #require(lodging),
        rows: 60,
        columns: 200,
        program: "sh"
      )

      #expect(try session.shows("60 200"))
      try session.resize(rows: 24, columns: 80)
      #expect(try session.shows("24 80"))
    }

    @Test func `the screen and the code remain when a program has ended`() throws {
      let session = try TerminalSession(
        ["-c", "echo over; exit 7"],
        in: #require(lodging),
        program: "sh"
      )

      #expect(try session.shows("over"))
      #expect(eventually { session.exitCode == 7 })
    }

    @Test func `idle is when a byte has been added to the file`() throws {
      let script = "while read line; do printf . >>\"$KIRADECK_IDLE_FILE\"; done"
      let session = try TerminalSession(["-c", script], in: #require(lodging), program: "sh")

      #expect(try session.untilIdle { try session.press("Enter") })
    }

    @Test func `a tidy program leaves nothing behind`() throws {
      let shell = try ShellSession(["sh", "-c", "exit 4"], in: #require(lodging))

      #expect(shell.exitCode() == 4)
      #expect(try shell.leftBehind() == [])
    }

    @Test func `whatever a program leaves behind is named`() throws {
      let untidy = "stty -echo; printf '\\033[?1049h\\033[?25l\\033[?1000;1006h\\033[?2004h\\033='"
      let shell = try ShellSession(["sh", "-c", untidy], in: #require(lodging))

      #expect(shell.exitCode() == 0)
      #expect(
        try shell.leftBehind() == [
          "keypad mode", "modes of the line", "private mode 1000 is on", "private mode 1006 is on",
          "private mode 1049 is on", "private mode 2004 is on", "private mode 25 is off",
        ]
      )
    }

    @Test func `a lodging knows who is in, and throws them out at the end`() throws {
      var own: Lodging? = try Lodging()
      let folder = try #require(own).folder
      let script = "setsid tail -f /dev/null & exec cat"
      let session = try Session(["sh", "-c", script], environment: #require(own).environment)

      #expect(eventually { ProcessFacts.processes(mentioning: folder).count == 2 })
      own = nil
      #expect(session.wait { ProcessFacts.processes(mentioning: folder).isEmpty })
    }
  }
}
