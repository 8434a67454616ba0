package import Kira

/// What is known about a payout that is about to be made; what is not known is `nil`.
///
/// Where a fact came from is nobody's business here. A fact that was not asked for is left out and
/// never made up: its check then says `unknown`.
package struct PayoutFacts: Equatable, Sendable {
  /// Who gets it: somebody we know, or the wallet behind a crypto account.
  package enum Payee: Equatable, Sendable {
    case recipient(Recipient)
    case instructions(StablecoinPair)
  }

  /// What leaves the account, fees included.
  package var amount: Amount
  /// As its own page tells it: lists leave out what counts.
  package var account: VirtualAccount?
  package var payee: Payee?
  /// Over everything that is known of the recipient, as the journal keeps it.
  package var recipientDigest: SafeText?
  /// As written; empty for none.
  package var memo: SafeText?
  /// How many there are.
  package var documents: Int?

  package var balance: BalanceReading?
  /// All deposits of the account that are not final.
  package var openDeposits: [Deposit]?
  /// The rails that the account says are open for what leaves it.
  package var outboundRails: [SafeText]?
  /// Of this account and rail.
  package var minimum: LearntMinimum?

  /// The newest that was asked for.
  package var preview: PreviewSeal?
  /// The one that the person read and confirmed.
  package var reviewed: PreviewSeal?
  /// When the amount was typed.
  package var confirmedAt: SteadyMoment?

  /// Intents of this profile, without this one: the last 24 hours, and older ones that are open.
  package var earlierHere: [EarlierPayout]?
  package var recentAtKira: PayoutsAtKira?
  /// Payouts ever made to this recipient.
  package var history: PaymentHistory?
  package var lastPaid: LastPaid?
  /// Everybody this profile could pay.
  package var knownRecipients: [Recipient]?

  package var caps: PayoutCaps?
  /// Whether another Kiradeck on this machine is sending something.
  package var otherInstance: Presence?
  /// Whether somebody at another desk has been paying for the same user.
  package var otherOperator: Presence?

  package init(amount: Amount) { self.amount = amount }

  var recipient: Recipient? {
    guard case .recipient(let recipient) = payee else { return nil }
    return recipient
  }

  /// A wallet is paid from the chain, so that no balance of ours is behind it.
  var isPaidFromChain: Bool {
    guard case .instructions = payee else { return account?.mode.state == .crypto }
    return true
  }
}

/// A balance with the time at which it was asked for.
package struct BalanceReading: Equatable, Sendable {
  package var amount: Amount
  package var askedAt: SteadyMoment

  package init(_ amount: Amount, askedAt: SteadyMoment) {
    self.amount = amount
    self.askedAt = askedAt
  }
}

/// What Kira's own answers have taught about the least that a rail takes.
package struct LearntMinimum: Equatable, Sendable {
  /// The most that was refused as too little.
  package var refused: Amount?
  /// The least that was taken.
  package var taken: Amount?

  package init(refused: Amount?, taken: Amount?) {
    self.refused = refused
    self.taken = taken
  }
}

/// When this recipient was last paid from here, and what was known of them then.
package enum LastPaid: Equatable, Sendable {
  case never
  case at(Moment, digest: SafeText)
}

/// Whether anybody else is there.
package enum Presence: Equatable, Sendable {
  case nobody
  /// In words that a person can go and ask by: who, where, since when.
  case somebody(SafeText)
}
