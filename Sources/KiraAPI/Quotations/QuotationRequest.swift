import JSONText
package import Kira

/// A price to be asked for, item by item, under version 2026-06-01.
package struct QuotationRequest: Equatable, Sendable {
  /// Either an account that exists, or a rail and a currency while there is none.
  package enum Basis: Equatable, Sendable {
    /// The quote is kept, and a payout can be made at it.
    case account(AccountBasis)
    /// A price to look at, with no quote behind it.
    case rail(Rail, Funding)
  }

  package struct AccountBasis: Equatable, Sendable {
    package var account: Identifier<VirtualAccount>
    package var rail: Rail?
    /// In what a crypto account will be funded.
    package var funding: StablecoinPair?
    package var isFromHeldBalance = false

    package init(_ account: Identifier<VirtualAccount>, rail: Rail? = nil) {
      self.account = account
      self.rail = rail
    }
  }

  package enum Rail: String, CaseIterable, Sendable {
    case instant = "FEDNOW"
    case achStandard = "ACH_STANDARD"
    case achSameDay = "ACH_SAME_DAY"
    case wireDomestic = "WIRE_DOMESTIC"
    case wireSwift = "WIRE_SWIFT"
  }

  package enum Funding: String, CaseIterable, Sendable {
    case usDollars = "USD"
    case usdc = "USDC"
    case usdt = "USDT"
  }

  /// What arrives; a stablecoin has a network, dollars have none.
  package enum Target: Equatable, Sendable {
    case usDollars
    case stablecoin(StablecoinPair)
  }

  package let amount: TwoDecimals
  package let basis: Basis
  package let target: Target
  /// Whether the amount is what shall arrive, rather than what leaves.
  package var isInverse = false
  package var markup: Markup?

  package init(
    _ amount: Amount,
    _ basis: Basis,
    to target: Target
  ) throws(RequestFault) {
    if case .account(let basis) = basis {
      try filled(basis.account.text, "virtual_account_id")
    }
    self.amount = try TwoDecimals(amount)
    self.basis = basis
    self.target = target
  }

  var body: JSON {
    .joining(
      basis.body,
      .sending([
        "amount": .string(amount.text),
        "target": target.body,
        "inverse": isInverse ? .bool(true) : nil,
        "client_markup": markup?.inMinorUnits,
      ])
    )
  }
}

extension QuotationRequest.Basis {
  fileprivate var body: JSON {
    switch self {
    case .account(let basis):
      .sending([
        "virtual_account_id": .string(basis.account.text),
        "rail": .word(basis.rail),
        "payment_instructions": basis.funding?.currencyAndNetwork,
        "from_held_balance": basis.isFromHeldBalance ? .bool(true) : nil,
      ])
    case .rail(let rail, let currency):
      .sending([
        "quote_for": .sending(["rail": .word(rail), "currency": .word(currency)])
      ])
    }
  }
}

extension QuotationRequest.Target {
  fileprivate var body: JSON {
    switch self {
    case .usDollars: .sending(["currency": .string("USD")])
    case .stablecoin(let pair): pair.currencyAndNetwork
    }
  }
}

extension StablecoinPair {
  fileprivate var currencyAndNetwork: JSON {
    .sending(["currency": .word(token), "network": .word(network)])
  }
}
