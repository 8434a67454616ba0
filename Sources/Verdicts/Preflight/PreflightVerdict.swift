/// What one check says about a payout that is about to be made.
package struct PreflightVerdict: Equatable, Sendable {
  /// From what needs no thought to what stops the payout.
  package enum Grade: Int, Comparable, CaseIterable, Sendable {
    case pass, unknown, warn, fail

    package static func < (left: Grade, right: Grade) -> Bool { left.rawValue < right.rawValue }
  }

  package let check: PreflightCheck
  package let grade: Grade
  /// One sentence: what, why, and what to do about it.
  package let sentence: String

  package init(_ check: PreflightCheck, _ grade: Grade, _ sentence: String) {
    self.check = check
    self.grade = grade
    self.sentence = sentence
  }

  /// Whether the payout must not be made while this stands.
  package var stops: Bool {
    grade == .fail || grade == .unknown && check.row.whenUnknown == .stops
  }

  /// Whether a person must say in so many words that the payout is to be made all the same.
  package var asksForOverride: Bool {
    grade == .warn || grade == .unknown && check.row.whenUnknown == .asks
  }
}

/// What a check finds, before it is known which check it was.
struct Finding: Equatable, Sendable {
  let grade: PreflightVerdict.Grade
  let sentence: String

  static func pass(_ sentence: String) -> Finding { Finding(grade: .pass, sentence: sentence) }
  static func unknown(_ sentence: String) -> Finding {
    Finding(grade: .unknown, sentence: sentence)
  }
  static func warn(_ sentence: String) -> Finding { Finding(grade: .warn, sentence: sentence) }
  static func fail(_ sentence: String) -> Finding { Finding(grade: .fail, sentence: sentence) }
}
