package import Kira

/// What Kira made because it was asked to: a payout, a recipient, whatever the call was about.
package enum Made {}

extension Identifier<Made> {
  package init(_ payout: Identifier<Payout>) { self.init(payout.text) }
  package init(_ recipient: Identifier<Recipient>) { self.init(recipient.text) }
}
