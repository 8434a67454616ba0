package import Kira

extension Truth {
  /// Only failed and refunded are final: completed money can still be clawed back.
  package init(of deposit: Deposit, at now: Moment) {
    switch deposit.status.state {
    case .completed: self.init(.done, "credited")
    case .pending: self.init(.moving, "on its way")
    case .kytPending:
      self.init(
        .needsPerson,
        "held for review",
        advice: "Blocks every payout of this account until Kira decides."
      )
    case .kytRejected:
      self.init(
        .needsPerson,
        "stopped by screening",
        advice: "May still be completed; blocks payouts of this account meanwhile."
      )
    case .failed: self.init(.failed, "failed", advice: "The money went back or never came.")
    case .refunded: self.init(.closed, "refunded to the sender")
    case nil: self = .unheardOf(deposit.status.raw)
    }
  }
}
