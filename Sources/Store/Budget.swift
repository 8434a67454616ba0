/// How long a query may run before the loop wants its thread back.
package final class Budget {
  package enum Limit: Equatable, Sendable {
    case milliseconds(Int)
    /// The same on every machine, which tests like.
    case instructions(Int)
  }

  static let instructionsPerCheck: Int32 = 1_000

  private let deadline: ContinuousClock.Instant?
  private var checksLeft: Int

  package init(_ limit: Limit) {
    switch limit {
    case .milliseconds(let milliseconds):
      deadline = ContinuousClock.now.advanced(by: .milliseconds(milliseconds))
      checksLeft = .max
    case .instructions(let instructions):
      deadline = nil
      checksLeft = instructions / Int(Self.instructionsPerCheck)
    }
  }

  package func isSpent() -> Bool {
    if let deadline { return ContinuousClock.now >= deadline }
    checksLeft -= 1
    return checksLeft < 0
  }
}
