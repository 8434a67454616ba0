import JSONText
package import Kira

/// An address to be made on a chain, paying out of one account to one bank account.
package struct NewLiquidationAddress: Equatable, Sendable {
  /// What can be sent to it.
  ///
  /// Quirk.liquidationPairsDiffer: accounts also sweep USDT to Solana; addresses do not take it.
  package enum Pair: CaseIterable, Sendable {
    case usdcOnSolana, usdcOnPolygon, usdtOnPolygon, usdtOnTron

    /// `nil` for a pair that only accounts take.
    package init?(_ pair: StablecoinPair) {
      guard let own = Self.allCases.first(where: { $0.pair == pair }) else { return nil }
      self = own
    }

    package var pair: StablecoinPair {
      switch self {
      case .usdcOnSolana: .usdcOnSolana
      case .usdcOnPolygon: .usdcOnPolygon
      case .usdtOnPolygon: .usdtOnPolygon
      case .usdtOnTron: .usdtOnTron
      }
    }
  }

  package let account: Identifier<VirtualAccount>
  package let pair: Pair
  package let recipient: InlineRecipient
  package let markup: LiquidationMarkup

  package init(
    of account: Identifier<VirtualAccount>,
    taking pair: Pair,
    paying recipient: InlineRecipient,
    markup: LiquidationMarkup = LiquidationMarkup()
  ) throws(RequestFault) {
    try filled(account.text, "virtual_account_id")
    self.account = account
    self.pair = pair
    self.recipient = recipient
    self.markup = markup
  }

  var body: JSON {
    .sending([
      "network": .word(pair.pair.network),
      "token": .word(pair.pair.token),
      "recipient": recipient.body,
      "markup": markup.body.unlessEmpty,
    ])
  }
}

/// Our own share of each payout, in figures of at most four digits after the point.
///
/// The documents print `"percentage":"0.25"` without saying whether that is a quarter of a percent.
package struct LiquidationMarkup: Equatable, Sendable {
  package let fixed: String?
  package let percentage: String?
  package let fx: String?

  package init() { (fixed, percentage, fx) = (nil, nil, nil) }

  package init(
    fixed: String? = nil,
    percentage: String? = nil,
    fx: String? = nil
  ) throws(RequestFault) {
    try Self.check(fixed, "markup.fixed")
    try Self.check(percentage, "markup.percentage")
    try Self.check(fx, "markup.fx")
    (self.fixed, self.percentage, self.fx) = (fixed, percentage, fx)
  }

  private static func check(_ text: String?, _ field: String) throws(RequestFault) {
    guard let text else { return }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let isFigure = parts.allSatisfy { part in
      !part.isEmpty && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
    guard isFigure, parts.count <= 2, parts.count == 1 || parts[1].utf8.count <= 4 else {
      throw RequestFault(
        field,
        "it is a figure such as 1.50, with at most four digits after the point"
      )
    }
  }

  var body: JSON {
    .sending(["fixed": .word(fixed), "percentage": .word(percentage), "fx": .word(fx)])
  }
}

/// The one who is paid, written into the request: an address takes no recipient that exists.
package struct InlineRecipient: Equatable, Sendable {
  package enum Account: Equatable, Sendable {
    case ach(DomesticAccount)
    case wire(WireAccount)
    case swift(SwiftAccount)
  }

  package let name: PayeeName
  package let email: EmailAddress?
  package let account: Account

  package init(
    _ name: PayeeName,
    email: EmailAddress? = nil,
    account: Account
  ) throws(RequestFault) {
    if case .swift = account, email == nil {
      throw RequestFault("recipient.email", "SWIFT needs an e-mail address")
    }
    self.name = name
    self.email = email
    self.account = account
  }

  var body: JSON {
    .joining(
      .sending(["type": .word(name.kind)]),
      name.body,
      .sending(["email": .word(email?.text), "account": account.body])
    )
  }
}

extension InlineRecipient.Account {
  fileprivate var body: JSON {
    switch self {
    case .ach(let account): account.body(as: "ACH")
    case .wire(let account): account.body
    case .swift(let account): account.body
    }
  }
}
