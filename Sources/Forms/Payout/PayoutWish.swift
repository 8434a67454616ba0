package import Kira
package import KiraAPI

/// What a person wants to have paid.
package struct PayoutWish: Equatable, Sendable {
  package var account: Identifier<VirtualAccount>
  package var recipient: Identifier<Recipient>
  package var amount: Amount
  /// What the person adds to our own mark in the reference.
  package var reference: String?
  package var memo: String?
  package var description: String?
  package var nature: PayoutTerms.Nature?

  package init(
    account: Identifier<VirtualAccount>,
    recipient: Identifier<Recipient>,
    amount: Amount
  ) {
    self.account = account
    self.recipient = recipient
    self.amount = amount
  }
}
