import Kira

/// What a body asks of a payout or of its preview, its form already found to be right.
struct PayoutOrder {
  let amount: Amount
  let currency: String
  let recipient: String?
  /// A rail to estimate for, where nobody is named yet.
  let estimate: Rail?
  let funding: CryptoFunding?
  let markup: Markup?
  let quote: String?
  let isInverse: Bool
  let wantsQuote: Bool
  let notes: PayoutNotes
  let isFundingAsked: Bool

  static let estimated = ["WIRE", "SWIFT", "WALLET", "ACH", "INSTANT_PAY"]

  static func preview(_ call: Call) throws(Answer) -> PayoutOrder {
    var body = Inspection(try call.body())
    let order = PayoutOrder(&body, mayEstimate: true)
    guard let order, body.complaints.isEmpty else { throw .invalid(body.complaints) }
    return order
  }

  static func execution(_ call: Call) throws(Answer) -> PayoutOrder {
    var body = Inspection(try call.body())
    let order = PayoutOrder(&body, mayEstimate: false)
    _ = body.word("nature_of_payment", among: Self.natures, isRequired: false)
    guard let order, body.complaints.isEmpty else { throw .invalid(body.complaints) }
    return order
  }

  private init?(_ body: inout Inspection, mayEstimate: Bool) {
    let cents = body.dollars("amount")
    currency = body.word("currency", among: Self.currencies, isRequired: false) ?? "USD"
    estimate =
      mayEstimate
      ? body.word("account_type", among: Self.estimated, isRequired: false)
        .flatMap(Rail.init(rawValue:)) : nil
    isFundingAsked = body.tree.given("payment_instructions") != nil
    funding = body.object("payment_instructions", isRequired: false) { $0.funding("token") }
    let needsRecipient = estimate == nil && !isFundingAsked
    recipient = body.text(
      "recipient_id",
      isRequired: needsRecipient,
      or: "Invalid recipient ID format"
    ) { uuidHalves($0) != nil }
    markup = body.markup("client_markup")
    quote = mayEstimate ? nil : body.text("quote_id")
    isInverse = mayEstimate && body.truth("inverse_calculation") ?? false
    wantsQuote = mayEstimate && body.truth("create_quote") ?? false
    notes = mayEstimate ? PayoutNotes() : body.notes()
    guard let cents else { return nil }
    amount = Amount(minorUnits: cents, in: .usd)
  }

  private static let currencies = ["USD", "USDC", "USDT"]

  private static let natures = [
    "vendor", "pobo", "first_party", "spot_3p", "spot_1p", "related_entities", "other",
  ]
}
