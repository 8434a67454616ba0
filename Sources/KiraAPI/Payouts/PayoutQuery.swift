import JSONText
package import Kira

/// What a payout would cost, asked before it is made.
package struct PayoutQuery: Equatable, Sendable {
  /// Who would get it, of which there is exactly one.
  package enum Payee: Equatable, Sendable {
    case recipient(Identifier<Recipient>)
    /// Out of a crypto account, which has no recipient.
    case instructions(StablecoinPair)
    case estimate(PayoutEstimate)
  }

  package let account: Identifier<VirtualAccount>
  package let amount: TwoDecimals
  package let payee: Payee
  /// A quote that a payout can then be made at.
  package var createsQuote = false
  /// Whether the amount is what shall arrive, rather than what leaves.
  package var isInverse = false
  package var markup: Markup?

  package init(
    out account: Identifier<VirtualAccount>,
    _ amount: Amount,
    to payee: Payee
  ) throws(RequestFault) {
    try filled(account.text, "virtual_account_id")
    if case .recipient(let id) = payee { try filled(id.text, "recipient_id") }
    self.account = account
    self.amount = try TwoDecimals(amount)
    self.payee = payee
  }

  var body: JSON {
    .joining(
      .sending([
        "amount": .string(amount.text), "currency": .string(amount.amount.currency.code),
      ]),
      payee.body,
      .sending([
        "create_quote": createsQuote ? .bool(true) : nil,
        "inverse_calculation": isInverse ? .bool(true) : nil,
        "client_markup": markup?.inDecimals,
      ])
    )
  }
}

extension PayoutQuery.Payee {
  var body: JSON {
    switch self {
    case .recipient(let id): .sending(["recipient_id": .string(id.text)])
    case .instructions(let pair): .sending(["payment_instructions": pair.paymentInstructions])
    case .estimate(let estimate): estimate.body
    }
  }
}
