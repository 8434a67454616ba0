import Kira
import Testing

@testable import KiraAPI

struct QuotationTests {
  @Test func `an itemised quotation out of an account`() throws {
    var basis = QuotationRequest.AccountBasis(Samples.account, rail: .wireDomestic)
    basis.isFromHeldBalance = true
    var request = try QuotationRequest(Samples.usd("1000"), .account(basis), to: .usDollars)
    request.isInverse = true
    request.markup = try Markup(fixed: Samples.usd("15"), basisPoints: 0)
    let question = Quotations.create(request)

    #expect(
      question.bodyText == """
        {"virtual_account_id":"va-1","rail":"WIRE_DOMESTIC","from_held_balance":true,\
        "amount":"1000.00","target":{"currency":"USD"},"inverse":true,\
        "client_markup":{"fixed_minor":1500,"percentage_bps":0}}
        """
    )
    #expect(question.header("X-Api-Version") == "2026-06-01")
    #expect(question.header("Idempotency-Key") == nil)
  }

  @Test func `an itemised quotation without an account`() throws {
    let request = try QuotationRequest(
      Samples.usd("0.01"),
      .rail(.instant, .usDollars),
      to: .stablecoin(.usdtOnTron)
    )

    #expect(
      Quotations.create(request).bodyText == """
        {"quote_for":{"rail":"FEDNOW","currency":"USD"},"amount":"0.01",\
        "target":{"currency":"USDT","network":"tron"}}
        """
    )
  }

  @Test func `a crypto account says how it is funded`() throws {
    var basis = QuotationRequest.AccountBasis(Samples.account)
    basis.funding = .usdcOnPolygon
    let request = try QuotationRequest(Samples.usd("1"), .account(basis), to: .usDollars)

    #expect(
      Quotations.create(request).bodyText.contains(
        #""payment_instructions":{"currency":"USDC","network":"polygon"}"#
      )
    )
  }

  @Test func `the form that was recorded asks by recipient or by type of account`() throws {
    var known = try SimpleQuotationRequest(Samples.usd("50"), to: .recipient(Samples.recipient))
    known.isInverse = true
    known.markup = try Markup(basisPoints: 50)
    let wallet = try SimpleQuotationRequest(
      Samples.usd("50"),
      to: .estimate(.wallet(.usdcOnSolana))
    )

    #expect(
      Quotations.create(known).bodyText == """
        {"amount":"50.00","recipient_id":"<recipient_id>","inverse_calculation":true,\
        "client_markup":{"percentage_fee":"0.0050"}}
        """
    )
    #expect(
      Quotations.create(wallet).bodyText == """
        {"amount":"50.00","account_type":"WALLET","wallet_network":"solana",\
        "wallet_token":"USDC"}
        """
    )
    #expect(Quotations.create(known).header("X-Api-Version") == "2026-04-14")
  }

  @Test(arguments: [
    (0, "USD", "it must be more than zero"), (-100, "USD", "it must be more than zero"),
    (1, "USDC", "it must have at most two digits after the point"),
    (100_000_000_000_000, "USD", "it has more than twelve digits before the point"),
    (Int64.max, "JPY", "it must have at most two digits after the point"),
  ])
  func `an amount that requests cannot carry is refused`(
    units: Int64,
    code: String,
    reason: String
  ) {
    let amount = Amount(minorUnits: units, in: Currency(code))

    #expect(fault { try TwoDecimals(amount) } == RequestFault("amount", reason))
  }

  @Test(arguments: [
    (1, "USD", "0.01"), (100_000, "USD", "1000.00"), (10_000, "USDC", "0.01"), (7, "JPY", "7.00"),
    (99_999_999_999_999, "USD", "999999999999.99"),
  ])
  func `an amount is written with two digits and nothing else`(
    units: Int64,
    code: String,
    text: String
  ) throws {
    #expect(try TwoDecimals(Amount(minorUnits: units, in: Currency(code))).text == text)
  }

  @Test func `a markup that says nothing or too much is refused`() throws {
    #expect(fault { try Markup() }?.reason == "it says nothing")
    #expect(fault { try Markup(basisPoints: 10_001) }?.field == "client_markup")
    #expect(fault { try Markup(fixed: Amount(minorUnits: 1, in: Currency("MXN"))) } != nil)
  }

  @Test func `an itemised answer is read whole`() throws {
    let quote = try Quotations.create(Samples.quotation()).answer(
      to: """
        {"quote_id":null,"quote_expires_at":"1970-01-01T00:15:00.000Z",
         "source":{"amount":103000,"currency":"USD","precision":2},
         "recipient":{"amount":"100000000","currency":"USDC","precision":6},
         "conversion":{"rate":"1.000000","rate_source":"stale_at_peg"},
         "fees":[{"code":"wire","kind":"fixed","charged_by":"kira","status":"new","amount":1500},
                 {"code":"discount","amount":-5,"currency":"USD","precision":2}],
         "totals":{"kira_revenue_total":1500,"client_markup_total":1500,"fee_total":3000,
                   "currency":"USD","precision":2},"balance_sufficient":false,"more":1}
        """
    ).value

    #expect(quote.id == nil)
    #expect(quote.expiresAt == Moment(milliseconds: 900_000))
    #expect(quote.source == Amount(minorUnits: 103_000, in: .usd))
    #expect(quote.arrives == Amount(minorUnits: 100_000_000, in: Currency("USDC")))
    #expect(quote.conversion?.isContingency == true)
    #expect(quote.fees.map(\.amount?.minorUnits) == [1_500, -5])
    #expect(quote.totals.fees == Amount(minorUnits: 3_000, in: .usd))
    #expect(quote.isBalanceSufficient == false)
  }

  @Test(arguments: [
    (#"{"amount":1030,"currency":"USDC","precision":2}"#, 10_300_000 as Int64?),
    (#"{"amount":1030000000,"currency":"USD","precision":8}"#, 1_030),
    (#"{"amount":1030000001,"currency":"USD","precision":8}"#, nil),
    (#"{"amount":1.5,"currency":"USD","precision":2}"#, nil),
    (#"{"amount":1030,"currency":"USD"}"#, nil),
    (#"{"amount":9223372036854775807,"currency":"USD","precision":0}"#, nil),
  ])
  func `what cannot be expressed exactly is no amount`(text: String, units: Int64?) throws {
    let quote = try Quotations.create(Samples.quotation()).answer(to: #"{"source":\#(text)}"#)

    #expect(quote.value.source?.minorUnits == units)
  }

  @Test func `a simple answer is read by the names of the preview`() throws {
    let quote = try Quotations.create(Samples.simpleQuotation()).answer(
      to: """
        {"amount":"100.00","currency":"USD","recipient_amount":85,"recipient_currency":"USD",
         "fees":{"total_fees":15},"quote_id":"quo_1","odd":{}}
        """
    ).value

    #expect(quote.id == Identifier("quo_1"))
    #expect(quote.arrives == Amount(minorUnits: 8_500, in: .usd))
    #expect(quote.totals.fees == Amount(minorUnits: 1_500, in: .usd))
    #expect(quote.isBalanceSufficient == nil)
  }

  @Test func `an answer without a price is no quotation`() throws {
    let question = try Quotations.create(Samples.quotation())

    #expect(throws: KiraProblem.self) { try question.answer(to: #"{"message":"ok"}"#) }
  }
}
