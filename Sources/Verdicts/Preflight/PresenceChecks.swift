/// Whether somebody else may be about to make the same payout.
enum PresenceChecks {
  static func instance(_ facts: PayoutFacts, _ time: PreflightTime) -> Finding {
    switch facts.otherInstance {
    case nil: .unknown("Whether another Kiradeck is at work was not looked at.")
    case .nobody: .pass("No other Kiradeck here is sending anything.")
    case .somebody(let who):
      .warn("Another Kiradeck is at work (\(who)): be sure that it does not make this payout too.")
    }
  }

  static func person(_ facts: PayoutFacts, _ time: PreflightTime) -> Finding {
    switch facts.otherOperator {
    case nil: .unknown("Whether somebody else is paying for this tenant was not looked at.")
    case .nobody: .pass("No other desk has paid for this user in the last eight hours.")
    case .somebody(let who):
      .warn("Somebody else is paying for this tenant (\(who)): agree on who makes this payout.")
    }
  }
}
