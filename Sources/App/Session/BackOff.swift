/// How long to wait before trying again: twice as long each time, never all at the same instant.
package struct BackOff: Equatable, Sendable {
  package var firstMilliseconds: Int64
  package var mostMilliseconds: Int64

  package init(firstMilliseconds: Int64, mostMilliseconds: Int64) {
    self.firstMilliseconds = firstMilliseconds
    self.mostMilliseconds = mostMilliseconds
  }

  /// Pauses of a read that a server answered with a failure.
  package static let reads = BackOff(firstMilliseconds: 500, mostMilliseconds: 8_000)

  /// The pause after so many failures in a row; `chance` is from 0 to 999.
  package func milliseconds(afterFailures failures: Int, chance: Int) -> Int64 {
    precondition(failures > 0, "there is nothing to wait for")
    let doubled = firstMilliseconds << Int64(min(failures - 1, 20))
    let whole = min(mostMilliseconds, doubled)
    // Between three quarters and the whole, so that many clients spread out.
    return whole - whole / 4 * Int64(chance) / 1_000
  }
}
