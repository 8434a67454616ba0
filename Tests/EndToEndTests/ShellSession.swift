import CWidth
import Glibc
import PseudoTerminal
import Testing

/// The program under a shell in a terminal of our own, where modes and raw bytes can be seen.
///
/// Under a shell because the kernel resets the modes when the leader of a session ends: the
/// terminal of a program that is its own leader looks tidy whatever it has done.
final class ShellSession {
  let session: Session
  private let lodging: Lodging
  private var modesOfShell: TerminalModes?
  private var screen: TerminalScreen
  /// How much of the transcript is on `screen`.
  private var shownCount = 0

  init(
    _ words: [String] = [Lodging.program, "demo"],
    in lodging: Lodging,
    rows: Int = 40,
    columns: Int = 140,
    environment: [String: String] = [:]
  ) throws {
    self.lodging = lodging
    setlocale(LC_CTYPE, "C.UTF-8")
    screen = TerminalScreen(rows: rows, columns: columns) {
      Int(wcwidth(wchar_t(bitPattern: $0.value)))
    }
    let script = "echo ready; read go; \"$@\"; echo \"ended with $?\"; read done"
    session = try Session(
      ["sh", "-c", script, "sh"] + words,
      rows: rows,
      columns: columns,
      environment: lodging.environment.merging(environment) { $1 }
    )
    try #require(session.waitForText("ready"))
    modesOfShell = try session.terminal.modes()
    try session.press("\r")
  }

  /// The program itself: the child of the shell.
  var program: Int32? { ProcessFacts.children(of: session.program.identifier).first }

  /// Whether a text came, in one piece or around what stood on the screen already.
  func shows(_ text: String, within limit: Duration = patience) -> Bool {
    session.wait(within: limit) {
      screen.show(session.transcript[shownCount...])
      shownCount = session.transcript.count
      return screen.rows.contains { $0.contains(text) }
        || ControlSequences.text(of: session.transcript).contains(text)
    }
  }

  /// The code that the shell saw; `nil` when the program did not end.
  func exitCode() -> Int32? {
    var code: Int32?
    _ = session.wait(within: patience) {
      let words = String(decoding: session.transcript, as: UTF8.self)
      // With the end of its line: digits may come one by one.
      code = words.firstMatch(of: /ended with (\d+)\s/).flatMap { Int32($0.output.1) }
      return code != nil
    }
    return code
  }

  /// What differs from a terminal that nobody has touched; empty when it was given back exactly.
  func leftBehind() throws -> [String] {
    var left: [String] = []
    if try session.terminal.modes() != modesOfShell { left.append("modes of the line") }
    // Of all private modes a fresh terminal has three on: cursor, wrapping, alternate scrolling.
    let on = Set([7, 25, 1007])
    for (mode, isOn) in ControlSequences.privateModes(after: session.transcript)
    where isOn != on.contains(mode) {
      left.append("private mode \(mode) is \(isOn ? "on" : "off")")
    }
    let keypad = ControlSequences.all(in: session.transcript)
      .last { ["<27>=", "<27>>"].contains($0.description) }
    if keypad?.description == "<27>=" { left.append("keypad mode") }
    return left.sorted()
  }
}
