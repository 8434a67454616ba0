package import Kira

/// What a person confirmed to be paid: what a reply must not contradict.
package struct PayoutIntent: Equatable, Sendable {
  package var account: Identifier<VirtualAccount>
  package var recipient: Identifier<Recipient>
  package var amount: Amount
  package var mark: OwnMark

  package init(
    account: Identifier<VirtualAccount>,
    recipient: Identifier<Recipient>,
    amount: Amount,
    mark: OwnMark
  ) {
    self.account = account
    self.recipient = recipient
    self.amount = amount
    self.mark = mark
  }
}
