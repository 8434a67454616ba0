import Kira

/// A deposit that somebody simulated through the API.
struct MadeDeposit: MadeRecord {
  let created: Moment
  let place: Int
  let account: RecordKey
  let amount: Amount
  let rail: Rail

  /// The one amount with which the newest dialect can be told what to do.
  var isToBeRefunded: Bool { amount.minorUnits == 1_100 }
}

extension Life {
  /// It counts at once; one of the magic amount goes back to where it came from.
  static func simulated(_ deposit: MadeDeposit) -> Life {
    let completed = Step(0, "COMPLETED")
    return deposit.isToBeRefunded
      ? Life([completed, .init(20 * Span.second, "REFUNDED")]) : Life([completed])
  }
}
