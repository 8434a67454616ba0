import JSONText
package import Kira

/// A payout as it will be sent: its bytes are made once, and every retry sends these and no others.
package struct PayoutOrder: Equatable, Sendable {
  package let account: Identifier<VirtualAccount>
  package let body: [UInt8]

  package init(_ terms: PayoutTerms) throws(RequestFault) {
    try terms.check()
    account = terms.account
    body = try Self.json(terms).compact
  }

  /// One that was written down before, byte for byte.
  package init(writtenDown body: [UInt8], out account: Identifier<VirtualAccount>) {
    self.account = account
    self.body = body
  }

  /// Where it is sent, below the base address.
  package var path: String { Endpoint.executePayout.path(with: [account.text]) }

  /// Always in this order, so that the same terms are the same bytes.
  private static func json(_ terms: PayoutTerms) throws(RequestFault) -> JSON {
    let amount = try TwoDecimals(terms.amount)
    let extra = JSON.sending([
      "memo": .word(terms.memo), "internal_notes": .word(terms.internalNotes),
    ])
    return .joining(
      .sending([
        "amount": .string(amount.text), "currency": .string(terms.amount.currency.code),
      ]),
      terms.payee.body,
      terms.price.body,
      .sending([
        "nature_of_payment": .word(terms.nature),
        "reference": .word(terms.reference),
        "description": .word(terms.description),
        "extra_info": extra.unlessEmpty,
        "supporting_documents": .list(terms.documents, \.body),
      ])
    )
  }
}
