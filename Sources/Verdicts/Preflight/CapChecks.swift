import Kira

/// Whether so much may leave at once, and in one day.
enum CapChecks {
  private static let daySeconds: Int64 = 86_400

  static func perPayout(_ facts: PayoutFacts, _ time: PreflightTime) -> Finding {
    guard let caps = facts.caps else { return .unknown(notTold) }
    guard let cap = caps.perPayout else { return .pass("There is no cap per payout.") }
    guard let most = Dollars(cap), let amount = Dollars(facts.amount) else {
      return .unknown(notInDollars(facts.amount.currency))
    }
    return amount <= most
      ? .pass("\(facts.amount.text) is within the cap of \(cap.text) per payout.")
      : .fail(
        "\(facts.amount.text) is above the cap of \(cap.text) per payout: pay less, "
          + "or have the cap raised in the configuration."
      )
  }

  static func perDay(_ facts: PayoutFacts, _ time: PreflightTime) -> Finding {
    guard let caps = facts.caps else { return .unknown(notTold) }
    guard let cap = caps.perDay else { return .pass("There is no cap per day.") }
    guard let earlier = facts.earlierHere else {
      return .unknown("What was sent today is not known: the journal must be read first.")
    }
    guard let most = Dollars(cap), let amount = Dollars(facts.amount) else {
      return .unknown(notInDollars(facts.amount.currency))
    }
    // What lies ahead counts too: a clock that was set back must not open the cap.
    let dayAgo = time.wall.advanced(bySeconds: -daySeconds)
    var spent = Dollars.none
    for payout in earlier where payout.standing.mayHaveSent && payout.decidedAt >= dayAgo {
      guard payout.amount.minorUnits >= 0, let more = Dollars(payout.amount) else {
        return .unknown(notInDollars(payout.amount.currency))
      }
      spent = spent + more
    }
    return spent + amount <= most
      ? .pass("With \(spent.text) of the last 24 hours it is within the cap of \(cap.text).")
      : .fail(
        "With \(spent.text) of the last 24 hours, \(facts.amount.text) is above the cap of "
          + "\(cap.text) per day: wait, or have the cap raised in the configuration."
      )
  }

  private static let notTold = "The caps are not known: the configuration must be read first."

  private static func notInDollars(_ currency: Currency) -> String {
    "Caps are in dollars, and what \(currency.code) is in them is not known here."
  }
}
