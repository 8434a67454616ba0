package import Intents
package import Kira
package import Verdicts

/// A payout that is ready to be confirmed: what Kira said of it, what the preflight made of that,
/// and what exactly would be sent.
package struct PayoutOffer: Equatable, Sendable {
  package var wish: PayoutWish
  /// Our mark, by which it is found again.
  package var tag: IntentTag
  package var account: VirtualAccount
  package var recipient: Recipient
  package var preview: PayoutPreview
  package var balance: Amount?
  package var preflight: Preflight
  /// When account, recipient, price and balance were asked for.
  package var askedAt: Moment
  /// The body of the request as it would leave, one member a line.
  package var body: [SafeText]

  package init(
    wish: PayoutWish,
    tag: IntentTag,
    account: VirtualAccount,
    recipient: Recipient,
    preview: PayoutPreview,
    balance: Amount?,
    preflight: Preflight,
    askedAt: Moment,
    body: [SafeText]
  ) {
    self.wish = wish
    self.tag = tag
    self.account = account
    self.recipient = recipient
    self.preview = preview
    self.balance = balance
    self.preflight = preflight
    self.askedAt = askedAt
    self.body = body
  }
}
