package import Kira

/// How a thing stands, in the order in which a person should hear of it.
package enum Grade: Int, Comparable, CaseIterable, Sendable {
  /// Lost or refused.
  case failed
  /// We cannot tell; never taken for anything else.
  case unknown
  /// Stands still until somebody acts.
  case needsPerson
  /// Waits, and the next step is Kira's or the customer's.
  case waiting
  /// On its way.
  case moving
  /// Good, for as long as anything is.
  case done
  /// Over, and nothing to be done about it.
  case closed

  package static func < (left: Grade, right: Grade) -> Bool { left.rawValue < right.rawValue }
}

/// The one line that says how a resource really stands, whatever its status is called.
package struct Truth: Equatable, Sendable {
  package var grade: Grade
  package var words: String
  /// What to do next, or why nothing can be done.
  package var advice: String

  package init(_ grade: Grade, _ words: String, advice: String = "") {
    self.grade = grade
    self.words = words
    self.advice = advice
  }

  package init(of record: Record, at now: Moment) {
    switch record {
    case .user(let user): self.init(of: user, at: now)
    case .account(let account): self.init(of: account, at: now)
    case .deposit(let deposit): self.init(of: deposit, at: now)
    case .payout(let payout): self.init(of: payout, at: now)
    case .recipient(let recipient): self.init(of: recipient)
    }
  }

  /// A value that this version has never heard of is shown as it is and decides nothing.
  static func unheardOf(_ raw: SafeText) -> Truth {
    raw.isEmpty
      ? Truth(.unknown, "no status given", advice: "Ask the server again.")
      : Truth(
        .unknown,
        "status “\(raw)” is not known to this version",
        advice: "Not final as far as anyone can tell; look at the raw answer."
      )
  }
}

/// How long something has been going on, in seconds; `nil` where nobody said when it began.
func elapsed(since start: Moment?, at now: Moment) -> Int64? {
  start.map { max(0, now.seconds(since: $0)) }
}
