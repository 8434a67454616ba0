/// Why there is no terminal to draw on; each case says what to do about it.
package enum TerminalError: Error, Equatable, Sendable {
  case notATerminal
  case nameMissing
  case unfit(name: String)
  case unknown(name: String)
  case encoding(String)
  case failed(step: String)
}

extension TerminalError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .notATerminal:
      "kiradeck needs a terminal for its input and output; "
        + "'kiradeck help' says what works without one"
    case .nameMissing:
      "kiradeck does not know this terminal: TERM is not set. Try: TERM=xterm-256color kiradeck"
    case .unfit(let name):
      "kiradeck cannot draw on a terminal that cannot move its cursor (TERM=\(printable(name))). "
        + "Try: TERM=xterm-256color kiradeck"
    case .unknown(let name):
      "kiradeck finds no description of this terminal (TERM=\(printable(name))). "
        + "Try: TERM=xterm-256color kiradeck"
    case .encoding(let name):
      "kiradeck needs a UTF-8 locale; this one is \(printable(name)). "
        + "Try: LC_ALL=C.UTF-8 kiradeck"
    case .failed(let step):
      "kiradeck could not prepare the terminal: \(step). Try: reset"
    }
  }

  /// The environment is not to be trusted with the terminal.
  private func printable(_ name: String) -> String {
    String(String.UnicodeScalarView(name.unicodeScalars.filter { (0x20..<0x7F) ~= $0.value }))
  }
}
