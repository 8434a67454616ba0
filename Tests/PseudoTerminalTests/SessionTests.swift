import Glibc
import PseudoTerminal
import Testing

private let environment = ["PATH": "/usr/bin:/bin", "TERM": "xterm-256color", "LANG": "C.UTF-8"]

/// The watcher itself, tried on programs whose behaviour is known.
struct SessionTests {
  private func session(_ arguments: String...) throws -> Session {
    try Session(arguments, rows: 24, columns: 80, environment: environment)
  }

  @Test func `what is typed comes back from cat`() throws {
    let session = try session("cat")

    try session.press("hello\r")

    #expect(
      session.wait {
        String(decoding: session.transcript, as: UTF8.self).hasSuffix("hello\r\nhello\r\n")
      }
    )
  }

  @Test func `a program sees the size of its terminal`() throws {
    let session = try session("stty", "size")

    #expect(session.waitForText("24 80"))
  }

  @Test func `a program has its terminal and may stop jobs`() throws {
    let session = try session("sh", "-c", "set -- $(cat /proc/$$/stat); echo $8$$; read line")

    #expect(session.waitForText("\(session.program.identifier)\(session.program.identifier)"))
  }

  @Test func `the exit code and the signal that ended a program are told apart`() throws {
    #expect(try session("sh", "-c", "exit 3").exitStatus() == .code(3))
    #expect(try session("sh", "-c", "kill -TERM $$").exitStatus() == .signal(SIGTERM))
  }

  @Test func `modes that a program leaves behind are seen`() throws {
    let session = try session("sh", "-c", "read go; stty raw -echo; echo left; read line")
    let before = try session.terminal.modes()
    try session.press("\r")

    #expect(session.waitForText("left"))

    let after = try session.terminal.modes()
    #expect(before != after)
    #expect(before.readsLines && !after.readsLines)
  }

  @Test func `a hang-up reaches the program`() throws {
    let session = try session("cat")

    session.terminal.hangUp()

    #expect(session.exitStatus() == .signal(SIGHUP))
  }

  @Test func `a program that asks who the terminal is gets an answer`() throws {
    let session = try session("sh", "-c", "stty raw -echo; printf '\\033[c'; head -c 9 | od -c")

    #expect(session.waitForText("033   [   ?   6   2   ;   2   2   c"))
  }

  @Test func `processes are found by a word of their environment`() throws {
    let mark = "KIRADECK_MARK=\(getpid())"
    let marked = environment.merging(["KIRADECK_MARK": "\(getpid())"]) { $1 }
    let session = try Session(["sh", "-c", "cat; true"], environment: marked)

    #expect(session.wait { ProcessFacts.processes(mentioning: mark).count == 2 })
    session.program.signal(SIGKILL)
    session.terminal.hangUp()
    #expect(session.wait { ProcessFacts.processes(mentioning: mark).isEmpty })
  }
}

struct ControlSequencesTests {
  @Test func `text and control are told apart`() {
    let bytes = Array("\u{1B}[1;31mred\u{1B}[0m\u{1B}]0;title\u{07}\u{1B}(Bé\r\n".utf8)

    #expect(ControlSequences.text(of: bytes) == "redé")
    #expect(
      ControlSequences.all(in: bytes).map(\.description)
        == ["<27>[1;31m", "<27>[0m", "<27>]0;title<7>", "<27>(B", "<13>", "<10>"]
    )
  }

  @Test func `the last word on a mode counts`() {
    let bytes = Array("\u{1B}[?1049h\u{1B}[?1000;1006h\u{1B}[?25l\u{1B}[?1049l\u{1B}[?25h".utf8)

    #expect(
      ControlSequences.privateModes(after: bytes)
        == [1049: false, 1000: true, 1006: true, 25: true]
    )
  }

  @Test func `a sequence that is cut off is control to its end`() {
    #expect(ControlSequences.text(of: Array("a\u{1B}[12".utf8)) == "a")
  }
}
