package import Kira

/// A payout that was decided here before this one.
package struct EarlierPayout: Equatable, Sendable {
  package enum Standing: Equatable, Sendable, CaseIterable {
    /// Written down and not sent.
    case waiting
    /// Being sent, or sent and nobody knows what became of it.
    case unresolved
    case accepted
    /// A person closed it while it may have been sent.
    case closedInDoubt
    /// It certainly did not leave.
    case neverSent

    package var mayHaveSent: Bool { self != .waiting && self != .neverSent }
  }

  package var account: Identifier<VirtualAccount>
  package var recipient: Identifier<Recipient>
  package var amount: Amount
  package var decidedAt: Moment
  package var standing: Standing

  package init(
    account: Identifier<VirtualAccount>,
    recipient: Identifier<Recipient>,
    amount: Amount,
    decidedAt: Moment,
    standing: Standing
  ) {
    self.account = account
    self.recipient = recipient
    self.amount = amount
    self.decidedAt = decidedAt
    self.standing = standing
  }
}

/// What Kira lists as paid lately, and how far back it was read.
package struct PayoutsAtKira: Equatable, Sendable {
  package var rows: [Payout]
  /// Nothing that was made since then is missing, as far as a list tells.
  package var reachesBackTo: Moment
  package var askedAt: SteadyMoment

  package init(rows: [Payout], reachesBackTo: Moment, askedAt: SteadyMoment) {
    self.rows = rows
    self.reachesBackTo = reachesBackTo
    self.askedAt = askedAt
  }
}

/// The payouts ever made to one recipient, as far as they are known.
package struct PaymentHistory: Equatable, Sendable {
  package var payouts: [Payout]
  /// Whether no payout can be missing.
  package var isWhole: Bool

  package init(_ payouts: [Payout], isWhole: Bool) {
    self.payouts = payouts
    self.isWhole = isWhole
  }
}
