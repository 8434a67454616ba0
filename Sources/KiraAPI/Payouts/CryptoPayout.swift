import JSONText
package import Kira

/// A payout that the client has already funded on a chain, and now wants carried out.
package struct CryptoPayout: Equatable, Sendable {
  /// The transaction by which the money came.
  package struct Funding: Equatable, Sendable {
    package let network: Chain
    package let hash: String

    package init(_ hash: String, on network: Chain) throws(RequestFault) {
      self.hash = try filled(hash, "txHash")
      self.network = network
    }
  }

  package let funding: Funding
  package let quote: Identifier<Quotation>
  package let user: Identifier<User>
  package let recipient: Identifier<Recipient>
  package let amount: TwoDecimals

  package init(
    _ amount: Amount,
    fundedBy funding: Funding,
    at quote: Identifier<Quotation>,
    from user: Identifier<User>,
    to recipient: Identifier<Recipient>
  ) throws(RequestFault) {
    try filled(quote.text, "quote_id")
    try filled(user.text, "user_id")
    try filled(recipient.text, "recipient_id")
    self.funding = funding
    self.quote = quote
    self.user = user
    self.recipient = recipient
    self.amount = try TwoDecimals(amount)
  }

  /// `txHash` alone is written in this casing.
  var body: JSON {
    .sending([
      "user_id": .string(user.text),
      "recipient_id": .string(recipient.text),
      "quote_id": .string(quote.text),
      "amount": .string(amount.text),
      "currency": .string(amount.amount.currency.code),
      "network": .word(funding.network),
      "txHash": .string(funding.hash),
    ])
  }
}
