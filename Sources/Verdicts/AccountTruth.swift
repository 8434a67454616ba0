package import Kira

extension Truth {
  /// Kira activates an account in about this long; after it, nobody is working on it.
  private static let usualActivationSeconds: Int64 = 300

  /// The account number is the proof that money can arrive; `approved` is not.
  package init(of account: VirtualAccount, at now: Moment) {
    switch account.status.state {
    case .approved, .active, .activating: self = .opened(account, at: now)
    case .pending, .rfi:
      self.init(
        .waiting,
        "information asked for",
        advice: "Kira has questions about this account; your contact knows which."
      )
    case .frozen:
      self.init(.needsPerson, "frozen: no payout leaves", advice: "Ask your Kira contact.")
    case .declined, .failed:
      self.init(.failed, "declined", advice: "It will not open; a new one may.")
    case .deactivated: self.init(.closed, "deactivated")
    case nil: self = .unheardOf(account.status.raw)
    }
  }

  private static func opened(_ account: VirtualAccount, at now: Moment) -> Truth {
    if account.hasRealNumber { return Truth(.done, "ready") }
    guard let age = elapsed(since: account.createdAt, at: now) else {
      return Truth(.unknown, "no account number, age unknown")
    }
    guard age > usualActivationSeconds else {
      return Truth(.moving, "activating", advice: "Usually ready within 5 minutes.")
    }
    return Truth(
      .needsPerson,
      "activating for \(Age.text(seconds: age))",
      advice: "The number is still pending (usual: 5 min). Ask your Kira contact to look."
    )
  }
}
