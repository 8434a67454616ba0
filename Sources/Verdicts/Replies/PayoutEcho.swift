package import Kira

/// The fields of a receipt that tell whether it is about the payout that was confirmed.
package struct PayoutEcho: ReplyEcho {
  package static let noun = "payout"
  package static let statusOfExisting: Int? = nil

  package var id: Echo<Identifier<Payout>>
  package var account: Echo<Identifier<VirtualAccount>>
  package var recipient: Echo<Identifier<Recipient>>
  /// In the currency that was said, or else in the intended one.
  package var amount: Echo<Amount>
  package var currency: Echo<Currency>
  package var reference: Echo<SafeText>

  package init(
    id: Echo<Identifier<Payout>> = .absent,
    account: Echo<Identifier<VirtualAccount>> = .absent,
    recipient: Echo<Identifier<Recipient>> = .absent,
    amount: Echo<Amount> = .absent,
    currency: Echo<Currency> = .absent,
    reference: Echo<SafeText> = .absent
  ) {
    self.id = id
    self.account = account
    self.recipient = recipient
    self.amount = amount
    self.currency = currency
    self.reference = reference
  }

  package func differences(from intent: PayoutIntent) -> [EchoField] {
    let fields: [(EchoField, Bool)] = [
      (.amount, amount.contradicts(intent.amount)),
      (.currency, currency.contradicts(intent.amount.currency)),
      (.recipient, recipient.contradicts(intent.recipient)),
      (.account, account.contradicts(intent.account)),
      (.reference, reference.contradicts { intent.mark.opens($0) }),
    ]
    return fields.filter(\.1).map(\.0)
  }
}
