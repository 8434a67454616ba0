import Glibc
import PseudoTerminal
import Testing

import enum PseudoTerminal.ExitStatus

/// A way for the probe to end.
struct Ending: CustomTestStringConvertible {
  let testDescription: String
  var keys = ""
  var signal: Int32?
  let status: ExitStatus
}

/// The terminal is given back exactly, however the program ends.
struct GivingBackTests {
  static let endings = [
    Ending(testDescription: "a key", keys: "q", status: .code(0)),
    Ending(testDescription: "SIGTERM", signal: SIGTERM, status: .code(0)),
    Ending(testDescription: "SIGHUP", signal: SIGHUP, status: .code(0)),
    Ending(testDescription: "SIGINT", signal: SIGINT, status: .code(0)),
    Ending(testDescription: "a trap", keys: "T", status: .signal(SIGILL)),
    Ending(testDescription: "abort", keys: "A", status: .signal(SIGABRT)),
    Ending(testDescription: "own SIGSEGV", keys: "S", status: .signal(SIGSEGV)),
    Ending(testDescription: "SIGSEGV", signal: SIGSEGV, status: .signal(SIGSEGV)),
    Ending(testDescription: "SIGBUS", signal: SIGBUS, status: .signal(SIGBUS)),
    Ending(testDescription: "SIGILL", signal: SIGILL, status: .signal(SIGILL)),
    Ending(testDescription: "SIGTRAP", signal: SIGTRAP, status: .signal(SIGTRAP)),
    Ending(testDescription: "SIGFPE", signal: SIGFPE, status: .signal(SIGFPE)),
  ]

  @Test(arguments: endings)
  func `after every end the terminal is as it was`(ending: Ending) throws {
    let probe = try ProbeSession(environment: ["SWIFT_BACKTRACE": "enable=yes,interactive=yes"])
    #expect(probe.waitForIdle())
    #expect(try probe.session.terminal.modes() != probe.modes)

    try probe.session.press(ending.keys)
    if let signal = ending.signal { probe.session.program.signal(signal) }

    #expect(probe.session.exitStatus() == ending.status)
    try expectGivenBack(probe)
  }

  @Test func `without a mouse and without an alternate screen it is given back as well`() throws {
    let probe = try ProbeSession(environment: ["TERM": "vt100"])
    #expect(probe.waitForIdle())
    try probe.press("m")

    try probe.session.press("q")

    #expect(probe.session.exitStatus() == .code(0))
    try expectGivenBack(probe)
  }

  @Test func `a closed terminal ends the program`() throws {
    let probe = try ProbeSession()
    #expect(probe.waitForIdle())

    probe.session.terminal.hangUp()

    #expect(probe.session.exitStatus() == .code(0))
  }

  @Test func `a closed terminal ends the program even when its signal is ignored`() throws {
    let probe = try ProbeSession(shell: "trap '' HUP; \"$PROBE\"; exit $((40 + $?))")
    #expect(probe.waitForIdle())

    probe.session.terminal.hangUp()

    #expect(probe.session.exitStatus() == .code(40))
  }

  @Test func `a terminal that takes nothing does not keep the program alive`() throws {
    let probe = try ProbeSession()
    #expect(probe.waitForIdle())

    try probe.session.press(String(repeating: "t", count: 3_000))
    probe.session.program.signal(SIGTERM)

    #expect(probe.session.exitStatus() == .code(0))
  }

  @Test func `suspended, the terminal is the shell's, and back it is ours again`() throws {
    let probe = try ProbeSession(
      shell: "set -m; \"$PROBE\"; echo at the shell; read; fg >/dev/null; exit $((40 + $?))"
    )
    #expect(probe.waitForIdle())

    try probe.session.press("\u{1A}")
    #expect(probe.session.waitForText("at the shell"))
    try expectGivenBack(probe)

    try probe.session.press("\r")
    #expect(probe.waitForIdle())
    #expect(try probe.session.terminal.modes() != probe.modes)
    #expect(ControlSequences.privateModes(after: probe.session.transcript)[1049] == true)

    try probe.session.press("q")
    #expect(probe.session.exitStatus() == .code(40))
    try expectGivenBack(probe)
  }

  @Test func `told to end while suspended, the program leaves the terminal alone`() throws {
    let probe = try ProbeSession(
      shell: "set -m; \"$PROBE\"; kill %1; wait -f %1; echo ended; read; exit 5"
    )
    #expect(probe.waitForIdle())

    try probe.session.press("\u{1A}")

    #expect(probe.session.waitForText("ended"))
    try expectGivenBack(probe)
  }

  private func expectGivenBack(_ probe: ProbeSession) throws {
    #expect(probe.session.catchUp())
    #expect(try probe.session.terminal.modes() == probe.modes)
    let modes = ControlSequences.privateModes(after: probe.session.transcript)
    #expect(modes[25] == true, "the cursor")
    #expect(modes[1049] == false, "the main screen")
    for other in [1000, 1004, 1006, 2004, 2026] { #expect(modes[other] == false, "mode \(other)") }
    let end = String(decoding: probe.session.transcript.suffix(400), as: UTF8.self)
    #expect(end.contains("\u{1B}[?1l\u{1B}>"), "cursor keys and number block")
    #expect(end.contains("\u{1B}[m\u{1B}[r"), "attributes and scroll region")
  }
}
