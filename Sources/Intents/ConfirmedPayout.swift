package import Kira

/// Every figure of a payout as a person saw and confirmed it.
package struct ConfirmedPayout: Equatable, Sendable {
  package var account: Identifier<VirtualAccount>
  package var recipient: Identifier<Recipient>
  /// Over everything that is known of the recipient: a changed one is another one.
  package var recipientDigest: SafeText
  package var recipientName: SafeText
  package var amount: Amount
  package var arrives: Amount?
  package var fees: Amount?
  /// Over the preview that the review was made from.
  package var previewDigest: SafeText
  package var tag: IntentTag

  package init(
    account: Identifier<VirtualAccount>,
    recipient: Identifier<Recipient>,
    recipientDigest: SafeText,
    recipientName: SafeText,
    amount: Amount,
    arrives: Amount? = nil,
    fees: Amount? = nil,
    previewDigest: SafeText,
    tag: IntentTag
  ) {
    self.account = account
    self.recipient = recipient
    self.recipientDigest = recipientDigest
    self.recipientName = recipientName
    self.amount = amount
    self.arrives = arrives
    self.fees = fees
    self.previewDigest = previewDigest
    self.tag = tag
  }
}
