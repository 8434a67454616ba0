import Kira

/// `POST /v1/payouts`: a payout for which the caller has already sent the crypto.
enum CryptoPayoutAnswers {
  private struct Order {
    let user: String
    let recipient: String
    let cents: Int64
    let transaction: String
    let quote: String
  }

  static func create(_ call: inout Call) throws(Answer) -> Answer {
    let order = try order(call)
    let user = try UserAnswers.find(order.user, call)
    guard let recipient = RecipientAnswers.find(order.recipient, call),
      recipient.owner == user.key
    else {
      throw .nested(404, "NOT_FOUND", "Recipient with ID \(order.recipient) not found")
    }
    let number = try QuoteRedemption.find(order.quote, call)
    let quote = call.tenant.ledger.quotes[number]
    guard call.tenant.account(quote.account).owner == user.key else {
      throw .refused("Quote not found", call)
    }
    guard quote.price.amount.minorUnits == order.cents else {
      throw .refused("Amount does not match the quoted amount", call)
    }
    guard quote.price.rail == recipient.rail else {
      throw .railMismatch(quoted: quote.price.rail, recipient: recipient.rail)
    }
    call.tenant.ledger.quotes[number].isSpent = true
    let key = make(order, of: quote, to: recipient.key, &call)
    return PayoutExecution.answer(about: call.tenant.payout(key), status: 201, call)
  }

  private static func order(_ call: Call) throws(Answer) -> Order {
    var body = Inspection(try call.body())
    let user = body.identifier("user_id", "Invalid user ID format")
    let recipient = body.identifier("recipient_id", "Invalid recipient ID format")
    let cents = body.dollars("amount")
    _ = body.text("currency", isRequired: true)
    if body.tree.given("network") == nil {
      body.complain("network", "Network is required", code: "invalid_type")
    } else {
      _ = body.word("network", among: ["solana", "polygon", "tron"])
    }
    let transaction = body.requiredText("txHash")
    let quote = body.requiredText("quote_id")
    guard body.complaints.isEmpty, let user, let recipient, let cents, let transaction, let quote
    else { throw .invalid(body.complaints) }
    return Order(
      user: user,
      recipient: recipient,
      cents: cents,
      transaction: transaction,
      quote: quote
    )
  }

  private static func make(
    _ order: Order,
    of quote: MadeQuote,
    to recipient: RecordKey,
    _ call: inout Call
  ) -> RecordKey {
    call.make(
      MadePayout(
        created: call.now,
        place: call.tenant.payouts(at: call.now).live.upperBound,
        account: quote.account,
        recipient: recipient,
        price: quote.price,
        life: call.tenant.lifeOfPrepaid(by: quote.price.rail),
        origin: "api",
        notes: PayoutNotes(),
        quote: order.quote,
        transaction: order.transaction
      )
    )
  }
}

extension Inspection {
  mutating func identifier(_ name: String, _ complaint: String) -> String? {
    text(name, or: complaint) { uuidHalves($0) != nil }
  }
}
