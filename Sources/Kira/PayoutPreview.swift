/// What a payout would cost, by Kira's word.
package struct PayoutPreview: Equatable, Sendable {
  package var amount: Amount?
  package var arrives: Amount?
  /// `nil` where no total is stated, or two totals that contradict each other.
  package var totalFees: Amount?
  /// The fees one by one, each with the unit that its name hides.
  package var fees: [Particulars.Line]
  /// Only there when a quote was asked for.
  package var quoteID: Identifier<Quotation>?
  package var quoteExpiresAt: Moment?

  package init(
    amount: Amount?,
    arrives: Amount? = nil,
    totalFees: Amount? = nil,
    fees: [Particulars.Line] = [],
    quoteID: Identifier<Quotation>? = nil,
    quoteExpiresAt: Moment? = nil
  ) {
    self.amount = amount
    self.arrives = arrives
    self.totalFees = totalFees
    self.fees = fees
    self.quoteID = quoteID
    self.quoteExpiresAt = quoteExpiresAt
  }
}
