import Kira

/// Whether this recipient is one to be looked at twice.
enum RecipientChecks {
  private static let newForSeconds: Int64 = 86_400

  static func firstPayment(_ facts: PayoutFacts, _ time: PreflightTime) -> Finding {
    judge(facts) { _ in
      guard let history = facts.history else {
        return .unknown("Whether they were ever paid is not known: check bank and account.")
      }
      if history.payouts.contains(where: { $0.status.state == .completed }) {
        return .pass("They were paid before.")
      }
      if history.payouts.contains(where: { !$0.isSurelyOver }) {
        return .warn("A first payment to them has not arrived yet: wait for it, or be sure.")
      }
      return history.isWhole
        ? .warn("This is the first payment to them: check bank and account with them.")
        : .unknown(
          "No payment to them is known, but not every payout says whom it paid: check their bank."
        )
    }
  }

  static func new(_ facts: PayoutFacts, _ time: PreflightTime) -> Finding {
    judge(facts) { recipient in
      guard let createdAt = recipient.createdAt else {
        return .unknown("When they were created is not told: ask who added them.")
      }
      let age = time.wall.seconds(since: createdAt)
      guard age < newForSeconds else {
        return .pass("Created \(Age.text(seconds: age)) ago.")
      }
      return .warn(
        "Created less than 24 hours ago: have the details confirmed by somebody they are known to."
      )
    }
  }

  static func changed(_ facts: PayoutFacts, _ time: PreflightTime) -> Finding {
    judge(facts) { _ in
      guard let digest = facts.recipientDigest, let last = facts.lastPaid else {
        return .unknown("Whether their details changed since the last payment is not known.")
      }
      switch last {
      case .never:
        return .unknown("Never paid from here: there are no earlier details to compare with.")
      case .at(_, digest): return .pass("Their details are as when they were last paid.")
      case .at(let moment, _):
        return .warn(
          "Their details changed since they were last paid (\(Age.text(of: moment, at: time.wall))): "
            + "have the new ones confirmed by a way that you know."
        )
      }
    }
  }

  /// More than this many times the largest payment is unusual.
  private static let timesLargest: Int128 = 5
  /// So is as much as this many times the median: a zero too many.
  private static let timesMedian: Int128 = 10
  /// Of fewer payments nobody can tell what is usual by their median.
  private static let fewestForMedian = 3

  static func unusualAmount(_ facts: PayoutFacts, _ time: PreflightTime) -> Finding {
    judge(facts) { _ in
      let sums = (facts.history?.payouts ?? []).filter { !$0.isSurelyOver }.compactMap(\.amount)
        .filter { $0.currency == facts.amount.currency && $0.minorUnits > 0 }
        .sorted { $0.minorUnits < $1.minorUnits }
      guard let largest = sums.last else {
        return .unknown("No earlier payment to them is known to compare the amount with.")
      }
      let amount = Int128(facts.amount.minorUnits)
      if amount > Int128(largest.minorUnits) * timesLargest {
        return .warn(
          "\(facts.amount.text) is more than \(timesLargest) times the largest payment to them "
            + "(\(largest.text)): count the zeros."
        )
      }
      // The lower of two middle ones: rather one warning too many.
      let median = sums[(sums.count - 1) / 2]
      if sums.count >= fewestForMedian, amount >= Int128(median.minorUnits) * timesMedian {
        return .warn(
          "\(facts.amount.text) is \(timesMedian) times or more what is usually paid to them "
            + "(\(median.text)): count the zeros."
        )
      }
      return .pass("The amount is not unusual for them.")
    }
  }

  /// A wallet behind a crypto account is nobody's recipient.
  static func judge(_ facts: PayoutFacts, _ judgement: (Recipient) -> Finding) -> Finding {
    switch facts.payee {
    case nil: .unknown("Nobody is chosen who would be paid: choose a recipient.")
    case .instructions: .pass("The money goes to a wallet by instructions: there is no recipient.")
    case .recipient(let recipient): judgement(recipient)
    }
  }
}
