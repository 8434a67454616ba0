package import Kira

/// One field of a reply: left out, said, or there and not to be made sense of.
package enum Echo<Value: Equatable & Sendable>: Equatable, Sendable {
  case absent
  case said(Value)
  case unreadable

  func contradicts(_ intended: Value) -> Bool {
    switch self {
    case .absent: false
    case .said(let value): value != intended
    case .unreadable: true
    }
  }
}

/// The fields of a reply that tell whether it is about what was intended.
package struct PayoutEcho: Equatable, Sendable {
  /// Unreadable as well where two names of it disagree.
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

  /// What it says differently than was intended, in the order a person would look.
  package func differences(from intent: PayoutIntent) -> [PayoutField] {
    let fields: [(PayoutField, Bool)] = [
      (.amount, amount.contradicts(intent.amount)),
      (.currency, currency.contradicts(intent.amount.currency)),
      (.recipient, recipient.contradicts(intent.recipient)),
      (.account, account.contradicts(intent.account)),
      (.reference, reference.contradicts(intent.reference)),
    ]
    return fields.filter(\.1).map(\.0)
  }
}

/// A field of a payout that a reply may repeat.
package enum PayoutField: String, Equatable, Sendable {
  case amount, currency, recipient, account, reference
}
