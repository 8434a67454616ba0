/// What Kira answered when a payout was sent: as much as it said, and no judgement of it.
package struct PayoutReceipt: Equatable, Sendable {
  /// Where a crypto account is to be funded for this one payout.
  package struct FundingAddress: Equatable, Sendable {
    package var address: Sensitive
    package var network: SafeText
    package var token: SafeText
    package var expiresAt: Moment?

    package init(
      address: Sensitive,
      network: SafeText = "",
      token: SafeText = "",
      expiresAt: Moment? = nil
    ) {
      self.address = address
      self.network = network
      self.token = token
      self.expiresAt = expiresAt
    }
  }

  /// `nil` when the answer names none.
  package var id: Identifier<Payout>?
  /// Only there when the answer names two that differ.
  package var otherID: Identifier<Payout>?
  package var status: Status<Payout.State>
  package var accountID: Identifier<VirtualAccount>?
  package var recipientID: Identifier<Recipient>?
  package var quoteID: Identifier<Quotation>?
  /// `nil` when absent or no exact sum; `figure` has it as it came.
  package var amount: Amount?
  package var figure: SafeText?
  package var currency: Currency?
  package var reference: SafeText?
  package var memo: SafeText?
  /// The bank's or the chain's own number.
  package var referenceNumber: SafeText?
  package var rail: SafeText?
  package var fundingAddress: FundingAddress?
  package var createdAt: Moment?

  package init(id: Identifier<Payout>?, status: Status<Payout.State>) {
    self.id = id
    self.status = status
  }
}
