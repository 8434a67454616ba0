import JSONText
package import Kira

/// A price to be asked for under version 2026-04-14, in the form that was seen on the wire.
///
/// Quirk.quotationTakesTwoForms: the documents print the itemised form for this version too, where
/// the wire asked for a recipient or a type of account.
package struct SimpleQuotationRequest: Equatable, Sendable {
  /// Exactly one of them; an explicit null for the other is refused.
  package enum Payee: Equatable, Sendable {
    case recipient(Identifier<Recipient>)
    case estimate(PayoutEstimate)
  }

  package let amount: TwoDecimals
  package let payee: Payee
  package var isInverse = false
  package var funding: StablecoinPair?
  package var markup: Markup?

  package init(_ amount: Amount, to payee: Payee) throws(RequestFault) {
    if case .recipient(let id) = payee { try filled(id.text, "recipient_id") }
    self.amount = try TwoDecimals(amount)
    self.payee = payee
  }

  var body: JSON {
    .joining(
      .sending(["amount": .string(amount.text)]),
      payee.body,
      .sending([
        "inverse_calculation": isInverse ? .bool(true) : nil,
        "payment_instructions": funding?.paymentInstructions,
        "client_markup": markup?.inDecimals,
      ])
    )
  }
}

extension SimpleQuotationRequest.Payee {
  fileprivate var body: JSON {
    switch self {
    case .recipient(let id): .sending(["recipient_id": .string(id.text)])
    case .estimate(let estimate): estimate.body
    }
  }
}
