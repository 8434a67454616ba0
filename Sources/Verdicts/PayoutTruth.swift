package import Kira

extension Truth {
  /// Completed is good but not for ever: a bank may return the money days later.
  package init(of payout: Payout, at now: Moment) {
    switch payout.status.state {
    case .completed: self.init(.done, "completed")
    case .created, .pending: self = .underway(payout, verb: "created", at: now)
    case .processing: self = .underway(payout, verb: "processing", at: now)
    case .inReview, .kytPending:
      self.init(.waiting, "in review at Kira", advice: "Nothing to do here; Kira decides.")
    case .failed:
      self.init(
        .failed,
        "failed",
        advice: "Read why in its timeline; a bank return after completion looks the same."
      )
    case .expired: self.init(.failed, "expired", advice: "No money arrived in time.")
    case .cancelled: self.init(.closed, "cancelled unsent")
    case nil: self = .unheardOf(payout.status.raw)
    }
  }

  /// Three times the usual is when an operator would start asking.
  private static func underway(_ payout: Payout, verb: String, at now: Moment) -> Truth {
    guard
      let age = elapsed(since: payout.createdAt, at: now),
      let usual = UsualTime(rail: payout.rail)
    else { return Truth(.moving, verb) }
    guard age > usual.seconds * 3 else {
      return Truth(.moving, verb, advice: "Usual for \(payout.rail): \(usual.words).")
    }
    return Truth(
      .needsPerson,
      "\(verb) for \(Age.text(seconds: age))",
      advice: "Usual for \(payout.rail): \(usual.words). Ask Kira with the references below."
    )
  }
}

/// How long a rail usually takes from sending to arrival.
package struct UsualTime: Equatable, Sendable {
  package let seconds: Int64
  package let words: String

  private static let byRail: [String: UsualTime] = [
    "wire": UsualTime(seconds: 28_800, words: "same day"),
    "ach": UsualTime(seconds: 259_200, words: "1 to 3 business days"),
    "swift": UsualTime(seconds: 432_000, words: "3 to 5 business days"),
    "instant_pay": UsualTime(seconds: 60, words: "seconds"),
    "fednow": UsualTime(seconds: 60, words: "seconds"),
    "spei": UsualTime(seconds: 1_800, words: "minutes"),
    "wallet": UsualTime(seconds: 3_600, words: "under an hour"),
  ]

  private init(seconds: Int64, words: String) {
    self.seconds = seconds
    self.words = words
  }

  package init?(rail: SafeText) {
    guard let usual = Self.byRail[rail.text.lowercased()] else { return nil }
    self = usual
  }
}
