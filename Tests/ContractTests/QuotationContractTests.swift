import HTTPMessage
import Kira
import KiraAPI
import Sandbox
import Testing

struct QuotationContractTests {
  private func request(
    _ caller: Caller,
    _ amount: String = "1000.00",
    rail: QuotationRequest.Rail? = .wireDomestic,
    to target: QuotationRequest.Target = .usDollars
  ) throws -> QuotationRequest {
    let basis = try QuotationRequest.AccountBasis(caller.id(of: "fiat_account"), rail: rail)
    return try QuotationRequest(Payees.usd(amount), .account(basis), to: target)
  }

  @Test func `in the newest dialect a price is itemised in minor units`() throws {
    let caller = try Caller(.newer)
    var request = try request(caller)
    request.markup = try Markup(fixed: Payees.usd("15.00"), basisPoints: 10)

    let quote = try caller.ask(Quotations.create(request)).value

    #expect(quote.id?.text.hasPrefix("qt_") == true)
    #expect(quote.expiresAt != nil)
    #expect(quote.source == (try Payees.usd("1000.00")))
    #expect(quote.arrives == (try Payees.usd("968.60")))
    #expect(quote.conversion?.source == "kraken")
    #expect(quote.conversion?.isContingency == false)
    #expect(quote.totals.kira == (try Payees.usd("15.40")))
    #expect(quote.totals.markup == (try Payees.usd("16.00")))
    #expect(quote.totals.fees == (try Payees.usd("31.40")))
    #expect(quote.fees.compactMap(\.amount?.minorUnits).reduce(0, +) == 3_140)
    #expect(quote.fees.first?.code == "wire_domestic_outbound")
    #expect(quote.isBalanceSufficient == nil)
  }

  @Test func `the same request gets the simple form from the older dialect`() throws {
    let caller = try Caller(.documented)

    let quote = try caller.ask(Quotations.create(request(caller, "1250.00"))).value

    #expect(quote.id != nil)
    #expect(quote.source == (try Payees.usd("1250.00")))
    #expect(quote.arrives == (try Payees.usd("1233.25")))
    #expect(quote.totals.fees == (try Payees.usd("16.75")))
    #expect(quote.fees.isEmpty)
  }

  @Test(arguments: [Dialect.Name.documented, .newer])
  func `a look ahead can be priced and not be paid at`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)

    for rail in QuotationRequest.Rail.allCases {
      let request = try QuotationRequest(
        Payees.usd("100.00"),
        .rail(rail, .usDollars),
        to: .usDollars
      )
      let quote = try caller.ask(Quotations.create(request)).value
      #expect(quote.id == nil)
      #expect(quote.source == (try Payees.usd("100.00")))
      #expect(try #require(quote.totals.fees).minorUnits > 0)
    }
  }

  @Test func `the other way round, what arrives is what was asked for`() throws {
    let caller = try Caller(.newer)
    var request = try request(caller, rail: .achStandard)
    request.isInverse = true

    let quote = try caller.ask(Quotations.create(request)).value

    #expect(quote.arrives == (try Payees.usd("1000.00")))
    #expect(quote.source == (try Payees.usd("1001.91")))
  }

  @Test(arguments: [Dialect.Name.documented, .newer], StablecoinPair.allCases)
  func `a stablecoin arrives with six digits`(dialect: Dialect.Name, pair: StablecoinPair) throws {
    let caller = try Caller(dialect)
    let request = try request(caller, "100.00", rail: nil, to: .stablecoin(pair))

    let quote = try caller.ask(Quotations.create(request)).value

    #expect(quote.arrives?.currency == Currency("USDC"))
    #expect(quote.arrives?.currency.digits == 6)
  }

  @Test func `a price can be asked for money that is held, and funded on a chain`() throws {
    let caller = try Caller(.newer)
    var basis = try QuotationRequest.AccountBasis(caller.id(of: "crypto_account"))
    basis.funding = .usdcOnPolygon
    basis.isFromHeldBalance = true
    let request = try QuotationRequest(Payees.usd("100.00"), .account(basis), to: .usDollars)

    let quote = try caller.ask(Quotations.create(request)).value

    #expect(quote.id != nil)
  }

  @Test(arguments: [Dialect.Name.documented, .newer])
  func `fees that eat the amount have a code of their own`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)

    let problem = try caller.problem(Quotations.create(request(caller, "15.00")))

    #expect(problem.status == 400)
    #expect(problem.code == "fees_exceed_amount")
    #expect(problem.message == "Total fees exceed or equal the payout amount")
    #expect(problem.meaning.contains("below the minimum"))
  }

  @Test(arguments: [Dialect.Name.documented, .newer])
  func `an account of somebody else is unknown`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)
    let basis = try QuotationRequest.AccountBasis(caller.id(of: "foreign_account"))
    let request = try QuotationRequest(Payees.usd("10.00"), .account(basis), to: .usDollars)

    let problem = try caller.problem(Quotations.create(request))

    #expect(problem.status == 404)
    #expect(problem.kind == .notFound)
  }

  @Test(arguments: [
    (#"{}"#, "amount: Required"),
    (
      #"{"amount":"1.00"}"#,
      "virtual_account_id: Provide exactly one of virtual_account_id or quote_for"
    ),
    (
      #"{"amount":"1.00","quote_for":{"rail":"SEPA","currency":"USD"}}"#,
      "quote_for.rail: Invalid enum value. Expected 'FEDNOW' | 'ACH_STANDARD' | 'ACH_SAME_DAY' | "
        + "'WIRE_DOMESTIC' | 'WIRE_SWIFT', received 'SEPA'"
    ),
    (
      #"{"amount":"00.00","quote_for":{"rail":"FEDNOW","currency":"USD"}}"#,
      "amount: Amount must be greater than zero"
    ),
  ])
  func `a path in pieces is put together`(body: String, complaint: String) throws {
    let caller = try Caller(.documented)

    let problem = try caller.problem(Quotations.create(request(caller)), sending: body)

    #expect(problem.status == 400)
    #expect(problem.code == "validation_error")
    #expect(problem.message == "Invalid request body")
    #expect(problem.complaints.first == complaint)
  }
}

