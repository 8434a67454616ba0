import Kira

/// Whether money can leave the account at all.
enum AccountChecks {
  static func ready(_ facts: PayoutFacts, _ time: PreflightTime) -> Finding {
    guard let account = facts.account else {
      return .unknown("The account was not read: ask for it again before paying out of it.")
    }
    let truth = Truth(of: account, at: time.wall)
    switch truth.grade {
    case .done: return .pass("The account is ready: it has a number of its own.")
    case .unknown:
      return .unknown(sentence("It cannot be told whether the account is ready", truth))
    default: return .fail(sentence("The account is not ready", truth))
    }
  }

  private static func sentence(_ beginning: String, _ truth: Truth) -> String {
    let advice = truth.advice.isEmpty ? "" : "; " + truth.advice.loweringFirst
    return "\(beginning): \(truth.words)\(advice.isEmpty ? "." : advice)"
  }

  static func heldDeposit(_ facts: PayoutFacts, _ time: PreflightTime) -> Finding {
    guard let deposits = facts.openDeposits else {
      return .unknown(
        "The deposits of the account were not read: one held for review would block the payout."
      )
    }
    let account = facts.account?.id
    let ours = deposits.filter { account == nil || $0.accountID == nil || $0.accountID == account }
    if let held = ours.first(where: \.isHeld) {
      return .fail(
        "A deposit\(of(held)) is held for review and blocks every payout of this account: "
          + "wait until Kira has decided."
      )
    }
    if let strange = ours.first(where: { $0.status.state == nil }) {
      return .unknown(
        "A deposit\(of(strange)) has the status “\(strange.status.raw)”, which is not known here "
          + "and may block the payout: look at it first."
      )
    }
    return .pass("No deposit of this account is held.")
  }

  private static func of(_ deposit: Deposit) -> String {
    deposit.amount.map { " of \($0.text)" } ?? ""
  }
}

extension Deposit {
  fileprivate var isHeld: Bool {
    switch status.state {
    case .kytPending, .kytRejected: true
    case .pending, .completed, .failed, .refunded, nil: false
    }
  }
}

extension String {
  fileprivate var loweringFirst: String { prefix(1).lowercased() + dropFirst() }
}
