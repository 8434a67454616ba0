import Glibc
package import Terminal

/// How a dashboard ended.
package enum Ending: Equatable {
  case quit
  case signal(TerminalSignal)

  /// Zero, or what a shell makes of a death by this signal.
  package var exitCode: Int32 {
    switch self {
    case .quit, .signal(.resized), .signal(.stopRequested), .signal(.continued): 0
    case .signal(.terminate): 128 + SIGTERM
    case .signal(.hungUp): 128 + SIGHUP
    case .signal(.interrupt): 128 + SIGINT
    }
  }
}