/// The form that was recorded, out of which nobody ever got a price.
struct SimpleQuotationContractTests {
  private func request(
    _ caller: Caller,
    _ payee: SimpleQuotationRequest.Payee? = nil
  ) throws -> SimpleQuotationRequest {
    let recipient = try payee ?? .recipient(caller.id(of: "recipient_wire"))
    return try SimpleQuotationRequest(Payees.usd("100.00"), to: recipient)
  }

  @Test func `as recorded, the form is taken and no price is given`() throws {
    let caller = try Caller(.recorded)
    let payees: [SimpleQuotationRequest.Payee] = try [
      .recipient(caller.id(of: "recipient_wire")), .estimate(.wire), .estimate(.ach),
      .estimate(.swift), .estimate(.instantPay),
    ]

    for payee in payees {
      let problem = try caller.problem(Quotations.create(request(caller, payee)))
      #expect(problem.status == 400)
      #expect(problem.code == "bad_request")
      #expect(problem.message == "Total fees exceed or equal the payout amount")
    }
  }

  @Test func `as recorded, there are no fees for wallets`() throws {
    let caller = try Caller(.recorded)
    let payees: [SimpleQuotationRequest.Payee] = try [
      .estimate(.wallet(.usdcOnPolygon)), .recipient(caller.id(of: "recipient_wallet")),
    ]

    for payee in payees {
      let problem = try caller.problem(Quotations.create(request(caller, payee)))
      #expect(
        problem.message.text
          == "No fee profile configured for product usa-va-fiat-to-crypto-payout with account "
          + "type WALLET"
      )
      #expect(problem.advice.contains("Ask your Kira contact"))
    }
  }

  @Test func `as recorded, shares of all leave nothing to compute back from`() throws {
    let caller = try Caller(.recorded)
    var request = try request(caller)
    request.isInverse = true
    request.markup = try Markup(basisPoints: 10_000)

    let problem = try caller.problem(Quotations.create(request))

    #expect(problem.message == "Fee rates exceed 100%, inverse calculation is not possible")
  }

  @Test(arguments: [
    (
      #"{"amount":"10.00"}"#,
      "recipient_id: Either recipient_id or account_type (WIRE, SWIFT, WALLET, ACH, or "
        + "INSTANT_PAY) is required"
    ),
    (#"{"amount":"10.00","recipient_id":null}"#, "recipient_id: Expected string, received null"),
    (
      #"{"amount":"x","account_type":"ACH"}"#,
      "amount: Amount must be a positive number with up to 2 decimal places"
    ),
  ])
  func `as recorded, what is wrong is told`(body: String, complaint: String) throws {
    let caller = try Caller(.recorded)

    let problem = try caller.problem(Quotations.create(request(caller)), sending: body)

    #expect(problem.complaints == [complaint])
  }

  @Test(arguments: [Dialect.Name.documented, .newer])
  func `the recorded form is refused by the documented one`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)

    let problem = try caller.problem(Quotations.create(request(caller)))

    #expect(
      problem.complaints == [
        "virtual_account_id: Provide exactly one of virtual_account_id or quote_for"
      ]
    )
  }

  @Test func `the documented form is refused by the recorded one`() throws {
    let caller = try Caller(.recorded)
    let basis = try QuotationRequest.AccountBasis(caller.id(of: "fiat_account"))
    let request = try QuotationRequest(Payees.usd("10.00"), .account(basis), to: .usDollars)

    let problem = try caller.problem(Quotations.create(request))

    #expect(problem.kind == .invalid)
    #expect(problem.fields.first?.message.text.hasPrefix("Either recipient_id") == true)
    #expect(problem.advice == "Name the recipient, or the rail.")
  }
}
