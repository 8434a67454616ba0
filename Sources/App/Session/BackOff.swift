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

/// What an answer asks us to wait, as far as it is reasonable.
package enum RetryAfter {
  /// Longer than this is nonsense, or a way to keep us out.
  private static let mostSeconds: Int64 = 120

  /// The seconds a header names; dates and negative or absurd numbers are refused or cut.
  package static func milliseconds(_ header: String?) -> Int64? {
    let digits = header?.filter { $0 != " " } ?? ""
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    // More digits than a number holds are as absurd as a number too large.
    return min(Int64(digits) ?? mostSeconds, mostSeconds) * 1_000
  }
}
