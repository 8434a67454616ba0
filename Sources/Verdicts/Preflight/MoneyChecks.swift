import Kira

/// Whether the money is there, and enough of it to arrive.
enum MoneyChecks {
  /// How old a balance may be, in seconds.
  private static let balanceLife: Int64 = 60

  static func balance(_ facts: PayoutFacts, _ time: PreflightTime) -> Finding {
    if facts.account?.mode.state == .crypto {
      return .pass("No balance is needed: the payout is funded on the chain once it is made.")
    }
    guard let balance = facts.balance else {
      return .unknown("The balance was not read: ask for it before paying out of it.")
    }
    guard let age = time.steady.milliseconds(since: balance.askedAt) else {
      return .unknown("Nobody can tell how old the balance is: read it again.")
    }
    guard age <= balanceLife * 1_000 else {
      return .unknown(
        "The balance is \(age / 1_000) s old and counts for \(balanceLife): read it again."
      )
    }
    return covers(balance.amount, facts.amount)
  }

  private static func covers(_ balance: Amount, _ amount: Amount) -> Finding {
    guard balance.currency == amount.currency else {
      return .unknown(
        "The balance is in \(balance.currency.code) and the payout in \(amount.currency.code), "
          + "which cannot be compared here: choose the currency of the account."
      )
    }
    guard balance.minorUnits >= amount.minorUnits else {
      return .fail(
        "The balance of \(balance.text) does not cover \(amount.text): "
          + "lower the amount or wait for a deposit."
      )
    }
    return .pass("The balance of \(balance.text) covers the payout.")
  }

  static func minimum(_ facts: PayoutFacts, _ time: PreflightTime) -> Finding {
    let unknown = "The minimum of this rail is not known: no list tells it, only a refusal does."
    guard let learnt = facts.minimum else { return .unknown(unknown) }
    let amount = facts.amount
    if let refused = learnt.refused, refused.currency == amount.currency,
      amount.minorUnits <= refused.minorUnits
    {
      return .warn(
        "Kira refused \(refused.text) on this rail before as too little: raise the amount, "
          + "or go on if its fees have changed."
      )
    }
    if let taken = learnt.taken, taken.currency == amount.currency,
      amount.minorUnits >= taken.minorUnits
    {
      return .pass("As little as \(taken.text) was taken on this rail before.")
    }
    return .unknown(unknown)
  }

  static func arrival(_ facts: PayoutFacts, _ time: PreflightTime) -> Finding {
    guard facts.amount.minorUnits > 0 else {
      return .fail("The amount is \(facts.amount.text): only more than nothing can be sent.")
    }
    guard let preview = facts.preview else {
      return .unknown("There is no preview, so nobody knows what would arrive: ask for one.")
    }
    if let finding = wrongSums(preview) { return finding }
    guard let arrives = preview.arrives else {
      return .unknown("The preview does not say what would arrive: ask for it again.")
    }
    guard arrives.minorUnits > 0 else {
      return .fail("Nothing would arrive: the fees eat \(facts.amount.text) up; raise the amount.")
    }
    return .pass("They receive \(arrives.text).")
  }

  /// Figures that contradict each other are a mistake in a unit, and nobody knows in which.
  private static func wrongSums(_ preview: PreviewSeal) -> Finding? {
    guard let amount = preview.amount, let fees = preview.totalFees,
      fees.currency == amount.currency
    else { return nil }
    guard fees.minorUnits >= 0, fees.minorUnits < amount.minorUnits else {
      return .fail(
        "The fees of \(fees.text) leave nothing of \(amount.text): raise the amount."
      )
    }
    guard let arrives = preview.arrives, arrives.currency == amount.currency else { return nil }
    guard let sum = try? arrives.adding(fees), sum == amount else {
      return .fail(
        "The figures of the preview contradict each other: \(arrives.text) and fees of "
          + "\(fees.text) are not \(amount.text); ask for it again, and ask Kira if it stays so."
      )
    }
    return nil
  }
}
