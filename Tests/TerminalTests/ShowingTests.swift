import Glibc
import PseudoTerminal
import Testing

/// What is written, and how much of it.
struct ShowingTests {
  private func probe(
    _ arguments: String...,
    environment: [String: String] = [:]
  ) throws -> ProbeSession {
    let probe = try ProbeSession(arguments, environment: environment)
    #expect(probe.waitForIdle())
    return probe
  }

  @Test func `a canvas that is shown already is not written again`() throws {
    let probe = try probe()

    #expect(try probe.press("e") == [])
  }

  @Test(arguments: [("mono", 300), ("16", 300), ("256", 300), ("direct", 380)])
  func `moving the bar writes two rows and no more`(tier: String, most: Int) throws {
    let probe = try probe(tier)
    for key in ["j", "j", "j", "k"] {
      #expect(try probe.press(key).count <= most)
    }
  }

  @Test func `scrolling moves what is there already`() throws {
    let probe = try probe("256")
    let whole = probe.session.transcript.count

    #expect(try probe.press("n").count < whole / 8)
  }

  @Test func `a first frame shows everything in one synchronized piece`() throws {
    let probe = try probe()

    let again = try probe.press("\u{0C}")

    #expect(String(decoding: again, as: UTF8.self).contains("\u{1B}[?2026h"))
    #expect(again.suffix(8) == Array("\u{1B}[?2026l".utf8)[...])
    #expect(ControlSequences.text(of: again).contains("Acme Trading 38"))
  }

  @Test func `a terminal that cannot synchronize is not asked to`() throws {
    let probe = try ProbeSession(shell: "\"$PROBE\"")
    #expect(probe.session.wait { !probe.session.transcript.isEmpty })
    try probe.session.press("\u{1B}[?2026;0$y")
    #expect(probe.waitForIdle())

    let again = try probe.press("\u{0C}")

    #expect(!String(decoding: again, as: UTF8.self).contains("\u{1B}[?2026h"))
  }

  @Test func `true colour rewrites no palette`() throws {
    let probe = try probe(environment: ["COLORTERM": "truecolor"])

    let written = String(decoding: probe.session.transcript, as: UTF8.self)
    #expect(written.contains("38;2;"))
    #expect(!written.contains("\u{1B}]"))
  }

  @Test func `without colours none are written`() throws {
    let probe = try probe(environment: ["COLORTERM": "truecolor", "NO_COLOR": "1"])

    let sequences = ControlSequences.all(in: probe.session.transcript).map(\.description)
    let allowed = ["<27>[m", "<27>[1m", "<27>[7m", "<27>[22m", "<27>[27m", "<27>[;7m", "<27>[;1m"]
    #expect(sequences.filter { $0.hasSuffix("m") && !allowed.contains($0) } == [])
  }

  @Test func `in ASCII all that is not a letter is ASCII`() throws {
    let probe = try probe("ascii")

    let foreign = probe.text.unicodeScalars.filter { !$0.isASCII }
    #expect(
      foreign.allSatisfy {
        $0.properties.isAlphabetic || $0.properties.canonicalCombiningClass != .notReordered
      }
    )
    #expect(probe.text.contains("Acme Trading"))
  }

  @Test func `a new size is told and filled`() throws {
    let probe = try probe()

    try probe.session.terminal.resize(rows: 12, columns: 60)

    #expect(probe.waitForIdle())
    let last = try probe.press("\u{0C}")
    #expect(ControlSequences.text(of: last).contains("Acme Trading 10 "))
    #expect(!ControlSequences.text(of: last).contains("Acme Trading 11 "))
  }

  @Test func `the cursor is seen only where something is typed`() throws {
    let probe = try probe()
    let modes = { ControlSequences.privateModes(after: probe.session.transcript) }
    #expect(modes()[25] == false)

    try probe.press("c")
    #expect(modes()[25] == true)

    try probe.press("c")
    #expect(modes()[25] == false)
  }

  @Test(arguments: [
    ("\u{1B}[D", "last: key(Canvas.Key.left)"), ("\u{1B}", "last: key(Canvas.Key.escape)"),
    ("\u{1B}[200~x\ry\u{1B}[201~", "last: paste("), ("\u{1B}[I", "last: focused(true)"),
    ("\u{1B}[<0;5;6M", "last: mouse("),
  ])
  func `what is typed arrives`(bytes: String, line: String) throws {
    let probe = try probe()

    try probe.press(bytes)

    #expect(probe.text.contains(line))
  }
}

/// A terminal that cannot be used, and the line that says so.
struct Refusal: CustomTestStringConvertible {
  let environment: [String: String]
  let line: String
  var shell: String?

  var testDescription: String { line }
}

struct RefusalTests {
  static let refusals = [
    Refusal(environment: ["TERM": "dumb"], line: "cannot move its cursor (TERM=dumb). Try: TERM="),
    Refusal(environment: ["TERM": "-"], line: "TERM is not set. Try: TERM="),
    Refusal(environment: ["TERM": "no\u{1B}[mad"], line: "(TERM=no[mad). Try: TERM="),
    Refusal(
      environment: ["LC_ALL": "C"],
      line: "needs a UTF-8 locale; this one is ANSI_X3.4-1968. Try: LC_ALL=C.UTF-8 kiradeck"
    ),
    Refusal(environment: [:], line: "needs a terminal", shell: "\"$PROBE\" | cat"),
    Refusal(environment: [:], line: "needs a terminal", shell: "\"$PROBE\" </dev/null"),
  ]

  @Test(arguments: refusals)
  func `each reason is one clear line, and nothing is touched`(refusal: Refusal) throws {
    let probe = try ProbeSession(environment: refusal.environment, shell: refusal.shell)

    #expect(probe.session.exitStatus() != nil)
    #expect(probe.session.catchUp())

    #expect(probe.text.contains(refusal.line))
    #expect(
      ControlSequences.all(in: probe.session.transcript).map(\.description) == ["<13>", "<10>"]
    )
    #expect(try probe.session.terminal.modes() == probe.modes)
  }
}
