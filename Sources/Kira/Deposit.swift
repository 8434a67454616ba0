/// Money that came, or is coming, into a virtual account.
package struct Deposit: Equatable, Sendable {
  /// Only `failed` and `refunded` are final: a completed deposit can still be clawed back.
  package enum State: String, Sendable, CaseIterable {
    case pending, completed, failed, refunded
    case kytPending = "kyt_pending"
    case kytRejected = "kyt_rejected"
  }

  package var id: Identifier<Deposit>
  package var accountID: Identifier<VirtualAccount>?
  /// Whose account it came into, as the cache knows it; no answer about a deposit says it.
  package var ownerName: SafeText = ""
  package var amount: Amount?
  package var fees: Amount?
  package var net: Amount?
  package var sender: SafeText
  package var rail: SafeText
  package var status: Status<State>
  package var createdAt: Moment?
  package var updatedAt: Moment?

  package init(
    id: Identifier<Deposit>,
    accountID: Identifier<VirtualAccount>? = nil,
    amount: Amount?,
    fees: Amount? = nil,
    net: Amount? = nil,
    sender: SafeText = "",
    rail: SafeText = "",
    status: Status<State>,
    createdAt: Moment? = nil,
    updatedAt: Moment? = nil
  ) {
    self.id = id
    self.accountID = accountID
    self.amount = amount
    self.fees = fees
    self.net = net
    self.sender = sender
    self.rail = rail
    self.status = status
    self.createdAt = createdAt
    self.updatedAt = updatedAt
  }
}
