import Glibc

/// What the system tells the program about its terminal and its life.
package enum TerminalSignal: Hashable, Sendable {
  /// SIGTERM: end, with everything put in order.
  case terminate
  /// SIGHUP, or the terminal has been closed: end, there is nobody to talk to.
  case hungUp
  /// SIGINT from outside; Ctrl-C on the keyboard is a key.
  case interrupt
  case resized
  /// SIGTSTP from outside: `suspend()` is the answer.
  case stopRequested
  /// SIGCONT after a stop that was not asked for: `redraw()` is the answer.
  case continued

  init?(number: UInt8) {
    guard let signal = Self.numbered[Int32(number)] else { return nil }
    self = signal
  }

  private static let numbered: [Int32: TerminalSignal] = [
    SIGTERM: .terminate,
    SIGHUP: .hungUp,
    SIGINT: .interrupt,
    SIGWINCH: .resized,
    SIGTSTP: .stopRequested,
    SIGCONT: .continued,
  ]

  var endsTheProgram: Bool { self == .terminate || self == .hungUp || self == .interrupt }
}
