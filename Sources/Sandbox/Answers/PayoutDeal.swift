import Kira

/// An order that can be carried out: by whom, to whom, and at what price.
struct PayoutDeal {
  let account: SimulatedAccount
  let recipient: SimulatedRecipient?
  let price: Price
  /// The place of the quote that sets the price.
  let quote: Int?
  let funding: CryptoFunding?

  /// Asks in the order in which Kira does; the first that is wrong is what one hears of.
  init(_ order: PayoutOrder, _ call: Call) throws(Answer) {
    account = try AccountAnswers.find(call)
    try AccountAnswers.requireActive(account, call)
    recipient = try Self.recipient(order, of: account, call)
    funding = order.funding
    try Self.checkFunding(order, account, call)
    quote = try Self.quote(order, account, recipient, call)
    let rail = recipient?.rail ?? order.estimate ?? .wallet
    try Self.checkRail(rail, account, call)
    price = try Self.price(order, quote: quote, by: rail, call)
  }

  private static func recipient(
    _ order: PayoutOrder,
    of account: SimulatedAccount,
    _ call: Call
  ) throws(Answer) -> SimulatedRecipient? {
    guard let id = order.recipient else { return nil }
    guard let recipient = RecipientAnswers.find(id, call), recipient.owner == account.owner else {
      throw .dated(404, "Not Found", "Recipient with ID \(id) not found", at: call.now)
    }
    return recipient
  }

  private static func checkFunding(
    _ order: PayoutOrder,
    _ account: SimulatedAccount,
    _ call: Call
  ) throws(Answer) {
    let isCrypto = account.style == .crypto
    guard isCrypto != order.isFundingAsked else { return }
    let words =
      isCrypto
      ? "payment_instructions is required for crypto virtual accounts"
      : "payment_instructions is not allowed for fiat virtual accounts"
    throw .refused(words, call)
  }

  private static func quote(
    _ order: PayoutOrder,
    _ account: SimulatedAccount,
    _ recipient: SimulatedRecipient?,
    _ call: Call
  ) throws(Answer) -> Int? {
    guard let name = order.quote else { return nil }
    let number = try QuoteRedemption.find(name, call)
    let quote = call.tenant.ledger.quotes[number]
    guard quote.account == account.key else { throw .refused("Quote not found", call) }
    guard order.markup == nil else {
      throw .refused("client_markup cannot be combined with quote_id", call)
    }
    guard quote.recipient == nil || quote.recipient == recipient?.key else {
      throw .refused("Quote was created for another recipient", call)
    }
    guard quote.price.amount == order.amount else {
      throw .refused("Amount does not match the quoted amount", call)
    }
    return number
  }

  /// Crypto that comes in can leave by any rail.
  private static func checkRail(
    _ rail: Rail,
    _ account: SimulatedAccount,
    _ call: Call
  ) throws(Answer) {
    let payable = Rail.outbound(from: account.style).map(\.1)
    guard account.style == .crypto || payable.contains(rail) else {
      let words = "Recipient account type \(rail.rawValue) is not supported by this virtual account"
      throw .refused(words, call)
    }
  }

  private static func price(
    _ order: PayoutOrder,
    quote: Int?,
    by rail: Rail,
    _ call: Call
  ) throws(Answer) -> Price {
    if let quote {
      let price = call.tenant.ledger.quotes[quote].price
      guard price.rail == rail else { throw .railMismatch(quoted: price.rail, recipient: rail) }
      return price
    }
    let markup = order.markup ?? .configured
    guard order.isInverse else {
      let price = Price(of: order.amount, by: rail, markup: markup)
      guard !price.eatsAll else { throw .refused(Self.feesEatAll, call) }
      return price
    }
    guard let price = Price(toArrive: order.amount, by: rail, markup: markup) else {
      throw .refused(Self.sharesEatAll, call)
    }
    return price
  }

  static let feesEatAll = "Total fees exceed or equal the payout amount"
  static let sharesEatAll = "Fee rates exceed 100%, inverse calculation is not possible"

  /// Money that is still to come in as crypto need not be there yet.
  func requireBalance(_ call: Call) throws(Answer) {
    guard account.style != .crypto else { return }
    let balance = call.tenant.balance(of: account, at: call.now)
    guard balance.minorUnits >= price.amount.minorUnits else {
      throw .refused("Insufficient balance", call)
    }
  }
}

/// Whether a quote can still be redeemed.
enum QuoteRedemption {
  static func find(_ name: String, _ call: Call) throws(Answer) -> Int {
    guard let number = call.tenant.quote(named: name) else {
      throw .refused("Quote not found", call)
    }
    let quote = call.tenant.ledger.quotes[number]
    guard !quote.isSpent else { throw .refused("Quote has already been used", call) }
    guard call.now < quote.expires else { throw .refused("Quote has expired", call) }
    return number
  }
}

extension Answer {
  /// A business rule of accounts and payouts.
  static func refused(_ words: String, _ call: Call) -> Answer {
    .dated(400, "Bad Request", words, at: call.now)
  }

  static func railMismatch(quoted: Rail, recipient: Rail) -> Answer {
    let words =
      "The quote was priced for \(quoted.rawValue), the recipient's account type is "
      + recipient.rawValue
    return .nested(422, "RECIPIENT_ACCOUNT_TYPE_MISMATCH", words)
  }
}
