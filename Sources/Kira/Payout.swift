/// Money sent out of a virtual account to a recipient.
package struct Payout: Equatable, Sendable {
  /// `completed` is not final: a bank may return the money, and the payout then reads `failed`.
  package enum State: String, Sendable, CaseIterable {
    case created, pending, processing, completed, failed, cancelled, expired
    case inReview = "in_review"
    case kytPending = "kyt_pending"
  }

  package var id: Identifier<Payout>
  package var userID: Identifier<User>?
  package var accountID: Identifier<VirtualAccount>?
  package var recipientID: SafeText
  package var recipientName: SafeText
  package var amount: Amount?
  package var arrives: Amount?
  package var rail: SafeText
  package var status: Status<State>
  package var reference: SafeText
  package var createdAt: Moment?
  package var updatedAt: Moment?

  package init(
    id: Identifier<Payout>,
    userID: Identifier<User>? = nil,
    accountID: Identifier<VirtualAccount>? = nil,
    recipientID: SafeText = "",
    recipientName: SafeText = "",
    amount: Amount?,
    arrives: Amount? = nil,
    rail: SafeText = "",
    status: Status<State>,
    reference: SafeText = "",
    createdAt: Moment? = nil,
    updatedAt: Moment? = nil
  ) {
    self.id = id
    self.userID = userID
    self.accountID = accountID
    self.recipientID = recipientID
    self.recipientName = recipientName
    self.amount = amount
    self.arrives = arrives
    self.rail = rail
    self.status = status
    self.reference = reference
    self.createdAt = createdAt
    self.updatedAt = updatedAt
  }
}
