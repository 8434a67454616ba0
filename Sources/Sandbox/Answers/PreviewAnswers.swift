import Kira

/// `POST /v1/virtual-accounts/{id}/payout/preview`.
enum PreviewAnswers {
  /// How long a price from a preview holds.
  private static let patience = 10 * Span.minute

  static func preview(_ call: inout Call) throws(Answer) -> Answer {
    let order = try PayoutOrder.preview(call)
    let deal = try PayoutDeal(order, call)
    try deal.requireBalance(call)
    let quote = order.wantsQuote ? keep(deal, &call) : nil
    return answer(to: deal, order, quote: quote, call)
  }

  private static func answer(
    to deal: PayoutDeal,
    _ order: PayoutOrder,
    quote: Int?,
    _ call: Call
  ) -> Answer {
    .done { json in
      json.field("amount", deal.price.amount)
      json.field("currency", order.currency)
      json.fees(deal.price)
      json.field("recipient_amount", deal.price.arrives)
      json.field("recipient_currency", deal.price.arrives.currency.code)
      if let quote { json.quote(quote, call.tenant) }
    }
  }

  private static func keep(_ deal: PayoutDeal, _ call: inout Call) -> Int {
    call.keep(
      MadeQuote(
        created: call.now,
        place: 0,
        prefix: "quo_",
        account: deal.account.key,
        recipient: deal.recipient?.key,
        price: deal.price,
        expires: call.now.moved(by: patience)
      )
    )
  }
}

extension Call {
  /// The place of the quote among the others.
  mutating func keep(_ quote: MadeQuote) -> Int {
    let number = tenant.ledger.quotes.count
    tenant.ledger.quotes.append(quote)
    commit(RecordKey(.quotation, .made, number))
    return number
  }
}

extension JSONWriter {
  mutating func quote(_ number: Int, _ tenant: Tenant) {
    field("quote_id", tenant.name(ofQuote: number))
    field("quote_expires_at", tenant.ledger.quotes[number].expires)
  }
}
