/// What an answer asks us to wait, as far as it is reasonable.
package enum RetryAfter {
  /// Longer than this is nonsense, or a way to keep us out.
  private static let mostSeconds: Int64 = 120

  /// The seconds a header names; dates and negative numbers are refused, absurd ones cut.
  package static func seconds(_ header: String?) -> Int64? {
    let digits = header?.filter { $0 != " " } ?? ""
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    // More digits than a number holds are as absurd as a number too large.
    return min(Int64(digits) ?? mostSeconds, mostSeconds)
  }

  package static func milliseconds(_ header: String?) -> Int64? {
    seconds(header).map { $0 * 1_000 }
  }
}
