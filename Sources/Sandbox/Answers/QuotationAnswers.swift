import Kira

/// `POST /v1/quotations`, which every dialect has in another form.
enum QuotationAnswers {
  /// How long a price from a quotation holds.
  private static let patience = 15 * Span.minute

  static func create(_ call: inout Call) throws(Answer) -> Answer {
    guard call.dialect.quotation != .errorsOnly else { throw try RecordedQuotation.refusal(call) }
    let order = try QuotationOrder(call)
    let account = try account(of: order, call)
    let rail = rail(of: order, for: account)
    let price = try price(order, by: rail)
    let quote = account.map { keep(price, of: $0, &call) }
    let isItemised = call.dialect.quotation == .itemised
    let tenant = call.tenant
    return .done { json in
      json.field("quote_id", quote.map { tenant.name(ofQuote: $0) })
      json.field("quote_expires_at", call.now.moved(by: patience))
      if isItemised {
        Itemisation(price: price, rail: order.rail, now: call.now).write(to: &json)
      } else {
        writeSimply(price, to: &json)
      }
    }
  }

  private static func account(
    of order: QuotationOrder,
    _ call: Call
  ) throws(Answer) -> SimulatedAccount? {
    guard case .account(let id) = order.source else { return nil }
    guard let key = call.tenant.identities.key(of: id),
      call.tenant.holds(account: key, at: call.now)
    else { throw .dated(404, "Not Found", "Virtual account \(id) not found", at: call.now) }
    return call.tenant.account(key)
  }

  /// A stablecoin goes to a wallet; dollars by the rail that is asked for, or the account's own.
  private static func rail(of order: QuotationOrder, for account: SimulatedAccount?) -> Rail {
    if order.isToStablecoin { return .wallet }
    if let rail = order.rail { return rail.rail }
    return account?.style == .swift ? .swift : .wire
  }

  private static func price(_ order: QuotationOrder, by rail: Rail) throws(Answer) -> Price {
    guard order.isInverse else {
      let price = Price(of: order.amount, by: rail, markup: order.markup)
      guard !price.eatsAll else { throw feesExceed(PayoutDeal.feesEatAll) }
      return price
    }
    guard let price = Price(toArrive: order.amount, by: rail, markup: order.markup) else {
      throw feesExceed(PayoutDeal.sharesEatAll)
    }
    return price
  }

  private static func feesExceed(_ words: String) -> Answer {
    .coded(400, "fees_exceed_amount", words)
  }

  private static func keep(
    _ price: Price,
    of account: SimulatedAccount,
    _ call: inout Call
  ) -> Int {
    call.keep(
      MadeQuote(
        created: call.now,
        place: 0,
        prefix: "qt_",
        account: account.key,
        recipient: nil,
        price: price,
        expires: call.now.moved(by: patience)
      )
    )
  }

  /// As a preview has it: nobody has published the body of this version.
  private static func writeSimply(_ price: Price, to json: inout JSONWriter) {
    json.field("amount", price.amount)
    json.field("currency", "USD")
    json.fees(price)
    json.field("recipient_amount", price.arrives)
    json.field("recipient_currency", price.arrives.currency.code)
  }
}
