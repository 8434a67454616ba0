/// A price for a payment that may be made: what leaves, what arrives, and who takes what between.
package struct Quotation: Equatable, Sendable {
  /// One line of the price; a negative amount is a discount.
  package struct Fee: Equatable, Sendable {
    package var code: SafeText
    package var kind: SafeText
    package var chargedBy: SafeText
    package var status: SafeText
    package var amount: Amount?

    package init(
      code: SafeText,
      kind: SafeText = "",
      chargedBy: SafeText = "",
      status: SafeText = "",
      amount: Amount?
    ) {
      self.code = code
      self.kind = kind
      self.chargedBy = chargedBy
      self.status = status
      self.amount = amount
    }
  }

  /// How one currency becomes the other.
  package struct Conversion: Equatable, Sendable {
    /// The figure as it came, for a rate is no amount.
    package var rate: SafeText
    package var source: SafeText

    /// Taken because no market price was to be had.
    package var isContingency: Bool { source.text.lowercased() == "stale_at_peg" }

    package init(rate: SafeText, source: SafeText) {
      self.rate = rate
      self.source = source
    }
  }

  /// What the fees come to, by who takes them.
  package struct Totals: Equatable, Sendable {
    package var kira: Amount?
    package var markup: Amount?
    package var fees: Amount?

    package init(kira: Amount? = nil, markup: Amount? = nil, fees: Amount? = nil) {
      self.kira = kira
      self.markup = markup
      self.fees = fees
    }
  }

  /// `nil` for a price that no payout can be made at.
  package var id: Identifier<Quotation>?
  package var expiresAt: Moment?
  package var source: Amount?
  package var arrives: Amount?
  package var conversion: Conversion?
  package var fees: [Fee]
  package var totals: Totals
  /// `nil` where Kira does not say, which is no refusal.
  package var isBalanceSufficient: Bool?

  package init(
    id: Identifier<Quotation>? = nil,
    expiresAt: Moment? = nil,
    source: Amount? = nil,
    arrives: Amount? = nil,
    conversion: Conversion? = nil,
    fees: [Fee] = [],
    totals: Totals = Totals(),
    isBalanceSufficient: Bool? = nil
  ) {
    self.id = id
    self.expiresAt = expiresAt
    self.source = source
    self.arrives = arrives
    self.conversion = conversion
    self.fees = fees
    self.totals = totals
    self.isBalanceSufficient = isBalanceSufficient
  }
}
