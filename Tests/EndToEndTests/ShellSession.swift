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

  init(
    _ words: [String] = [Lodging.program, "demo"],
    in lodging: Lodging,
    rows: Int = 40,
    columns: Int = 140,
    environment: [String: String] = [:]
  ) throws {
    self.lodging = lodging
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

  func shows(_ text: String, within limit: Duration = .seconds(30)) -> Bool {
    session.waitForText(text, within: limit)
  }

  /// The code that the shell saw; `nil` when the program did not end within `limit`.
  func exitCode(within limit: Duration = .seconds(10)) -> Int32? {
    guard shows("ended with ", within: limit) else { return nil }
    session.settle()
    let words = ControlSequences.text(of: session.transcript).components(after: "ended with ")
    return Int32(words.prefix { $0.isNumber })
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

extension String {
  /// What follows the last `mark`.
  fileprivate func components(after mark: String) -> Substring {
    ranges(of: mark).last.map { self[$0.upperBound...] } ?? ""
  }
}
