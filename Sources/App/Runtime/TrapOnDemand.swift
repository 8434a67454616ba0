import Glibc

/// A bug to order, so that a test can see what the terminal looks like after one.
enum TrapOnDemand {
  /// Does nothing unless the environment asks for it; then SIGUSR1 runs into a failed precondition.
  static func arm(in surroundings: Surroundings) {
    guard surroundings.environment["KIRADECK_TEST_TRAP"] == "1" else { return }
    signal(SIGUSR1) { _ in preconditionFailure("asked for by a test") }
  }
}
