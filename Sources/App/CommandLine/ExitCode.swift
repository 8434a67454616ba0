/// How a command ended, as scripts see it: part of the contract, never renumbered.
package enum ExitCode: Int32, Sendable, CaseIterable {
  case done = 0
  case failed = 1
  case usage = 2
  case authentication = 3
  case notFound = 4
  case outcomeUnknown = 5
  case confirmationNeeded = 6
  case configuration = 7

  /// What the table in the help says about it.
  package var meaning: String {
    switch self {
    case .done: "done"
    case .failed: "failed"
    case .usage: "the command line is wrong"
    case .authentication: "Kira does not let us in"
    case .notFound: "not found"
    case .outcomeUnknown: "outcome unknown"
    case .confirmationNeeded: "a confirmation is needed"
    case .configuration: "the configuration or the credentials are wrong"
    }
  }
}
